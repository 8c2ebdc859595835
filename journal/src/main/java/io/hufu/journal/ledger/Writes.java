package io.hufu.journal.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one transaction that wait for one another, so that all of them cross to the database at once: on a busy machine
 * each crossing costs more than what it asks for.
 *
 * <p>Rows are given as columns. One row goes as plain values, which the database takes at a third of the cost; several go as
 * arrays, so that the statement's text does not depend on how many there are, and stays prepared.
 */
public final class Writes {
    private final Connection connection;
    private final List<String> statements = new ArrayList<>();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    Writes(Connection connection) {
        this.connection = connection;
    }

    /**
     * A column of rows to be written.
     *
     * @param name in its table
     * @param type of what is sent, as the database names it
     * @param cast to what it is made there; the same as {@code type} mostly
     */
    public record Column(
            String name, String type, String cast, @Nullable Object[] values) {
        public static <T> Column texts(String name, List<T> rows, Function<T, @Nullable String> get) {
            return of(name, "text", "text", new @Nullable String[rows.size()], rows, get);
        }

        /** Texts that are JSON, in a column of that type. */
        public static <T> Column json(String name, List<T> rows, Function<T, @Nullable String> get) {
            return of(name, "text", "jsonb", new @Nullable String[rows.size()], rows, get);
        }

        public static <T> Column longs(String name, List<T> rows, Function<T, Long> get) {
            return of(name, "int8", "int8", new Long[rows.size()], rows, get);
        }

        public static <T> Column integers(String name, List<T> rows, Function<T, @Nullable Integer> get) {
            return of(name, "int4", "int4", new @Nullable Integer[rows.size()], rows, get);
        }

        public static <T> Column truths(String name, List<T> rows, Function<T, Boolean> get) {
            return of(name, "bool", "bool", new Boolean[rows.size()], rows, get);
        }

        public static <T> Column bytes(String name, List<T> rows, Function<T, byte[]> get) {
            return of(name, "bytea", "bytea", new byte[rows.size()][], rows, get);
        }

        public static <T> Column moments(String name, List<T> rows, Function<T, @Nullable Instant> get) {
            return of(name, "timestamptz", "timestamptz", new @Nullable String[rows.size()], rows, row -> {
                Instant at = get.apply(row);
                return at == null ? null : at.toString();
            });
        }

        /** The array has the type of its values: the driver sends it as it is then, and need not write it as a text. */
        private static <T, V extends @Nullable Object> Column of(
                String name, String type, String cast, V[] values, List<T> rows, Function<T, ? extends V> get) {
            Arrays.setAll(values, i -> get.apply(rows.get(i)));
            return new Column(name, type, cast, values);
        }
    }

    /** For what cannot wait; it is executed before everything that does. */
    public Connection connection() {
        return connection;
    }

    /**
     * Inserts rows.
     *
     * @param conflict what to do where a row is there already: {@code on conflict ...}, or nothing
     * @param columns all of the same length, at least one row
     */
    public void insert(String table, String conflict, Column... columns) {
        boolean one = columns[0].values().length == 1;
        String names = list(columns, Column::name);
        String rows = one
                ? "values (" + list(columns, column -> "?::" + column.cast()) + ")"
                : "select " + list(columns, column -> column.name() + "::" + column.cast()) + " from unnest("
                        + list(columns, column -> "?::" + column.type() + "[]") + ") as rows(" + names + ")";
        statements.add("insert into " + table + " (" + names + ") " + rows + " " + conflict);
        for (Column column : columns) {
            parameters.add(one ? column.values()[0] : column);
        }
    }

    private static String list(Column[] columns, Function<Column, String> of) {
        return Stream.of(columns).map(of).collect(Collectors.joining(", "));
    }

    /**
     * Adds a statement.
     *
     * @param given for its question marks: columns as arrays, texts, numbers and truths
     */
    public void add(String sql, Object... given) {
        statements.add(sql);
        parameters.addAll(Arrays.asList(given));
    }

    /** Sends what waits; where no transaction is open, all of it is one. */
    void send() throws SQLException {
        if (!statements.isEmpty()) {
            execute(String.join(";\n", statements));
        }
    }

    /** Sends what waits and commits the transaction that is open. */
    void sendAndCommit() throws SQLException {
        execute(String.join(";\n", statements) + ";\ncommit");
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement all = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                switch (parameters.get(i)) {
                    case null -> all.setNull(i + 1, Types.VARCHAR);
                    case Column column -> all.setArray(i + 1, connection.createArrayOf(column.type(), column.values()));
                    case Long number -> all.setLong(i + 1, number);
                    case Integer number -> all.setInt(i + 1, number);
                    case Boolean truth -> all.setBoolean(i + 1, truth);
                    case byte[] bytes -> all.setBytes(i + 1, bytes);
                    case Object text -> all.setString(i + 1, text.toString());
                }
            }
            all.execute();
        }
        statements.clear();
        parameters.clear();
    }
}
