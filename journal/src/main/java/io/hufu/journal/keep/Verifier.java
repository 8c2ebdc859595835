package io.hufu.journal.keep;

import io.hufu.journal.json.CanonicalJson;
import io.hufu.journal.json.EventJson;
import io.hufu.journal.json.UnreadableStream;
import io.hufu.journal.keep.Finding.Kind;
import io.hufu.journal.ledger.Chain;
import io.hufu.journal.ledger.Head;
import io.hufu.journal.ledger.Reader;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the whole ledger and says whether it is what was written, against itself and against the signed heads. */
public final class Verifier {
    private static final int MOST_FINDINGS = 50;
    private static final int FETCH = 1000;
    private static final String EVENTS = """
            select position, stream_type || '/' || stream_id, version, type, at, recorded_at, body, prev_hash, hash
            from event order by position""";
    private static final String STREAMS = "select type || '/' || id, version from stream";

    private final EventJson json;
    private final List<SignedHead> heads;
    private final PublicKey key;
    private final LongConsumer progress;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final TreeMap<Long, SignedHead> expected = new TreeMap<>();
    private long last;
    private String lastHash = Chain.START;
    private long confirmed;

    private Verifier(EventJson json, List<SignedHead> heads, PublicKey key, LongConsumer progress) {
        this.json = json;
        this.heads = heads;
        this.key = key;
        this.progress = progress;
    }

    /**
     * What was seen.
     *
     * @param events how many were read
     * @param signedHeads how many signed heads were compared
     * @param findings empty where all is well; not more than fifty
     */
    public record Result(long events, int signedHeads, String hash, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }

        public boolean isSound() {
            return findings.isEmpty();
        }
    }

    /** Verifies what is committed now; appending goes on meanwhile. */
    public static Result verify(
            DataSource database, EventJson json, List<SignedHead> heads, SigningKey key, LongConsumer progress) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                return verify(connection, json, heads, key.publicKey(), progress);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException e) {
            throw new io.hufu.journal.ledger.LedgerUnavailable("the ledger cannot be verified", e);
        }
    }

    /** Verifies what the caller's transaction sees. */
    static Result verify(
            Connection connection, EventJson json, List<SignedHead> heads, PublicKey key, LongConsumer progress)
            throws SQLException {
        return new Verifier(json, heads, key, progress).run(connection);
    }

    private Result run(Connection connection) throws SQLException {
        checkSignatures();
        try (var select = connection.createStatement()) {
            select.setFetchSize(FETCH);
            try (var rows = select.executeQuery(EVENTS)) {
                while (rows.next()) {
                    check(rows);
                    if (last % FETCH == 0) {
                        progress.accept(last);
                    }
                }
            }
        }
        checkEnd(Reader.head(connection));
        checkStreams(connection);
        return new Result(last, heads.size(), lastHash, findings);
    }

    private void add(Kind kind, long position, String chinese, String english) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(kind, position, chinese, english));
        }
    }

    private void checkSignatures() {
        long before = 0;
        for (SignedHead head : heads) {
            if (!head.isGenuine(key) || head.position() < before) {
                add(
                        Kind.SIGNATURE,
                        head.position(),
                        "签名记录 heads.log 中位置 " + head.position() + " 的一行签名不符或次序颠倒。",
                        "In heads.log the line for position " + head.position() + " has a wrong signature or place.");
            } else {
                expected.put(head.position(), head);
            }
            before = head.position();
        }
    }

    private void check(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        String stream = row.getString(2);
        String type = row.getString(4);
        String body = row.getString(7);
        String previous = row.getString(8);
        String hash = row.getString(9);
        if (position != last + 1) {
            add(
                    Kind.MISSING,
                    last + 1,
                    "第 " + (last + 1) + " 至 " + (position - 1) + " 条记录缺失。",
                    "Events " + (last + 1) + " to " + (position - 1) + " are missing.");
        } else if (!previous.equals(lastHash)) {
            add(
                    Kind.CHAIN_BROKEN,
                    position,
                    "第 " + position + " 条记录与前一条的哈希不相接。",
                    "Event " + position + " does not follow from the one before it.");
        }
        if (!Chain.next(previous, body).equals(hash)) {
            add(
                    Kind.CHANGED,
                    position,
                    "第 " + position + " 条记录的内容被改动。",
                    "The content of event " + position + " was changed.");
        }
        checkEnvelope(row, position, stream, type, body);
        long version = row.getLong(3);
        long due = versions.merge(stream, 1L, Long::sum);
        if (version != due) {
            versions.put(stream, version);
            add(
                    Kind.STREAM_BROKEN,
                    position,
                    "第 " + position + " 条记录是 " + stream + " 的第 " + version + " 条，应为第 " + due + " 条。",
                    "Event " + position + " is number " + version + " of " + stream + ", where number " + due
                            + " is due.");
        }
        SignedHead signed = expected.get(position);
        if (signed != null) {
            if (signed.hash().equals(hash)) {
                confirmed = position;
            } else {
                rewritten(position);
            }
        }
        last = position;
        lastHash = hash;
    }

    private void rewritten(long position) {
        if (findings.stream().noneMatch(finding -> finding.kind() == Kind.REWRITTEN)) {
            add(
                    Kind.REWRITTEN,
                    confirmed + 1,
                    "第 " + (confirmed + 1) + " 至 " + position + " 条记录与签名不符，台账被重写。",
                    "Events " + (confirmed + 1) + " to " + position
                            + " are not those that were signed: the ledger was rewritten.");
        }
    }

    private void checkEnvelope(ResultSet row, long position, String stream, String type, String body)
            throws SQLException {
        JsonNode envelope;
        try {
            envelope = CanonicalJson.parse(body);
        } catch (JacksonException e) {
            unreadable(position, type, "no JSON");
            return;
        }
        if (envelope.path("position").asLong(-1) != position) {
            add(
                    Kind.REORDERED,
                    position,
                    "第 " + position + " 条记录写明的位置是 " + envelope.path("position").asString("?") + "，次序被调换。",
                    "Event " + position + " says that its place is "
                            + envelope.path("position").asString("?") + ": the order was changed.");
        } else if (!envelope.path("stream").asString("").equals(stream)
                || !envelope.path("type").asString("").equals(type)
                || envelope.path("version").asLong(-1) != row.getLong(3)
                || differs(envelope.path("at"), row, 5)
                || differs(envelope.path("recordedAt"), row, 6)) {
            add(
                    Kind.CHANGED,
                    position,
                    "第 " + position + " 条记录的索引列与内容不符。",
                    "The columns of event " + position + " are not those of its content.");
        }
        try {
            var _ = json.read(stream, position, type, body);
        } catch (UnreadableStream e) {
            unreadable(position, type, String.valueOf(e.getMessage()));
        }
    }

    private static boolean differs(JsonNode moment, ResultSet row, int column) throws SQLException {
        String column1 = row.getObject(column, java.time.OffsetDateTime.class)
                .toInstant()
                .toString();
        return !moment.asString("").equals(column1);
    }

    private void unreadable(long position, String type, String why) {
        add(
                Kind.UNREADABLE,
                position,
                "第 " + position + " 条记录（类型 " + type + "）无法读取：" + why,
                "Event " + position + " of type " + type + " cannot be read: " + why);
    }

    private void checkEnd(Head head) {
        if (head.position() > last) {
            add(
                    Kind.TAIL_CUT,
                    last + 1,
                    "末尾第 " + (last + 1) + " 至 " + head.position() + " 条记录缺失。",
                    "At the end, events " + (last + 1) + " to " + head.position() + " are missing.");
        } else if (head.position() != last || !head.hash().equals(lastHash)) {
            add(
                    Kind.HEAD_DIFFERS,
                    last,
                    "台账末端标记与第 " + last + " 条记录不符。",
                    "The head of the ledger is not that of event " + last + ".");
        }
        if (!expected.isEmpty() && expected.lastKey() > last) {
            add(
                    Kind.TAIL_CUT,
                    last + 1,
                    "签名记录证明曾有第 " + expected.lastKey() + " 条，末尾被截断。",
                    "A signed head proves that there was an event " + expected.lastKey() + ": the end was cut off.");
        }
        if (heads.isEmpty() && last > 0) {
            add(
                    Kind.SIGNATURE,
                    last,
                    "没有签名记录 heads.log，无法排除整体重写。",
                    "There is no heads.log: that everything was rewritten cannot be excluded.");
        }
    }

    private void checkStreams(Connection connection) throws SQLException {
        try (var select = connection.createStatement()) {
            select.setFetchSize(FETCH);
            try (var rows = select.executeQuery(STREAMS)) {
                while (rows.next()) {
                    String stream = rows.getString(1);
                    Long version = versions.remove(stream);
                    if (version == null || version != rows.getLong(2)) {
                        add(
                                Kind.STREAM_BROKEN,
                                0,
                                stream + " 应有 " + rows.getLong(2) + " 条记录，实有 " + (version == null ? 0 : version)
                                        + " 条。",
                                stream + " should have " + rows.getLong(2) + " events and has "
                                        + (version == null ? 0 : version) + ".");
                    }
                }
            }
        }
        versions.keySet().stream()
                .sorted()
                .forEach(stream ->
                        add(Kind.HEAD_DIFFERS, 0, stream + " 不在流目录中。", stream + " is not in the list of streams."));
    }
}
