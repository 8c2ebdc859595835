package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.json.EventJson;
import io.hufu.journal.json.EventNames;
import io.hufu.journal.keep.HeadLog;
import io.hufu.journal.keep.SigningKey;
import io.hufu.journal.keep.Verifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database of a run holds, read past the server. */
final class Records implements AutoCloseable {
    private static final String ACKNOWLEDGED = """
            select stream_id, array_agg(position order by position) from event
            where type = 'assignment.acknowledged/1' and stream_id like ? group by stream_id""";
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

    private final Connection connection;

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
        Map<String, List<Long>> found = new LinkedHashMap<>();
        list(
                ACKNOWLEDGED,
                incident + "/%",
                row -> found.put(
                        row.getString(1), List.of((Long[]) row.getArray(2).getArray())));
        return found;
    }

    /** Clocks of an incident's assignments that still run and are due soon. */
    long owed(String incident) throws SQLException {
        return list(OWED, incident, row -> row.getLong(1)).getFirst();
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

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
