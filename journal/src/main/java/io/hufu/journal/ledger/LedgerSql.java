package io.hufu.journal.ledger;

import io.hufu.engine.basics.RunningClock;
import io.hufu.journal.json.ActionJson;
import io.hufu.journal.ledger.Batch.Kept;
import io.hufu.journal.ledger.Batch.Line;
import io.hufu.journal.ledger.Batch.Owed;
import io.hufu.journal.ledger.Writes.Column;
import io.hufu.journal.vault.Vault.KeptKey;
import io.hufu.journal.vault.Vault.KeptText;
import io.hufu.journal.vault.Vault.Sealed;
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

/** What the committer asks and writes: the locked head with what is known of the commands; everything that a batch appends. */
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
    /** Fails where the head is not the one that the batch was decided on: its count of commits must not be null. */
    private static final String MOVE_HEAD = """
            update head set position = ?, hash = ?, recorded_at = ?::timestamptz,
              commits = case when commits = ? and packs = ? then commits + 1 end""";

    private static final String STRUCK = """
            update clock set struck_at = x.ended from unnest(?::text[], ?::timestamptz[]) as x(id, ended)
            where clock.id = x.id""";
    private static final String STOPPED = "delete from clock where id = any(?::text[])";
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

    /**
     * Adds the move of the head, to be the first that is sent: it takes the lock, and fails where another node was faster.
     *
     * @param from the head on which the batch was decided
     */
    static void moveHead(Writes writes, Head from, Batch batch) {
        writes.add(MOVE_HEAD, batch.position, batch.hash, batch.recordedAt().toString(), from.commits(), from.packs());
    }

    /** Adds events, streams, commands, clocks and reactions. */
    void append(Writes writes, Batch batch, BatchWorld world) {
        List<Line> lines = batch.lines;
        if (!lines.isEmpty()) {
            writes.insert(
                    "event",
                    "",
                    Column.longs("position", lines, line -> line.recorded().position()),
                    Column.texts(
                            "stream_type",
                            lines,
                            line -> line.recorded().stream().type().code()),
                    Column.texts(
                            "stream_id", lines, line -> line.recorded().stream().id()),
                    Column.longs("version", lines, line -> line.recorded().version()),
                    Column.texts("type", lines, line -> line.recorded().type()),
                    Column.moments("at", lines, line -> line.recorded().stamp().at()),
                    Column.moments(
                            "recorded_at",
                            lines,
                            line -> line.recorded().stamp().recordedAt()),
                    Column.texts("body", lines, Line::body),
                    Column.texts("prev_hash", lines, Line::previous),
                    Column.texts("hash", lines, Line::hash));
            var streams = new ArrayList<>(world.all().entrySet());
            writes.insert(
                    "stream",
                    "on conflict (type, id) do update set version = excluded.version",
                    Column.texts(
                            "type", streams, stream -> stream.getKey().type().code()),
                    Column.texts("id", streams, stream -> stream.getKey().id()),
                    Column.longs("version", streams, stream -> stream.getValue().version()));
        }
        List<Kept> commands = batch.commands;
        writes.insert(
                "command",
                "",
                Column.texts("account", commands, Kept::account),
                Column.texts("command_id", commands, Kept::commandId),
                Column.texts("content_digest", commands, Kept::digest),
                Column.texts("answer", commands, Kept::answer),
                Column.moments("recorded_at", commands, _ -> batch.recordedAt()));
        clocks(writes, batch.clocks);
        if (!batch.reactions.isEmpty()) {
            writes.insert(
                    "reaction",
                    "on conflict do nothing",
                    Column.texts(
                            "command_id",
                            batch.reactions,
                            owed -> owed.reaction().commandId()),
                    Column.texts(
                            "action",
                            batch.reactions,
                            owed -> actions.write(owed.reaction().action())),
                    Column.moments("at", batch.reactions, Owed::at),
                    Column.moments("created", batch.reactions, _ -> batch.recordedAt()));
        }
    }

    /** Adds texts for the vault and their keys; fails where an incident has a key already that is not among them. */
    static void keep(Writes writes, Sealed sealed, Instant now) {
        if (!sealed.keys().isEmpty()) {
            writes.insert(
                    "vault_key",
                    "",
                    Column.texts("scope", sealed.keys(), KeptKey::scope),
                    Column.texts("suite", sealed.keys(), KeptKey::suite),
                    Column.texts("wrapped", sealed.keys(), KeptKey::wrapped),
                    Column.moments("created", sealed.keys(), _ -> now));
        }
        if (!sealed.texts().isEmpty()) {
            writes.insert(
                    "vault_item",
                    "",
                    Column.texts("ref", sealed.texts(), KeptText::ref),
                    Column.texts("scope", sealed.texts(), KeptText::scope),
                    Column.bytes("nonce", sealed.texts(), KeptText::nonce),
                    Column.bytes("ciphertext", sealed.texts(), KeptText::ciphertext));
        }
    }

    /** Adds what the system's commands settle: decided, accepted or refused, they are not owed any more. */
    static void settle(Writes writes, Batch batch) {
        if (!batch.settled.isEmpty()) {
            writes.add(
                    SETTLED,
                    batch.recordedAt().toString(),
                    Column.texts("id", batch.settled, Kept::commandId),
                    Column.texts("answer", batch.settled, Kept::answer));
        }
    }

    static void clocks(Writes writes, Map<String, ClockChange> changes) {
        List<ClockChange> running = new ArrayList<>();
        List<ClockChange> struck = new ArrayList<>();
        List<ClockChange> stopped = new ArrayList<>();
        changes.values()
                .forEach(change ->
                        (change.running() != null ? running : change.struck() ? struck : stopped).add(change));
        if (!running.isEmpty()) {
            writes.insert(
                    "clock",
                    "on conflict (id) do update set due = excluded.due, struck_at = null",
                    Column.texts("id", running, ClockChange::id),
                    Column.texts(
                            "stream_type",
                            running,
                            clock -> clock.stream().type().code()),
                    Column.texts("stream_id", running, clock -> clock.stream().id()),
                    Column.texts("incident", running, clock -> running(clock).ground()),
                    Column.moments("due", running, clock -> running(clock).due()));
        }
        if (!struck.isEmpty()) {
            writes.add(
                    STRUCK,
                    Column.texts("id", struck, ClockChange::id),
                    Column.moments("ended", struck, ClockChange::moment));
        }
        if (!stopped.isEmpty()) {
            writes.add(STOPPED, Column.texts("id", stopped, ClockChange::id));
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
