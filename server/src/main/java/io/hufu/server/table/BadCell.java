package io.hufu.server.table;

/**
 * What is wrong in a table, and what to do.
 *
 * @param row as the table's own program numbers it; the heads are row 1
 * @param column its head; empty where the whole row is meant
 * @param code stable, such as {@code grade-not-known}
 * @param value what stands there, shortened
 */
public record BadCell(int row, String column, String code, String value, String cure, String cureEn) {
    private static final int MOST_SHOWN = 40;

    public static BadCell of(int row, String column, CellFault fault, String value) {
        var shown = value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) + "…" : value;
        var cure = fault.cure();
        return new BadCell(
                row, column, fault.code(), shown.replaceAll("\\p{Cntrl}", "?"), cure.chinese(), cure.english());
    }
}
