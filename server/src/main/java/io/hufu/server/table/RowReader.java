package io.hufu.server.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the columns of a table by their heads and gives each row by column; what is wrong is gathered, cell by cell. */
public final class RowReader<C extends Enum<C> & Head> {
    private static final int MOST_FAULTS = 500;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Set<String> NOTHING = Set.of("-", "—", "/", "无");

    private final Class<C> columns;
    private final RawTable table;
    private final Map<C, Integer> places;
    private final List<BadCell> faults = new ArrayList<>();
    private int badRows;

    public RowReader(Class<C> columns, RawTable table) {
        this.columns = columns;
        this.table = table;
        this.places = new EnumMap<>(columns);
        heads();
    }

    /** What is made of a row; it calls {@link RowReader#fault} for what is wrong. */
    @FunctionalInterface
    public interface Maker<C, T> {
        /** @param texts a text for each column, empty where nothing stands */
        T make(int row, Map<C, String> texts);
    }

    /** The good rows, in their order; none where a head is wrong. */
    public <T> List<T> read(Maker<C, T> maker) {
        var good = new ArrayList<T>();
        for (var row : faults.isEmpty() ? table.rows() : List.<RawTable.Row>of()) {
            int before = faults.size();
            var made = maker.make(row.number(), texts(row));
            if (faults.size() == before) {
                good.add(made);
            } else {
                badRows++;
                if (faults.size() > MOST_FAULTS) {
                    faults.subList(MOST_FAULTS, faults.size()).clear();
                }
            }
        }
        return good;
    }

    /** At most a few hundred; {@link #badRows} counts all rows that have one. */
    public List<BadCell> faults() {
        return List.copyOf(faults);
    }

    public int badRows() {
        return badRows;
    }

    public int rows() {
        return table.rows().size();
    }

    /** How many faults there are by now; a row is good while the number stays. */
    public int count() {
        return faults.size();
    }

    public void fault(int row, C column, CellFault fault, String value) {
        faults.add(BadCell.of(row, column.head(), fault, value));
    }

    private void heads() {
        for (int i = 0; i < table.heads().size(); i++) {
            var head = table.heads().get(i);
            var column = find(head);
            if (column == null) {
                if (!head.isBlank()) {
                    faults.add(BadCell.of(1, head, Faults.COLUMN_NOT_KNOWN, head));
                }
            } else if (places.putIfAbsent(column, i) != null) {
                faults.add(BadCell.of(1, head, Faults.COLUMN_TWICE, head));
            }
        }
        for (C column : columns.getEnumConstants()) {
            if (!places.containsKey(column) && column.expected()) {
                faults.add(BadCell.of(1, column.head(), Faults.COLUMN_MISSING, ""));
            }
        }
    }

    private @org.jspecify.annotations.Nullable C find(String head) {
        for (C column : columns.getEnumConstants()) {
            if (column.head().equals(head) || column.english().equalsIgnoreCase(head)) {
                return column;
            }
        }
        return null;
    }

    private Map<C, String> texts(RawTable.Row row) {
        var texts = new EnumMap<C, String>(columns);
        for (C column : columns.getEnumConstants()) {
            texts.put(column, cell(row, column));
        }
        if (row.cells().stream().skip(table.heads().size()).anyMatch(cell -> !cell.isBlank())) {
            faults.add(BadCell.of(row.number(), "", Faults.TOO_MANY_CELLS, ""));
        }
        return texts;
    }

    private String cell(RawTable.Row row, C column) {
        var place = places.get(column);
        var text =
                place == null || place >= row.cells().size() ? "" : row.cells().get(place);
        if (NOTHING.contains(text) && !column.needed()) {
            return "";
        }
        if (text.isEmpty()) {
            if (column.needed()) {
                fault(row.number(), column, Faults.BLANK, text);
            }
        } else if (text.length() > column.most()) {
            fault(row.number(), column, Faults.TOO_LONG, text);
        } else if ("=+-@".indexOf(text.charAt(0)) >= 0) {
            fault(row.number(), column, Faults.NOT_PLAIN, text);
        } else if (CONTROL.matcher(text).find()) {
            fault(row.number(), column, Faults.CONTROL_CHARACTER, text);
        }
        return text;
    }
}
