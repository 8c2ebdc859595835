package io.hufu.journal.ledger;

import io.hufu.engine.Engine;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import io.hufu.journal.json.EventJson;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.States.Versioned;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes every view anew from the ledger, in one transaction that holds the head: nobody appends meanwhile, and a failure
 * leaves the old views. Commands, reactions and the outbox are not views and stay as they are.
 */
final class Rebuild implements StateReader {
    private static final int BATCH = 500;
    private static final int REMEMBERED = 50_000;
    private static final String EARLIER = "select position, type, body from event "
            + "where stream_type = ? and stream_id = ? and position < ? order by version";
    private static final String STREAMS = "insert into stream (type, id, version) "
            + "select stream_type, stream_id, max(version) from event group by stream_type, stream_id";

    private final Engine engine;
    private final EventJson json;
    private final Connection connection;
    private final List<Projection> projections;
    private final Map<String, ClockChange> clocks = new LinkedHashMap<>();
    private final List<Recorded> batch = new ArrayList<>();
    private final Map<StreamId, Versioned> states = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, Versioned> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long position;

    private Rebuild(Engine engine, EventJson json, Connection connection, List<Projection> projections) {
        this.engine = engine;
        this.json = json;
        this.connection = connection;
        this.projections = projections;
    }

    /**
     * Rebuilds.
     *
     * @param progress is told the position from time to time
     * @return the number of events
     * @throws io.hufu.journal.json.UnreadableStream where an event cannot be read; nothing is changed then
     */
    static long run(
            DataSource database,
            Engine engine,
            EventJson json,
            List<Projection> projections,
            Reader reader,
            LongConsumer progress)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long events = new Rebuild(engine, json, connection, projections).replay(reader, progress);
                connection.commit();
                return events;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private long replay(Reader reader, LongConsumer progress) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select position from head for update");
            statement.execute("truncate clock, stream");
            statement.execute(STREAMS);
        }
        for (Projection projection : projections) {
            projection.clear(connection);
        }
        reader.walk(connection, recorded -> {
            try {
                take(recorded);
                if (batch.size() >= BATCH) {
                    flush();
                    progress.accept(position);
                }
            } catch (SQLException e) {
                throw new LedgerUnavailable("views cannot be written", e);
            }
        });
        flush();
        return position;
    }

    private void take(Recorded recorded) {
        StreamId stream = recorded.stream();
        Versioned before = get(stream, recorded.position(), recorded.version() == 1);
        State after = engine.evolve(before.state(), stream, recorded.event(), recorded.stamp());
        ClockChange.note(clocks, stream, before.state(), after, recorded.stamp());
        states.put(stream, new Versioned(after, recorded.version()));
        position = recorded.position();
        batch.add(recorded);
    }

    private void flush() throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        var writes = new Writes(connection);
        LedgerSql.clocks(writes, clocks);
        clocks.clear();
        List<Recorded> events = List.copyOf(batch);
        for (Projection projection : projections) {
            projection.project(writes, events, this);
        }
        writes.send();
        batch.clear();
    }

    private Versioned get(StreamId stream, long before, boolean begins) {
        Versioned known = states.get(stream);
        if (known != null || begins) {
            return known == null ? Versioned.NONE : known;
        }
        try (PreparedStatement select = connection.prepareStatement(EARLIER)) {
            select.setString(1, stream.type().code());
            select.setString(2, stream.id());
            select.setLong(3, before);
            State state = null;
            long version = 0;
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    Recorded recorded =
                            json.read(stream.toString(), rows.getLong(1), rows.getString(2), rows.getString(3));
                    state = engine.evolve(state, stream, recorded.event(), recorded.stamp());
                    version = recorded.version();
                }
            }
            return new Versioned(state, version);
        } catch (SQLException e) {
            throw new LedgerUnavailable("the ledger cannot be read", e);
        }
    }

    @Override
    public @Nullable State findState(StreamId stream) {
        return get(stream, position + 1, false).state();
    }

    @Override
    public long version(StreamId stream) {
        return get(stream, position + 1, false).version();
    }
}
