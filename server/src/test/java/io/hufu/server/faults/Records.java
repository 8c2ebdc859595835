package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.json.EventJson;
import io.hufu.journal.json.EventNames;
import io.hufu.journal.keep.HeadLog;
import io.hufu.journal.keep.SigningKey;
import io.hufu.journal.keep.Verifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database of a run holds, read past the server. */
final class Records implements AutoCloseable {
    private static final String ACKNOWLEDGED = """
            select stream_id, array_agg(position order by position) from event
            where type = 'assignment.acknowledged/1' and stream_id like ? group by stream_id""";
    private static final String FED_BACK = ACKNOWLEDGED.replace("acknowledged", "fed-back");
    private static final String LEDGER =
            "select position, stream_type, stream_id from event where position > %d order by position";
    private static final String EARLY =
            "select id || ', due ' || due || ', struck ' || struck_at from clock where struck_at is not null and due > now()";
    private static final String RUN_OUT =
            "select count(*) from clock where incident = ? and struck_at is null and due < now()";
    private static final String MESSAGES = "select id, state, attempts from message order by id";
    private static final String OWED = """
            select count(*) from clock where incident = ? and stream_type = 'assignment'
              and struck_at is null and due < now() + interval '1 minute'""";
    private static final String WAITING = "select count(*) from outbox where sent_at is null";
    private static final String STRUCK = """
            select c.id, c.due, c.struck_at, e.stream_id, e.at, e.recorded_at, e.type
            from clock c left join event e on e.stream_type = c.stream_type and e.stream_id = c.stream_id
              and e.body::jsonb->'data'->>'clock' = c.id
            where c.incident = ? and c.stream_type = 'assignment' and c.struck_at is not null order by c.id""";
    private static final String LETTERS = """
            select o.id, m.cause from outbox o left join message m on m.cause = o.id
            where o.payload::jsonb->>'incident' = ? order by o.id""";
    private static final String CAUSES = """
            select case e.type when 'assignment.issued/1' then 'work:' || e.stream_id || '#' || e.version
                when 'assignment.urged/1' then 'urge:' || (e.body::jsonb->'data'->>'clock')
                when 'assignment.put-on-call-list/1' then 'call:' || (e.body::jsonb->'data'->>'clock')
                when 'assignment.task-overdue/1' then 'overdue:' || (e.body::jsonb->'data'->>'clock') end
            from event e where e.stream_type = 'assignment' and e.stream_id like ?
              and e.type in ('assignment.issued/1', 'assignment.urged/1', 'assignment.put-on-call-list/1',
                'assignment.task-overdue/1') order by 1""";

    private static final String CALLS = """
            select count(distinct stream_id) from event
            where type = 'assignment.put-on-call-list/1' and stream_id like ?""";

    private static final String OWING = OWED.replace("count(*)", "id || ', due ' || due");

    private final Connection connection;

    /** An event of the ledger, by its stream. */
    record Entry(long position, String type, String stream) {
        /** Whether it is work of a body. */
        boolean isOf(String body) {
            return type.equals("assignment")
                    && stream.substring(stream.indexOf('/') + 1)
                            .replaceAll("~\\d+$", "")
                            .equals(body);
        }

        /** What a stream says that it is about. */
        List<String> about() {
            return type.equals("assignment")
                    ? List.of(stream, stream.substring(0, stream.indexOf('/')))
                    : List.of(stream);
        }
    }

    /** A message on its way to somebody. */
    record Sent(String id, String state, int attempts) {
        /** As the far side knows it. */
        String reference() {
            return "msg_" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param connection closed with this */
    Records(Connection connection) {
        this.connection = connection;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, String parameter, Row<T> reading) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            if (!parameter.isEmpty()) {
                select.setString(1, parameter);
            }
            List<T> found = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        }
    }

    /** Positions of the acknowledgements of an incident's assignments. */
    Map<String, List<Long>> acknowledged(String incident) throws SQLException {
        return positions(ACKNOWLEDGED, incident);
    }

    /** Positions of what was fed back about an incident's assignments. */
    Map<String, List<Long>> fedBack(String incident) throws SQLException {
        return positions(FED_BACK, incident);
    }

    private Map<String, List<Long>> positions(String sql, String incident) throws SQLException {
        Map<String, List<Long>> found = new LinkedHashMap<>();
        list(
                sql,
                incident + "/%",
                row -> found.put(
                        row.getString(1), List.of((Long[]) row.getArray(2).getArray())));
        return found;
    }

    /** Clocks of an incident's assignments that still run and are due soon. */
    long owed(String incident) throws SQLException {
        return list(OWED, incident, row -> row.getLong(1)).getFirst();
    }

    /** The same, in words. */
    List<String> owing(String incident) throws SQLException {
        return list(OWING, incident, row -> row.getString(1));
    }

    /** How many clocks of an incident ran out, by the database's own time, and did not strike yet. */
    long runOut(String incident) throws SQLException {
        return list(RUN_OUT, incident, row -> row.getLong(1)).getFirst();
    }

    /** No clock struck before it was due, by the database's own time. */
    void requireNoneEarly() throws SQLException {
        assertThat(list(EARLY, "", row -> row.getString(1)))
                .as("clocks that struck early")
                .isEmpty();
    }

    /** The position of the last event. */
    long head() throws SQLException {
        return list("select position from head", "", row -> row.getLong(1)).getFirst();
    }

    /** Everything that happened after a position. */
    List<Entry> ledger(long after) throws SQLException {
        return list(LEDGER.formatted(after), "", row -> new Entry(row.getLong(1), row.getString(2), row.getString(3)));
    }

    /** All messages that were ever made. */
    List<Sent> messages() throws SQLException {
        return list(MESSAGES, "", row -> new Sent(row.getString(1), row.getString(2), row.getInt(3)));
    }

    long lettersWaiting() throws SQLException {
        return list(WAITING, "", row -> row.getLong(1)).getFirst();
    }

    /** Every clock that ran out was struck by one event, not before it was due. */
    int requireStrikes(String incident) throws SQLException {
        List<String> clocks = list(STRUCK, incident, row -> {
            String clock = row.getString(1);
            assertThat(row.getString(4)).as("the strike of " + clock).isNotNull();
            assertThat(row.getTimestamp(3)).as(clock + " struck").isAfterOrEqualTo(row.getTimestamp(2));
            assertThat(row.getTimestamp(5)).as(clock + " at").isAfterOrEqualTo(row.getTimestamp(2));
            assertThat(row.getTimestamp(6)).as(clock + " recorded").isAfterOrEqualTo(row.getTimestamp(2));
            return clock;
        });
        assertThat(clocks).as("each clock strikes once").doesNotHaveDuplicates();
        return clocks.size();
    }

    /** How many of an incident's assignments came onto the call list. */
    long calls(String incident) throws SQLException {
        return list(CALLS, incident + "/%", row -> row.getLong(1)).getFirst();
    }

    /** One letter for each cause, each with one message: nobody has more than one way to be reached here. */
    void requireLetters(String incident) throws SQLException {
        List<String> letters = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        list(LETTERS, incident, row -> letters.add(row.getString(1)) && sent.add(String.valueOf(row.getString(2))));
        List<String> causes = list(CAUSES, incident + "/%", row -> row.getString(1));
        assertThat(causes).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(letters).as("one letter for each cause").containsExactlyInAnyOrderElementsOf(causes);
        assertThat(sent).as("each sent once").containsExactlyElementsOf(letters);
    }

    void requireSound(Path data) {
        var result = Verifier.verify(
                new SingleConnectionDataSource(connection, true),
                new EventJson(EventNames.ofVocabulary()),
                HeadLog.list(data.resolve("heads.log")),
                SigningKey.open(data.resolve("keys")),
                _ -> {});
        assertThat(result.findings()).isEmpty();
        assertThat(result.events()).isPositive();
    }

    /** Ends the leases of messages, which run by the database's own clock. */
    void endLeases() throws SQLException {
        try (var update = connection.createStatement()) {
            update.execute("update message set claimed_until = now() where claimed_until is not null");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
