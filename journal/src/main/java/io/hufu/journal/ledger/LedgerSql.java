package io.hufu.journal.ledger;

import io.hufu.engine.basics.RunningClock;
import io.hufu.journal.json.ActionJson;
import io.hufu.journal.ledger.Batch.Kept;
import io.hufu.journal.ledger.Batch.Line;
import io.hufu.journal.ledger.Batch.Owed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The committer's two round trips: lock the head with what is known of the commands; append everything and commit. */
final class LedgerSql {
    private static final String LOCK = """
            with h as materialized (select position, hash, recorded_at, commits, packs from head for update)
            select h.*, c.account, c.command_id, c.content_digest, c.answer
            from h left join (unnest(?::text[], ?::text[]) as k(account, id)
              join command c on c.account = k.account and c.command_id = k.id) on true""";
    private static final String EARLIER = """
            select c.account, c.command_id, c.content_digest, c.answer
            from unnest(?::text[], ?::text[]) as k(account, id)
              join command c on c.account = k.account and c.command_id = k.id""";
    private static final String CHANGED_STREAMS =
            "select distinct stream_type, stream_id from event where position > ? limit 5000";
    private static final String APPEND = """
            with e as (
              insert into event (position, stream_type, stream_id, version, type, at, recorded_at, body, prev_hash, hash)
              select * from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[],
                                   ?::timestamptz[], ?::text[], ?::text[], ?::text[])),
            s as (
              insert into stream (type, id, version) select * from unnest(?::text[], ?::text[], ?::bigint[])
              on conflict (type, id) do update set version = excluded.version),
            c as (
              insert into command (account, command_id, content_digest, answer, recorded_at)
              select a, b, d, w, ?::timestamptz from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as x(a, b, d, w))
            update head set position = ?, hash = ?, recorded_at = ?::timestamptz, commits = commits + 1;
            commit""";
    private static final String CLOCKS_RUN = """
            insert into clock (id, stream_type, stream_id, incident, due)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (id) do update set due = excluded.due, struck_at = null, stopped_at = null""";
    private static final String CLOCKS_END = """
            update clock set struck_at = case when x.struck then x.ended end,
                             stopped_at = case when x.struck then null else x.ended end
            from unnest(?::text[], ?::bool[], ?::timestamptz[]) as x(id, struck, ended) where clock.id = x.id""";
    private static final String REACTIONS = """
            insert into reaction (command_id, action, at, created)
            select a, b, c, ?::timestamptz from unnest(?::text[], ?::text[], ?::timestamptz[]) as x(a, b, c)
            on conflict do nothing""";
    private static final String SETTLED = """
            update reaction set done_at = ?::timestamptz, answer = x.answer
            from unnest(?::text[], ?::text[]) as x(id, answer) where command_id = x.id and done_at is null""";

    private final ActionJson actions;

    LedgerSql(ActionJson actions) {
        this.actions = actions;
    }

    /** An accepted command of before. */
    record Earlier(String digest, String answer) {}

    /** The locked head and what is known of the commands. */
    record Look(Head head, Map<CommandKey, Earlier> earlier) {}

    record CommandKey(String account, String id) {}

    Look lock(Connection connection, List<CommandKey> keys) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setArray(1, texts(connection, keys, CommandKey::account));
            select.setArray(2, texts(connection, keys, CommandKey::id));
            try (var rows = select.executeQuery()) {
                Map<CommandKey, Earlier> earlier = new HashMap<>();
                Head head = null;
                while (rows.next()) {
                    if (head == null) {
                        head = new Head(
                                rows.getLong(1),
                                rows.getString(2),
                                rows.getObject(3, OffsetDateTime.class).toInstant(),
                                rows.getLong(4),
                                rows.getLong(5));
                    }
                    if (rows.getString(6) != null) {
                        earlier.put(
                                new CommandKey(rows.getString(6), rows.getString(7)),
                                new Earlier(rows.getString(8), rows.getString(9)));
                    }
                }
                if (head == null) {
                    throw new SQLException("the ledger has no head");
                }
                return new Look(head, earlier);
            }
        }
    }

    /** Asked again where another node committed since: the first look may have been taken before it waited for the lock. */
    Map<CommandKey, Earlier> earlier(Connection connection, List<CommandKey> keys) throws SQLException {
        Map<CommandKey, Earlier> earlier = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(EARLIER)) {
            select.setArray(1, texts(connection, keys, CommandKey::account));
            select.setArray(2, texts(connection, keys, CommandKey::id));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    earlier.put(
                            new CommandKey(rows.getString(1), rows.getString(2)),
                            new Earlier(rows.getString(3), rows.getString(4)));
                }
            }
        }
        return earlier;
    }

    /** Forgets states of streams that another node appended to. */
    void forgetChanged(Connection connection, long since, States states) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHANGED_STREAMS)) {
            select.setLong(1, since);
            int count = 0;
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    states.forget(io.hufu.journal.json.EventJson.stream(rows.getString(1), rows.getString(2)));
                    count++;
                }
            }
            if (count >= 5000) {
                states.forgetAll();
            }
        }
    }

    /** Appends and commits, in one round trip. */
    void append(Connection connection, Batch batch, BatchWorld world) throws SQLException {
        String now = batch.recordedAt().toString();
        List<Line> lines = batch.lines;
        var streams = new ArrayList<>(world.all().entrySet());
        List<Kept> commands = batch.commands;
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            int i = 0;
            append.setArray(
                    ++i, longs(connection, lines, line -> line.recorded().position()));
            append.setArray(
                    ++i,
                    texts(
                            connection,
                            lines,
                            line -> line.recorded().stream().type().code()));
            append.setArray(
                    ++i,
                    texts(connection, lines, line -> line.recorded().stream().id()));
            append.setArray(
                    ++i, longs(connection, lines, line -> line.recorded().version()));
            append.setArray(
                    ++i, texts(connection, lines, line -> line.recorded().type()));
            append.setArray(
                    ++i,
                    moments(connection, lines, line -> line.recorded().stamp().at()));
            append.setArray(
                    ++i,
                    moments(connection, lines, line -> line.recorded().stamp().recordedAt()));
            append.setArray(++i, texts(connection, lines, Line::body));
            append.setArray(++i, texts(connection, lines, Line::previous));
            append.setArray(++i, texts(connection, lines, Line::hash));
            append.setArray(
                    ++i, texts(connection, streams, s -> s.getKey().type().code()));
            append.setArray(++i, texts(connection, streams, s -> s.getKey().id()));
            append.setArray(++i, longs(connection, streams, s -> s.getValue().version()));
            append.setString(++i, now);
            append.setArray(++i, texts(connection, commands, Kept::account));
            append.setArray(++i, texts(connection, commands, Kept::commandId));
            append.setArray(++i, texts(connection, commands, Kept::digest));
            append.setArray(++i, texts(connection, commands, Kept::answer));
            append.setLong(++i, batch.position);
            append.setString(++i, batch.hash);
            append.setString(++i, now);
            if (append.executeUpdate() != 1) {
                throw new SQLException("the head was not advanced");
            }
        }
    }

    /** Clocks and reactions, before the events: the statement that appends also commits. */
    void beside(Connection connection, Batch batch) throws SQLException {
        clocks(connection, batch.clocks);
        reactions(connection, batch.reactions, batch.recordedAt().toString());
        settle(connection, batch.settled, batch.recordedAt().toString());
    }

    static void clocks(Connection connection, Map<String, ClockChange> changes) throws SQLException {
        List<ClockChange> running = new ArrayList<>();
        List<ClockChange> ended = new ArrayList<>();
        changes.values().forEach(change -> (change.running() == null ? ended : running).add(change));
        if (!running.isEmpty()) {
            try (PreparedStatement run = connection.prepareStatement(CLOCKS_RUN)) {
                run.setArray(1, texts(connection, running, ClockChange::id));
                run.setArray(
                        2, texts(connection, running, c -> c.stream().type().code()));
                run.setArray(3, texts(connection, running, c -> c.stream().id()));
                run.setArray(4, texts(connection, running, c -> running(c).incident()));
                run.setArray(5, moments(connection, running, c -> running(c).due()));
                run.executeUpdate();
            }
        }
        if (!ended.isEmpty()) {
            try (PreparedStatement end = connection.prepareStatement(CLOCKS_END)) {
                end.setArray(1, texts(connection, ended, ClockChange::id));
                end.setArray(
                        2,
                        connection.createArrayOf(
                                "bool", ended.stream().map(ClockChange::struck).toArray()));
                end.setArray(3, moments(connection, ended, ClockChange::moment));
                end.executeUpdate();
            }
        }
    }

    private static RunningClock running(ClockChange change) {
        return java.util.Objects.requireNonNull(change.running());
    }

    private void reactions(Connection connection, List<Owed> owed, String now) throws SQLException {
        if (owed.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(REACTIONS)) {
            insert.setString(1, now);
            insert.setArray(2, texts(connection, owed, o -> o.reaction().commandId()));
            insert.setArray(
                    3, texts(connection, owed, o -> actions.write(o.reaction().action())));
            insert.setArray(4, moments(connection, owed, Owed::at));
            insert.executeUpdate();
        }
    }

    /** Reactions that were decided, accepted or refused: they are not owed any more. */
    private void settle(Connection connection, List<Kept> settled, String now) throws SQLException {
        if (settled.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(SETTLED)) {
            update.setString(1, now);
            update.setArray(2, texts(connection, settled, Kept::commandId));
            update.setArray(3, texts(connection, settled, Kept::answer));
            update.executeUpdate();
        }
    }

    private static <T> java.sql.Array texts(Connection connection, List<T> from, Function<T, @Nullable String> get)
            throws SQLException {
        return connection.createArrayOf("text", from.stream().map(get).toArray());
    }

    private static <T> java.sql.Array longs(Connection connection, List<T> from, Function<T, Long> get)
            throws SQLException {
        return connection.createArrayOf("int8", from.stream().map(get).toArray());
    }

    private static <T> java.sql.Array moments(Connection connection, List<T> from, Function<T, Instant> get)
            throws SQLException {
        return connection.createArrayOf(
                "timestamptz", from.stream().map(t -> get.apply(t).toString()).toArray());
    }
}
