package io.hufu.journal.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one transaction that wait for one another, so that all of them cross to the database at once: on a busy machine
 * each crossing costs more than what it asks for.
 *
 * <p>Each statement writes any number of rows, given as columns: its text does not depend on how many, and stays prepared.
 */
public final class Writes {
    private final Connection connection;
    private final List<String> statements = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    Writes(Connection connection) {
        this.connection = connection;
    }

    /**
     * A column of rows to be written, for {@code unnest}.
     *
     * @param type of its elements, as the database names it
     */
    public record Column(String type, @Nullable Object[] values) {
        public static <T> Column texts(List<T> rows, Function<T, @Nullable String> get) {
            return of("text", rows, get);
        }

        public static <T> Column longs(List<T> rows, Function<T, Long> get) {
            return of("int8", rows, get);
        }

        public static <T> Column integers(List<T> rows, Function<T, @Nullable Integer> get) {
            return of("int4", rows, get);
        }

        public static <T> Column truths(List<T> rows, Function<T, Boolean> get) {
            return of("bool", rows, get);
        }

        public static <T> Column moments(List<T> rows, Function<T, @Nullable Instant> get) {
            return of("timestamptz", rows, row -> {
                Instant at = get.apply(row);
                return at == null ? null : at.toString();
            });
        }

        private static <T> Column of(String type, List<T> rows, Function<T, ? extends @Nullable Object> get) {
            var values = new @Nullable Object[rows.size()];
            Arrays.setAll(values, i -> get.apply(rows.get(i)));
            return new Column(type, values);
        }
    }

    /** For what cannot wait; it is executed before everything that does. */
    public Connection connection() {
        return connection;
    }

    /**
     * Adds a statement.
     *
     * @param given for its question marks: columns, texts and numbers
     */
    public void add(String sql, Object... given) {
        statements.add(sql);
        parameters.addAll(Arrays.asList(given));
    }

    /** Sends what waits. */
    void send() throws SQLException {
        if (!statements.isEmpty()) {
            var _ = execute(String.join(";\n", statements));
        }
    }

    /** Sends what waits and commits; answers how many rows the last statement changed. */
    int sendAndCommit() throws SQLException {
        int[] counts = execute(String.join(";\n", statements) + ";\ncommit");
        return counts[counts.length - 1];
    }

    private int[] execute(String sql) throws SQLException {
        int[] counts = new int[statements.size()];
        try (PreparedStatement all = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                switch (parameters.get(i)) {
                    case Column column -> all.setArray(i + 1, connection.createArrayOf(column.type(), column.values()));
                    case Long number -> all.setLong(i + 1, number);
                    case Object text -> all.setString(i + 1, text.toString());
                }
            }
            boolean rows = all.execute();
            for (int i = 0; i < counts.length; i++) {
                counts[i] = rows ? 0 : all.getUpdateCount();
                rows = all.getMoreResults();
            }
        }
        statements.clear();
        parameters.clear();
        return counts;
    }
}
