package io.hufu.journal.ledger;

import io.hufu.engine.basics.RunningClock;
import io.hufu.journal.json.ActionJson;
import io.hufu.journal.ledger.Batch.Kept;
import io.hufu.journal.ledger.Batch.Line;
import io.hufu.journal.ledger.Batch.Owed;
import io.hufu.journal.ledger.Writes.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
            update head set position = ?, hash = ?, recorded_at = ?::timestamptz, commits = commits + 1""";
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

    /** Adds the append to what waits, sends all of it and commits, in one round trip. */
    void append(Writes writes, Batch batch, BatchWorld world) throws SQLException {
        String now = batch.recordedAt().toString();
        List<Line> lines = batch.lines;
        var streams = new ArrayList<>(world.all().entrySet());
        List<Kept> commands = batch.commands;
        writes.add(
                APPEND,
                Column.longs(lines, line -> line.recorded().position()),
                Column.texts(lines, line -> line.recorded().stream().type().code()),
                Column.texts(lines, line -> line.recorded().stream().id()),
                Column.longs(lines, line -> line.recorded().version()),
                Column.texts(lines, line -> line.recorded().type()),
                Column.moments(lines, line -> line.recorded().stamp().at()),
                Column.moments(lines, line -> line.recorded().stamp().recordedAt()),
                Column.texts(lines, Line::body),
                Column.texts(lines, Line::previous),
                Column.texts(lines, Line::hash),
                Column.texts(streams, stream -> stream.getKey().type().code()),
                Column.texts(streams, stream -> stream.getKey().id()),
                Column.longs(streams, stream -> stream.getValue().version()),
                now,
                Column.texts(commands, Kept::account),
                Column.texts(commands, Kept::commandId),
                Column.texts(commands, Kept::digest),
                Column.texts(commands, Kept::answer),
                batch.position,
                batch.hash,
                now);
        if (writes.sendAndCommit() != 1) {
            throw new SQLException("the head was not advanced");
        }
    }

    /** Clocks and reactions. */
    void beside(Writes writes, Batch batch) {
        clocks(writes, batch.clocks);
        String now = batch.recordedAt().toString();
        if (!batch.reactions.isEmpty()) {
            writes.add(
                    REACTIONS,
                    now,
                    Column.texts(batch.reactions, owed -> owed.reaction().commandId()),
                    Column.texts(
                            batch.reactions,
                            owed -> actions.write(owed.reaction().action())),
                    Column.moments(batch.reactions, Owed::at));
        }
        if (!batch.settled.isEmpty()) { // decided, accepted or refused: they are not owed any more
            writes.add(
                    SETTLED,
                    now,
                    Column.texts(batch.settled, Kept::commandId),
                    Column.texts(batch.settled, Kept::answer));
        }
    }

    static void clocks(Writes writes, Map<String, ClockChange> changes) {
        List<ClockChange> running = new ArrayList<>();
        List<ClockChange> ended = new ArrayList<>();
        changes.values().forEach(change -> (change.running() == null ? ended : running).add(change));
        if (!running.isEmpty()) {
            writes.add(
                    CLOCKS_RUN,
                    Column.texts(running, ClockChange::id),
                    Column.texts(running, clock -> clock.stream().type().code()),
                    Column.texts(running, clock -> clock.stream().id()),
                    Column.texts(running, clock -> running(clock).incident()),
                    Column.moments(running, clock -> running(clock).due()));
        }
        if (!ended.isEmpty()) {
            writes.add(
                    CLOCKS_END,
                    Column.texts(ended, ClockChange::id),
                    Column.truths(ended, ClockChange::struck),
                    Column.moments(ended, ClockChange::moment));
        }
    }

    private static RunningClock running(ClockChange change) {
        return java.util.Objects.requireNonNull(change.running());
    }

    private static <T> java.sql.Array texts(Connection connection, List<T> from, Function<T, @Nullable String> get)
            throws SQLException {
        return connection.createArrayOf("text", from.stream().map(get).toArray());
    }
}
