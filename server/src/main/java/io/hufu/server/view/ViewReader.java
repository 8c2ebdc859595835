package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.authority.Ground;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.incident.IncidentState;
import io.hufu.journal.ledger.Head;
import io.hufu.journal.ledger.Ledger;
import io.hufu.journal.ledger.LedgerUnavailable;
import io.hufu.journal.ledger.States;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the view tables; each call sees one moment, and says at which position of the ledger that is. */
final class ViewReader {
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";
    private static final String INCIDENT = """
            select h.position, h.hash, h.recorded_at, h.commits, h.packs, i.version
            from head h left join view_incident i on i.id = ?""";
    private static final String WORK =
            "select id, version from view_assignment where incident = ? order by position, id";
    private static final String TIMELINE = """
            select position, incident, at, recorded_at, type, account, body, parts, important, clause from view_timeline
            where incident = ? and position > ? order by position limit ?""";
    private static final String PACKS = """
            select asked.id, g.pack_hash from unnest(?::text[]) as asked(id) cross join lateral (
              select pack_hash from view_incident where id = asked.id
              union all select pack_hash from view_warning where id = asked.id
              union all select pack_hash from view_roll_call where id = asked.id) g""";
    private static final String VERSIONS = "select id, version from view_incident where id = any(?)";
    private static final String TITLES = "select id, title from view_incident where id = any(?)";
    private static final String LINES = """
            select position, incident, at, recorded_at, type, account, body, parts, important, clause from view_timeline
            where incident = any(?) and position between ? and ? and important order by position limit 200""";
    private static final String DESK = """
            select a.id, a.version, a.incident, i.version, w.version, r.version from view_assignment a
              left join view_incident i on i.id = a.incident left join view_warning w on w.id = a.incident
              left join view_roll_call r on r.id = a.incident
            where a.on_desk and a.body = any(?) and coalesce(i.version, w.version, r.version) is not null
            order by a.issued_at desc, a.id limit 300""";

    private final DataSource database;
    private final States states;

    ViewReader(Ledger ledger) {
        this.database = ledger.database();
        this.states = ledger.states();
    }

    /** One incident with all its work at one position. */
    record Picture(Head head, IncidentState incident, long version, List<AssignmentState> work) {}

    /** A line of the time line as it is kept. */
    record Line(
            long position,
            String incident,
            Instant at,
            Instant recordedAt,
            String type,
            String account,
            @Nullable String body,
            List<String> parts,
            boolean important,
            @Nullable String clause) {}

    /** Work on somebody's desk, with what it rests on. */
    record OnDesk(AssignmentState work, Ground ground) {}

    /** What lies on some desks, and at which position. */
    record Desk(long position, List<OnDesk> work) {}

    Optional<Picture> findPicture(String incident) {
        return snapshot(connection -> {
            try (PreparedStatement select = connection.prepareStatement(INCIDENT)) {
                select.setString(1, incident);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    long version = row.getLong(6);
                    if (row.wasNull()) {
                        return Optional.empty();
                    }
                    var head =
                            new Head(row.getLong(1), row.getString(2), moment(row, 3), row.getLong(4), row.getLong(5));
                    var state = incidents(connection, Map.of(incident, version)).get(incident);
                    return Optional.of(
                            new Picture(head, Objects.requireNonNull(state), version, work(connection, incident)));
                }
            }
        });
    }

    /** All work of an incident, a warning or a roll call. */
    List<AssignmentState> work(Connection connection, String incident) throws SQLException {
        Map<String, Long> versions = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(WORK)) {
            select.setString(1, incident);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return List.copyOf(assignments(connection, versions).values());
    }

    private Map<String, IncidentState> incidents(Connection connection, Map<String, Long> versions)
            throws SQLException {
        return states(connection, StreamId::incident, IncidentState.class, versions);
    }

    private Map<String, AssignmentState> assignments(Connection connection, Map<String, Long> versions)
            throws SQLException {
        return states(connection, StreamId::assignment, AssignmentState.class, versions);
    }

    /** States of rows at their versions, in the order asked for. */
    <T> Map<String, T> states(
            Connection connection, Function<String, StreamId> stream, Class<T> type, Map<String, Long> versions)
            throws SQLException {
        Map<StreamId, Long> wanted = new LinkedHashMap<>();
        versions.forEach((id, version) -> wanted.put(stream.apply(id), version));
        Map<String, T> found = new LinkedHashMap<>();
        states.at(connection, wanted).forEach((id, state) -> found.put(id.id(), type.cast(state)));
        return found;
    }

    /** The hash of the pack under which an incident, a warning or a roll call runs. */
    Optional<String> findPackHash(String incident) {
        return Optional.ofNullable(packHashes(Set.of(incident)).get(incident));
    }

    /** The hashes of the packs under which incidents, warnings and roll calls run, by their ids; what is not there is not in the answer. */
    Map<String, String> packHashes(Collection<String> incidents) {
        return asked(PACKS, (connection, select) -> {
            select.setArray(1, texts(connection, incidents));
            Map<String, String> hashes = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    hashes.put(rows.getString(1), rows.getString(2));
                }
            }
            return hashes;
        });
    }

    /** The plans under which incidents ran before, by their ids; what is no incident is not in the answer. */
    Map<String, List<IncidentState.FormerPlan>> formerPlans(Collection<String> incidents) {
        return snapshot(connection -> {
            Map<String, Long> versions = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(VERSIONS)) {
                select.setArray(1, texts(connection, incidents));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        versions.put(rows.getString(1), rows.getLong(2));
                    }
                }
            }
            Map<String, List<IncidentState.FormerPlan>> found = new HashMap<>();
            incidents(connection, versions)
                    .forEach((id, state) -> found.put(id, state.head().formerPlans()));
            return found;
        });
    }

    /** The time line of an incident after a position, oldest first. */
    List<Line> listTimeline(String incident, long after, int limit) {
        return asked(TIMELINE, (_, select) -> {
            select.setString(1, incident);
            select.setLong(2, after);
            select.setInt(3, limit);
            return lines(select);
        });
    }

    /** What incidents are called, by their ids. */
    Map<String, String> titles(Collection<String> incidents) {
        return asked(TITLES, (connection, select) -> {
            select.setArray(1, texts(connection, incidents));
            Map<String, String> titles = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    titles.put(rows.getString(1), rows.getString(2));
                }
            }
            return titles;
        });
    }

    /** Important lines of some incidents between two positions, both included. */
    List<Line> listImportant(Collection<String> incidents, long first, long last) {
        return asked(LINES, (connection, select) -> {
            select.setArray(1, texts(connection, incidents));
            select.setLong(2, first);
            select.setLong(3, last);
            return lines(select);
        });
    }

    private static Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray(String[]::new));
    }

    /** Work that lies before any of these bodies. */
    Desk desk(Collection<String> bodies) {
        return snapshot(connection -> {
            long position = io.hufu.journal.ledger.Reader.head(connection).position();
            Map<String, Long> work = new LinkedHashMap<>();
            Map<StreamId, Long> grounds = new LinkedHashMap<>();
            try (PreparedStatement select = connection.prepareStatement(DESK)) {
                select.setArray(1, texts(connection, bodies));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        work.put(rows.getString(1), rows.getLong(2));
                        addGround(grounds, rows);
                    }
                }
            }
            var found = states.at(connection, grounds);
            List<OnDesk> onDesk = assignments(connection, work).values().stream()
                    .map(one -> new OnDesk(one, (Ground) Objects.requireNonNull(found.get(one.ground()))))
                    .toList();
            return new Desk(position, onDesk);
        });
    }

    private static void addGround(Map<StreamId, Long> grounds, ResultSet rows) throws SQLException {
        String id = rows.getString(3);
        if (rows.getObject(4) != null) {
            grounds.put(StreamId.incident(id), rows.getLong(4));
        } else if (rows.getObject(5) != null) {
            grounds.put(StreamId.warning(id), rows.getLong(5));
        } else {
            grounds.put(StreamId.rollCall(id), rows.getLong(6));
        }
    }

    private static List<Line> lines(PreparedStatement select) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                lines.add(new Line(
                        rows.getLong(1),
                        rows.getString(2),
                        moment(rows, 3),
                        moment(rows, 4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7),
                        PartsJson.read(rows.getString(8)),
                        rows.getBoolean(9),
                        rows.getString(10)));
            }
        }
        return lines;
    }

    static Instant moment(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant momentOrNull(ResultSet rows, int column) throws SQLException {
        OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private interface Asking<T> {
        T ask(Connection connection, PreparedStatement select) throws SQLException;
    }

    /** Reads with one statement, which sees one moment without a transaction. */
    private <T> T asked(String sql, Asking<T> asking) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            return asking.ask(connection, select);
        } catch (SQLException e) {
            throw new LedgerUnavailable("the views cannot be read", e);
        }
    }

    /** Reads in one transaction that sees one moment. */
    interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    <T> T snapshot(Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(SNAPSHOT);
                return reading.read(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable("the views cannot be read", e);
        }
    }
}
