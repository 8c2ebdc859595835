package io.hufu.server.table;

import java.util.List;

/**
 * A table as it was read, before anything is made of it.
 *
 * @param heads the cells of its first row
 */
public record RawTable(List<String> heads, List<Row> rows) {
    /** The most rows that are read, the heads not counted. */
    static final int MOST_ROWS = 20_000;

    /** Stands for a cell that holds a formula; it can be no text of a table. */
    static final String FORMULA = "=";

    public RawTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** @param number as the table's own program numbers it, beginning with 1 for the heads */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
