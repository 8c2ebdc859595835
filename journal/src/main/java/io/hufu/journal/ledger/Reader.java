package io.hufu.journal.ledger;

import io.hufu.engine.basics.StreamId;
import io.hufu.journal.json.EventJson;
import io.hufu.journal.json.EventJson.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads events back, in order of position. Every method throws {@code UnreadableStream} where it meets such an event. */
public final class Reader {
    private static final String COLUMNS = "select position, stream_type, stream_id, type, body from event ";
    private static final String OF_STREAM = COLUMNS + "where stream_type = ? and stream_id = ? order by version";
    private static final String OF_INCIDENT =
            COLUMNS + "where ((stream_type in ('incident', 'warning') and stream_id = ?) "
                    + "or (stream_type = 'assignment' and stream_id >= ? and stream_id < ?)) and position > ? order by position";
    private static final String SINCE = COLUMNS + "where position > ? order by position limit ?";
    private static final String RANGE = COLUMNS + "where position between ? and ? order by position";
    private static final String HEAD = "select position, hash, recorded_at, commits, packs from head";
    private static final int FETCH = 500;

    private final DataSource database;
    private final EventJson json;

    Reader(DataSource database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    /** All events of one stream. */
    public List<Recorded> listStream(StreamId stream) {
        return list(OF_STREAM, select -> {
            select.setString(1, stream.type().code());
            select.setString(2, stream.id());
        });
    }

    /** All events of an incident and of its assignments, whose ids begin with the incident's and a slash. */
    public List<Recorded> listIncident(String incident) {
        return listIncident(incident, 0);
    }

    /** Those of them that stand after a position. */
    public List<Recorded> listIncident(String incident, long after) {
        return list(OF_INCIDENT, select -> {
            select.setString(1, incident);
            select.setString(2, incident + "/");
            select.setString(3, pastWork(incident));
            select.setLong(4, after);
        });
    }

    /** The first id after those of an incident's assignments: with the character after the slash. */
    static String pastWork(String incident) {
        return incident + "0";
    }

    /** At most {@code limit} events after a position. */
    public List<Recorded> listSince(long position, int limit) {
        return list(SINCE, select -> {
            select.setLong(1, position);
            select.setInt(2, limit);
        });
    }

    /** Events from one position to another, both included. */
    public List<Recorded> listRange(long first, long last) {
        return list(RANGE, select -> {
            select.setLong(1, first);
            select.setLong(2, last);
        });
    }

    /** Walks all events without holding them; in the caller's transaction, so that it sees one moment. */
    public void walk(Connection connection, Consumer<Recorded> visitor) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + "order by position")) {
            select.setFetchSize(FETCH);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    visitor.accept(read(rows));
                }
            }
        }
    }

    /** The end of the ledger as committed. */
    public Head head() {
        try (Connection connection = database.getConnection()) {
            return head(connection);
        } catch (SQLException e) {
            throw new LedgerUnavailable("the ledger cannot be read", e);
        }
    }

    /** The end of the ledger in the caller's transaction: a view's position from the same snapshot as its rows. */
    public static Head head(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery(HEAD)) {
            if (!row.next()) {
                throw new SQLException("the ledger has no head");
            }
            return new Head(
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getLong(4),
                    row.getLong(5));
        }
    }

    private interface Binding {
        void bind(PreparedStatement select) throws SQLException;
    }

    private List<Recorded> list(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            binding.bind(select);
            List<Recorded> events = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(read(rows));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new LedgerUnavailable("the ledger cannot be read", e);
        }
    }

    private Recorded read(java.sql.ResultSet rows) throws SQLException {
        return json.read(
                rows.getString(2) + "/" + rows.getString(3), rows.getLong(1), rows.getString(4), rows.getString(5));
    }
}
