package io.hufu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes past incidents straight in the tables of a server that is thrown away: copies of one that is there, closed, under other ids, each
 * with its view, two assignments, two events, a line and two clocks that struck. Copied events stand at negative positions, outside the
 * chain.
 */
final class PastIncidents {
    /** What of each copy is not as in the row that it is made from; {@code n} is the copy's number, {@code r} the row. */
    private static final List<Copy> COPIES = List.of(
            new Copy(
                    "view_incident",
                    "select * from view_incident where id = ?",
                    Map.of(
                            "id",
                            "'past' || n",
                            "status",
                            "'closed'",
                            "received_at",
                            "r.received_at - n * interval '1 minute'")),
            new Copy(
                    "view_assignment",
                    "select * from view_assignment where incident = ? order by id limit 2",
                    Map.of("id", "'past' || n || '/' || r.body", "incident", "'past' || n", "on_desk", "false")),
            new Copy("stream", "select * from stream where type = 'incident' and id = ?", Map.of("id", "'past' || n")),
            new Copy(
                    "event",
                    "select * from event where stream_type = 'incident' and stream_id = ? and version <= 2",
                    Map.of("position", "-2 * n - r.version", "stream_id", "'past' || n")),
            new Copy(
                    "view_timeline",
                    "select * from view_timeline where incident = ? order by position limit 1",
                    Map.of("position", "-n", "incident", "'past' || n")),
            new Copy(
                    "clock",
                    "select 'past' id, 'incident' stream_type, ''::text stream_id, ?::text incident, now() - k * interval '1 day' due,"
                            + " now() - k * interval '1 day' struck_at, k from generate_series(1, 2) k",
                    Map.of("id", "'past' || n || ':' || r.k", "stream_id", "'past' || n", "incident", "'past' || n")));

    private final Connection database;
    private final String source;

    /** @param source id of the incident that they are made from */
    PastIncidents(Connection database, String source) {
        this.database = database;
        this.source = source;
    }

    /**
     * @param rows those that are copied, found by the id of the incident
     * @param other columns that differ
     */
    private record Copy(String table, String rows, Map<String, String> other) {
        String insert(List<String> columns) {
            var values = new LinkedHashMap<String, String>();
            columns.forEach(column -> values.put(column, other.getOrDefault(column, "r." + column)));
            return "insert into " + table + " (" + String.join(", ", values.keySet()) + ") select "
                    + String.join(", ", values.values()) + " from (" + rows
                    + ") r cross join generate_series(?::int, ?::int) n";
        }
    }

    /** Makes those with numbers from the first to the last, and has the database look at what it got, as it does by itself in time. */
    void fill(int first, int last) throws SQLException {
        for (Copy copy : COPIES) {
            try (var insert = database.prepareStatement(copy.insert(columns(copy.table())))) {
                insert.setString(1, source);
                insert.setInt(2, first);
                insert.setInt(3, last);
                if (insert.executeUpdate() < last - first + 1) {
                    throw new IllegalStateException("nothing to copy for " + copy.table());
                }
            }
        }
        try (var statement = database.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private List<String> columns(String table) throws SQLException {
        try (var statement = database.prepareStatement(
                "select column_name from information_schema.columns where table_name = ? order by ordinal_position")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                var columns = new ArrayList<String>();
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
                return columns;
            }
        }
    }

    /** What the whole database takes on the disk. */
    double kilobytes() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1) / 1024.0;
        }
    }
}
