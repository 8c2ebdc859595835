package io.hufu.server.reduction;

import io.hufu.plan.Colour;
import io.hufu.plan.ReductionList;
import io.hufu.plan.ReductionList.Mark;
import io.hufu.plan.ReductionList.Outcome;
import io.hufu.server.table.BadCell;
import io.hufu.server.table.RawTable;
import io.hufu.server.table.RowReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows to lines: good ones are kept, bad ones are named cell by cell. */
final class LineReader {
    private static final int EXACT_DIGITS = 15;
    private static final Pattern PHONE = Pattern.compile("(0\\d{2,3}-?)?\\d{3,8}(-\\d{1,6})?");
    private static final Pattern MOBILE = Pattern.compile("(\\+?86-?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}");
    private static final Pattern ROUNDED = Pattern.compile("[1-9]\\d+0{3,}");
    private static final Pattern PARTED = Pattern.compile("[;；、,，\\s]+");
    private static final Pattern METER = Pattern.compile("[0-9A-Za-z]{4,24}");
    private static final Set<String> YES = Set.of("是", "√", "yes", "Y", "y", "1");
    private static final Set<String> NO = Set.of("", "否", "×", "no", "N", "n", "0", "-", "—", "/", "无");

    private final ReductionList rules;
    private final RowReader<Column> rows;
    private final Map<String, Integer> rowByKey = new HashMap<>();
    private final Map<String, String> enterpriseByMeter = new HashMap<>();

    private LineReader(RawTable table, ReductionList rules) {
        this.rules = rules;
        this.rows = new RowReader<>(Column.class, table);
    }

    /**
     * What a table holds.
     *
     * @param faults at most a few hundred; {@code badRows} counts all rows that have one
     */
    record Read(List<ListedLine> lines, List<BadCell> faults, int rows, int badRows) {}

    static Read read(RawTable table, ReductionList rules) {
        var reader = new LineReader(table, rules);
        var lines = reader.rows.read(reader::line);
        return new Read(lines, reader.rows.faults(), reader.rows.rows(), reader.rows.badRows());
    }

    private ListedLine line(int row, Map<Column, String> texts) {
        int before = rows.count();
        var enterprise = text(texts, Column.ENTERPRISE);
        var word = text(texts, Column.GRADE);
        var grade =
                rules.findGrade(word).map(ReductionList.PerformanceGrade::id).orElse("");
        if (grade.isEmpty() && !word.isEmpty()) {
            fault(row, Column.GRADE, Fault.GRADE_NOT_KNOWN, word);
        }
        var marks = EnumSet.noneOf(Mark.class);
        mark(row, texts, Column.LIVELIHOOD, Mark.LIVELIHOOD, marks);
        mark(row, texts, Column.NEVER_STOPPED, Mark.NEVER_STOPPED, marks);
        mark(row, texts, Column.SMALL, Mark.SMALL, marks);
        var measures = new EnumMap<Colour, String>(Colour.class);
        for (var column : Column.values()) {
            var colour = column.colour();
            if (colour != null && !text(texts, column).isEmpty()) {
                measures.put(colour, text(texts, column));
            }
        }
        if (!grade.isEmpty()) {
            requireMeasures(row, grade, marks, measures);
        }
        var phone = text(texts, Column.PHONE);
        phone(row, phone);
        var line = new ListedLine(
                enterprise,
                text(texts, Column.LINE),
                grade,
                measures,
                marks,
                phone.isEmpty() ? null : phone,
                meters(row, text(texts, Column.METERS)));
        if (rows.count() == before) {
            requireOnce(row, line);
        }
        return line;
    }

    /** A line that follows the list needs something to follow, under every colour. */
    private void requireMeasures(int row, String grade, Set<Mark> marks, Map<Colour, String> measures) {
        var outcome = rules.ruleFor(grade, marks).outcome();
        if (outcome == Outcome.AS_LISTED || outcome == Outcome.EASED) {
            for (var column : Column.values()) {
                if (column.colour() != null && !measures.containsKey(column.colour())) {
                    fault(row, column, Fault.MEASURE_MISSING, "");
                }
            }
        }
    }

    private void mark(int row, Map<Column, String> texts, Column column, Mark mark, Set<Mark> marks) {
        var text = text(texts, column);
        if (YES.contains(text)) {
            marks.add(mark);
        } else if (!NO.contains(text)) {
            fault(row, column, Fault.YES_OR_NO, text);
        }
    }

    private void phone(int row, String phone) {
        if (MOBILE.matcher(phone).matches()) {
            fault(row, Column.PHONE, Fault.PHONE_MOBILE, phone.substring(0, 3) + "…");
        } else if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            fault(row, Column.PHONE, Fault.PHONE_FORM, phone);
        }
    }

    private List<String> meters(int row, String text) {
        var meters = new ArrayList<String>();
        for (var part : PARTED.split(text)) {
            if (part.length() > EXACT_DIGITS && ROUNDED.matcher(part).matches()) {
                fault(row, Column.METERS, Fault.METER_AS_NUMBER, part);
            } else if (!part.isEmpty() && !METER.matcher(part).matches()) {
                fault(row, Column.METERS, Fault.METER_FORM, part);
            } else if (!part.isEmpty() && !meters.contains(part)) {
                meters.add(part);
            }
        }
        return meters;
    }

    private void requireOnce(int row, ListedLine line) {
        var first = rowByKey.putIfAbsent(line.key(), row);
        if (first != null) {
            fault(row, Column.LINE, Fault.LINE_TWICE, line.line() + " (" + first + ")");
            return;
        }
        for (var meter : line.meters()) {
            var owner = enterpriseByMeter.putIfAbsent(meter, line.enterprise());
            if (owner != null && !owner.equals(line.enterprise())) {
                fault(row, Column.METERS, Fault.METER_TWICE, meter);
            }
        }
    }

    private static String text(Map<Column, String> texts, Column column) {
        return texts.getOrDefault(column, "");
    }

    private void fault(int row, Column column, Fault fault, String value) {
        rows.fault(row, column, fault, value);
    }
}
