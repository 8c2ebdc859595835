package io.hufu.journal.ledger;

import io.hufu.engine.Engine;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import io.hufu.journal.json.EventJson;
import io.hufu.journal.json.EventJson.Recorded;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** States of streams, folded from the ledger and remembered while they are in use. */
public final class States {
    private static final int REMEMBERED = 20_000;
    private static final String SELECT_BETWEEN = """
            select e.stream_type, e.stream_id, e.position, e.type, e.body
            from unnest(?::text[], ?::text[], ?::int8[], ?::int8[]) as k(type, id, after, until)
              join event e on e.stream_type = k.type and e.stream_id = k.id
                and e.version > k.after and e.version <= k.until
            order by e.position""";
    private static final String SELECT_VERSION = "select version from stream where type = ? and id = ?";

    private final Engine engine;
    private final EventJson json;
    private final DataSource database;
    private final Map<StreamId, Versioned> remembered = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, Versioned> eldest) {
            return size() > REMEMBERED;
        }
    };

    States(Engine engine, EventJson json, DataSource database) {
        this.engine = engine;
        this.json = json;
        this.database = database;
    }

    /**
     * A state and how many events it rests on.
     *
     * @param state null before the first event
     */
    public record Versioned(@Nullable State state, long version) {
        static final Versioned NONE = new Versioned(null, 0);
    }

    /**
     * The state of a stream as committed, by this node or another.
     *
     * @throws io.hufu.journal.json.UnreadableStream when an event of it cannot be read
     */
    public Versioned read(StreamId stream) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT_VERSION)) {
            select.setString(1, stream.type().code());
            select.setString(2, stream.id());
            try (var row = select.executeQuery()) {
                long version = row.next() ? row.getLong(1) : 0;
                Versioned known = recall(stream);
                if (known != null && known.version() >= version) {
                    return known;
                }
                Map<StreamId, Versioned> found = new LinkedHashMap<>();
                found.put(stream, known == null ? Versioned.NONE : known);
                foldOn(connection, found, List.of(stream));
                return Objects.requireNonNull(found.get(stream));
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable("the ledger cannot be read", e);
        }
    }

    /**
     * States of streams at stated versions, in the order asked for: what rows of a view say that they show. Mostly remembered;
     * the events of all that are not are read at once.
     *
     * @param versions of events that the connection's snapshot has
     * @throws io.hufu.journal.json.UnreadableStream when an event of one of them cannot be read
     */
    public Map<StreamId, State> at(Connection connection, Map<StreamId, Long> versions) throws SQLException {
        Map<StreamId, Versioned> found = new LinkedHashMap<>();
        List<StreamId> behind = new ArrayList<>();
        versions.forEach((stream, version) -> {
            Versioned known = recall(stream);
            // a commit may have come between the row and this look
            Versioned start = known == null || known.version() > version ? Versioned.NONE : known;
            found.put(stream, start);
            if (start.version() < version) {
                behind.add(stream);
            }
        });
        if (!behind.isEmpty()) {
            catchUp(connection, found, behind, versions);
        }
        Map<StreamId, State> states = new LinkedHashMap<>();
        found.forEach((stream, versioned) -> states.put(stream, Objects.requireNonNull(versioned.state())));
        return states;
    }

    private void catchUp(
            Connection connection, Map<StreamId, Versioned> found, List<StreamId> behind, Map<StreamId, Long> versions)
            throws SQLException {
        foldUntil(connection, found, behind, versions::get);
        for (StreamId stream : behind) {
            if (version(found, stream) != Objects.requireNonNull(versions.get(stream))) {
                throw new IllegalStateException(stream + " has fewer events than its row says");
            }
            remember(stream, Objects.requireNonNull(found.get(stream)));
        }
    }

    /** Folds what follows on what was found of the streams, to the stated versions; the events of all are read at once. */
    private void foldUntil(
            Connection connection,
            Map<StreamId, Versioned> found,
            List<StreamId> streams,
            Function<StreamId, @Nullable Long> until)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT_BETWEEN)) {
            select.setArray(
                    1,
                    array(connection, "text", streams, stream -> stream.type().code()));
            select.setArray(2, array(connection, "text", streams, StreamId::id));
            select.setArray(3, array(connection, "int8", streams, stream -> version(found, stream)));
            select.setArray(4, array(connection, "int8", streams, until::apply));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    StreamId stream = EventJson.stream(rows.getString(1), rows.getString(2));
                    Recorded event =
                            json.read(stream.toString(), rows.getLong(3), rows.getString(4), rows.getString(5));
                    State before = Objects.requireNonNull(found.get(stream)).state();
                    State after = engine.evolve(before, stream, event.event(), event.stamp());
                    found.put(stream, new Versioned(after, event.version()));
                }
            }
        }
    }

    private static long version(Map<StreamId, Versioned> found, StreamId stream) {
        return Objects.requireNonNull(found.get(stream)).version();
    }

    private static Array array(
            Connection connection, String type, List<StreamId> streams, Function<StreamId, @Nullable Object> get)
            throws SQLException {
        return connection.createArrayOf(type, streams.stream().map(get).toArray());
    }

    /** What is remembered, else what the ledger says, which is asked once for all; every stream is there. */
    Map<StreamId, Versioned> load(Connection connection, List<StreamId> streams) throws SQLException {
        Map<StreamId, Versioned> found = new LinkedHashMap<>();
        List<StreamId> unknown = new ArrayList<>();
        for (StreamId stream : streams) {
            Versioned known = recall(stream);
            found.put(stream, known == null ? Versioned.NONE : known);
            if (known == null) {
                unknown.add(stream);
            }
        }
        if (!unknown.isEmpty()) {
            foldOn(connection, found, unknown);
        }
        return found;
    }

    /** Folds all that follows on what was found of the streams, and remembers those that there are. */
    private void foldOn(Connection connection, Map<StreamId, Versioned> found, List<StreamId> streams)
            throws SQLException {
        foldUntil(connection, found, streams, _ -> Long.MAX_VALUE);
        streams.stream()
                .filter(stream -> version(found, stream) > 0)
                .forEach(stream -> remember(stream, Objects.requireNonNull(found.get(stream))));
    }

    synchronized @Nullable Versioned recall(StreamId stream) {
        return remembered.get(stream);
    }

    synchronized void remember(StreamId stream, Versioned versioned) {
        Versioned known = remembered.get(stream);
        if (known == null || known.version() < versioned.version()) {
            remembered.put(stream, versioned);
        }
    }

    synchronized void forget(StreamId stream) {
        remembered.remove(stream);
    }

    synchronized void forgetAll() {
        remembered.clear();
    }
}
