package io.hufu.server.reduction;

import io.hufu.engine.vocabulary.MeterReading;
import io.hufu.server.table.BadCell;
import io.hufu.server.table.Faults;
import io.hufu.server.table.RawTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The power company's table: two columns, a meter or an enterprise of the list, and its kilowatt hours. */
final class ConsumptionTable {
    private static final List<String> NAMES = List.of("电表号", "企业名称", "meter", "enterprise");
    private static final List<String> FIGURES = List.of("用电量", "用电量（千瓦时）", "用电量(千瓦时)", "kwh", "kWh");
    private static final String NUMBER = "\\d{1,12}(\\.\\d{1,3})?";

    private ConsumptionTable() {}

    /** What a table holds; {@code faults} keep all of it out. */
    record Read(List<MeterReading> readings, List<BadCell> faults) {}

    /** @param known meters and enterprises of the list */
    static Read read(RawTable table, Set<String> known) {
        var faults = new ArrayList<BadCell>();
        int name = place(table, NAMES, faults);
        int figure = place(table, FIGURES, faults);
        var readings = new ArrayList<MeterReading>();
        var seen = new HashSet<String>();
        for (var row : name < 0 || figure < 0 ? List.<RawTable.Row>of() : table.rows()) {
            var meter = cell(row, name);
            var kwh = cell(row, figure);
            if (!known.contains(meter)) {
                faults.add(BadCell.of(row.number(), table.heads().get(name), Fault.METER_NOT_KNOWN, meter));
            } else if (!seen.add(meter)) {
                faults.add(BadCell.of(row.number(), table.heads().get(name), Fault.LINE_TWICE, meter));
            } else if (kwh.matches(NUMBER)) {
                readings.add(new MeterReading(meter, new BigDecimal(kwh)));
            } else {
                faults.add(BadCell.of(row.number(), table.heads().get(figure), Fault.NOT_A_FIGURE, kwh));
            }
        }
        return new Read(readings, faults);
    }

    private static int place(RawTable table, List<String> words, List<BadCell> faults) {
        for (int i = 0; i < table.heads().size(); i++) {
            if (words.contains(table.heads().get(i))) {
                return i;
            }
        }
        faults.add(BadCell.of(1, words.getFirst(), Faults.COLUMN_MISSING, ""));
        return -1;
    }

    private static String cell(RawTable.Row row, int place) {
        return place < row.cells().size() ? row.cells().get(place) : "";
    }
}
