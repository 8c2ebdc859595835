package io.hufu.journal.ledger;

import io.hufu.engine.Engine;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import io.hufu.journal.json.EventJson;
import io.hufu.journal.json.EventJson.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** States of streams, folded from the ledger and remembered while they are in use. */
public final class States {
    private static final int REMEMBERED = 20_000;
    private static final String SELECT = "select position, type, body from event "
            + "where stream_type = ? and stream_id = ? and version > ? order by version";
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
                return known != null && known.version() >= version ? known : fold(connection, stream, known);
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable("the ledger cannot be read", e);
        }
    }

    /** What is remembered, else what the ledger says. */
    Versioned load(Connection connection, StreamId stream) throws SQLException {
        Versioned known = recall(stream);
        return known != null ? known : fold(connection, stream, null);
    }

    private Versioned fold(Connection connection, StreamId stream, @Nullable Versioned from) throws SQLException {
        Versioned start = from == null ? Versioned.NONE : from;
        State state = start.state();
        long version = start.version();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, stream.type().code());
            select.setString(2, stream.id());
            select.setLong(3, version);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    Recorded recorded =
                            json.read(stream.toString(), rows.getLong(1), rows.getString(2), rows.getString(3));
                    state = engine.evolve(state, stream, recorded.event(), recorded.stamp());
                    version = recorded.version();
                }
            }
        }
        Versioned loaded = new Versioned(state, version);
        if (version > 0) {
            remember(stream, loaded);
        }
        return loaded;
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
