package io.hufu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.journal.json.UnreadableStream;
import io.hufu.journal.keep.Finding;
import io.hufu.journal.keep.Finding.Kind;
import io.hufu.journal.ledger.Answer;
import io.hufu.journal.ledger.Chain;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with the database's password tampers; the verifier says where. */
class VerifierTest {
    private Journal journal;

    @BeforeEach
    void twelveEventsInSevenStreams() throws Exception {
        TestJournal.NOW.set(TestJournal.START);
        journal = TestJournal.fresh();
        for (int i = 0; i < 5; i++) {
            send("u" + i, new AssignmentAction.Urge("i1/" + i % 3));
        }
        send("f1", new IncidentAction.MarkFalse("i1", "误报"));
        send("f2", new IncidentAction.MarkFalse("i2", "误报"));
        var _ = journal.signHead();
        for (int i = 5; i < 8; i++) {
            send("u" + i, new AssignmentAction.Urge("i1/" + i % 3));
        }
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void send(String id, io.hufu.engine.basics.Action action) {
        assertThat(journal.ledger().committer().commit(TestJournal.command(id, action)))
                .isInstanceOf(Answer.Accepted.class);
    }

    /** As a superuser, past the trigger. */
    private void tamper(String... statements) throws SQLException {
        try (var connection = journal.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table event disable trigger event_stands");
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("alter table event enable trigger event_stands");
        }
    }

    private List<Finding> findings() {
        return journal.verify(_ -> {}).findings();
    }

    private static org.assertj.core.groups.Tuple found(Kind kind, long position) {
        return org.assertj.core.groups.Tuple.tuple(kind, position);
    }

    @Test
    void an_untouched_ledger_is_sound() {
        var result = journal.verify(_ -> {});
        assertThat(result.findings()).isEmpty();
        assertThat(result.events()).isEqualTo(12);
        assertThat(result.signedHeads()).isPositive();
    }

    @Test
    void the_database_itself_refuses_a_change() {
        assertThatThrownBy(() -> {
                    try (var connection = journal.database().getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("update event set body = body where position = 1");
                    }
                })
                .hasMessageContaining("never changed");
    }

    @Test
    void a_changed_text() throws Exception {
        tamper("update event set body = replace(body, '误报', '属实') where position = 6");
        assertThat(findings()).extracting(Finding::kind, Finding::position).containsExactly(found(Kind.CHANGED, 6));
    }

    @Test
    void a_changed_column() throws Exception {
        tamper("update event set at = at - interval '1 hour' where position = 3");
        assertThat(findings()).extracting(Finding::kind, Finding::position).containsExactly(found(Kind.CHANGED, 3));
    }

    @Test
    void a_missing_event() throws Exception {
        tamper("delete from event where position = 4");
        assertThat(findings()).extracting(Finding::kind, Finding::position).contains(found(Kind.MISSING, 4));
    }

    @Test
    void two_events_in_each_others_place() throws Exception {
        tamper(
                "update event set position = -2 where position = 2",
                "update event set position = 2 where position = 3",
                "update event set position = 3 where position = -2");
        assertThat(findings())
                .extracting(Finding::kind, Finding::position)
                .contains(found(Kind.REORDERED, 2), found(Kind.REORDERED, 3), found(Kind.CHAIN_BROKEN, 2));
    }

    @Test
    void the_last_event_deleted() throws Exception {
        tamper("delete from event where position = 12");
        assertThat(findings()).extracting(Finding::kind, Finding::position).contains(found(Kind.TAIL_CUT, 12));
    }

    @Test
    void the_end_cut_off_with_head_and_streams_adjusted() throws Exception {
        tamper(
                "delete from event where position > 7",
                "update head set position = 7, hash = (select hash from event where position = 7)",
                "delete from stream",
                "insert into stream select stream_type, stream_id, max(version) from event group by 1, 2");
        assertThat(findings()).extracting(Finding::kind, Finding::position).containsExactly(found(Kind.TAIL_CUT, 8));
    }

    @Test
    void a_whole_stream_deleted() throws Exception {
        tamper("delete from event where stream_id = 'i1' and stream_type = 'incident'");
        assertThat(findings()).extracting(Finding::kind).contains(Kind.MISSING, Kind.STREAM_BROKEN);
    }

    @Test
    void everything_rewritten_and_hashed_again() throws Exception {
        List<String> sql = new ArrayList<>();
        sql.add("update event set body = replace(body, '误报', '属实')");
        String hash = Chain.START;
        try (var connection = journal.database().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select position, replace(body, '误报', '属实') from event order by position")) {
            while (rows.next()) {
                String next = Chain.next(hash, rows.getString(2));
                sql.add("update event set prev_hash = '" + hash + "', hash = '" + next + "' where position = "
                        + rows.getLong(1));
                hash = next;
            }
        }
        sql.add("update head set hash = '" + hash + "'");
        tamper(sql.toArray(new String[0]));

        assertThat(findings()).extracting(Finding::kind, Finding::position).containsExactly(found(Kind.REWRITTEN, 1));
    }

    @Test
    void the_log_of_heads_removed_or_forged() throws Exception {
        java.nio.file.Path log = journal.folder().heads();
        String text = java.nio.file.Files.readString(log);
        java.nio.file.Files.writeString(log, text.replace("\"position\":9", "\"position\":8"));
        assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.SIGNATURE);
        java.nio.file.Files.delete(log);
        assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.SIGNATURE);
    }

    @Test
    void an_event_that_this_release_does_not_know_stops_its_stream_only() throws Exception {
        tamper("update event set type = 'assignment.teleported/1', body = "
                + "replace(body, 'assignment.urged/1', 'assignment.teleported/1') where position = 1");
        journal.close();
        Journal again = TestJournal.open(journal.folder().path(), settings());
        again.start();
        journal = again;

        assertThatThrownBy(() -> journal.ledger()
                        .committer()
                        .commit(TestJournal.command("x", new AssignmentAction.Urge("i1/0"))))
                .isInstanceOf(UnreadableStream.class)
                .hasMessageContaining("assignment.teleported/1");
        assertThat(journal.ledger().committer().commit(TestJournal.command("y", new AssignmentAction.Urge("i1/1"))))
                .isInstanceOf(Answer.Accepted.class);
        assertThat(findings()).extracting(Finding::kind).contains(Kind.UNREADABLE, Kind.CHANGED);
        assertThatThrownBy(() -> journal.rebuild(_ -> {}))
                .isInstanceOf(UnreadableStream.class)
                .hasMessageContaining("event 1");
    }

    private io.hufu.journal.postgres.DatabaseSettings settings() {
        return TestJournal.settingsOf(journal);
    }
}
