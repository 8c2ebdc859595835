package io.hufu.server.table;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The cells of a sheet as texts; a formula stays one, whatever it last came to. */
final class SheetCells extends DefaultHandler {
    private static final int MOST_COLUMNS = 100;

    private final SharedStrings strings;
    private final List<RawTable.Row> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> heads = List.of();
    private List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private @Nullable String type;
    private boolean formula;
    private boolean collecting;

    SheetCells(SharedStrings strings) {
        this.strings = strings;
    }

    RawTable table() {
        return new RawTable(heads, rows);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (localName) {
            case "row" -> {
                var number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                var reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = attributes.getValue("t");
                formula = false;
                text.setLength(0);
            }
            case "f" -> formula = true;
            case "v", "t" -> collecting = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] from, int start, int length) {
        if (collecting) {
            text.append(from, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        switch (localName) {
            case "v", "t" -> collecting = false;
            case "c" -> put(formula ? RawTable.FORMULA : value());
            case "row" -> endRow();
            default -> {}
        }
    }

    private void put(String value) {
        if (column < 0 || column >= MOST_COLUMNS) {
            throw new IllegalStateException("too many columns");
        }
        while (cells.size() < column) {
            cells.add("");
        }
        if (cells.size() == column) {
            cells.add(value.strip());
        }
    }

    private String value() {
        var raw = text.toString();
        if ("s".equals(type)) {
            return strings.getItemAt(Integer.parseInt(raw)).getString();
        }
        if (type != null && !type.equals("n")) {
            return raw; // text within the cell, the text of a formula, a date, a truth
        }
        return raw.isBlank() ? "" : new BigDecimal(raw).stripTrailingZeros().toPlainString();
    }

    private void endRow() {
        if (row == 1) {
            heads = List.copyOf(cells);
        } else if (!cells.stream().allMatch(String::isBlank)) {
            rows.add(new RawTable.Row(row, cells));
        }
        if (rows.size() > RawTable.MOST_ROWS) {
            throw ProblemException.of(
                    DoorCode.TABLE_UNREADABLE, "reason", "多于 " + RawTable.MOST_ROWS + " 行 / too many rows");
        }
    }
}
