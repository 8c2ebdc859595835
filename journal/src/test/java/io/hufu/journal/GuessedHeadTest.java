package io.hufu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.engine.basics.StreamId;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.Answer;
import io.hufu.journal.ledger.Clocks;
import io.hufu.journal.ledger.Submission;
import io.hufu.journal.vault.Vault.Reading;
import io.hufu.journal.vault.VaultGone;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node decides on the head as it left it; where that is not the head any more, the write must show it and nothing be lost. */
class GuessedHeadTest {
    private Journal one;
    private Journal two;

    @BeforeEach
    void open() throws Exception {
        TestJournal.NOW.set(TestJournal.START);
        one = TestJournal.fresh();
        two = TestJournal.beside(one);
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    private static Answer urge(Journal node, String id) {
        return TestJournal.send(node, id, new AssignmentAction.Urge("i1/a"));
    }

    private static Answer accepted(long position, long version) {
        return new Answer.Accepted(List.of(position), Map.of("assignment/i1/a", version));
    }

    private void requireSound(int events) {
        var _ = one.signHead();
        assertThat(one.verify(_ -> {}).findings()).isEmpty();
        assertThat(one.ledger().reader().listSince(0, 1000))
                .extracting(Recorded::position)
                .isEqualTo(LongStream.rangeClosed(1, events).boxed().toList());
    }

    @Test
    void what_another_node_wrote_to_the_same_stream_counts() {
        assertThat(urge(one, "c1")).isEqualTo(accepted(1, 1));
        assertThat(urge(two, "c2")).isEqualTo(accepted(2, 2));
        assertThat(urge(two, "c3")).isEqualTo(accepted(3, 3));
        assertThat(urge(one, "c4")).isEqualTo(accepted(4, 4));
        requireSound(4);
    }

    @Test
    void a_clock_that_another_node_struck_is_not_struck_again() {
        urge(one, "c1");
        String clock = one.ledger()
                .clocks()
                .listDue(TestJournal.START.plus(Duration.ofMinutes(5)), 10)
                .getFirst()
                .id();
        var strike = new AssignmentAction.StrikeClock("i1/a", clock);
        assertThat(TestJournal.send(two, Clocks.strikeId(clock), strike)).isEqualTo(accepted(2, 2));

        assertThat(TestJournal.send(one, Clocks.strikeId(clock), strike)).isEqualTo(accepted(2, 2));
        assertThat(TestJournal.send(one, "by-hand", strike)).isInstanceOf(Answer.Refused.class);
        requireSound(2);
    }

    @Test
    void a_command_that_another_node_accepted_gets_that_answer_though_it_could_be_accepted_again() {
        urge(one, "c1");
        urge(two, "c2");

        assertThat(urge(one, "c2")).isEqualTo(accepted(2, 2));
        assertThat(urge(one, "c1")).isEqualTo(accepted(1, 1));
        assertThat(TestJournal.send(one, "c2", new AssignmentAction.Urge("i1/b")))
                .isEqualTo(new Answer.Conflict("c2"));
        requireSound(2);
    }

    @Test
    void a_change_of_packs_makes_the_guess_wrong() throws SQLException {
        urge(one, "c1");
        var decided = new AtomicInteger();
        one.ledger().committer().addSideEffect((_, _, _) -> decided.incrementAndGet());
        try (var connection = one.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update head set packs = packs + 1");
            assertThat(urge(one, "c2")).isEqualTo(accepted(2, 2));
            assertThat(decided).as("guessed, then decided anew").hasValue(2);
            assertThat(urge(one, "c3")).isEqualTo(accepted(3, 3));
            assertThat(decided).as("guessed right").hasValue(3);
            try (var row = statement.executeQuery("select packs, commits from head")) {
                row.next();
                assertThat(List.of(row.getLong(1), row.getLong(2))).isEqualTo(List.of(1L, 3L));
            }
        }
    }

    @Test
    void where_the_guess_is_wrong_nothing_of_the_batch_stays() throws SQLException {
        urge(one, "c1");
        one.ledger().committer().addSideEffect((writes, _, _) -> writes.add("insert into mark values (1)"));
        try (var connection = one.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table mark (n int)");
            urge(two, "c2");
            urge(one, "c3");
            try (var row = statement.executeQuery("select count(*) from mark")) {
                row.next();
                assertThat(row.getLong(1))
                        .as("written once, with the head that was right")
                        .isOne();
            }
        }
        requireSound(3);
    }

    @Test
    void a_write_that_fails_at_its_end_leaves_nothing_of_its_beginning() {
        urge(one, "c1");
        one.ledger().committer().addSideEffect((writes, events, _) -> {
            if (events.getFirst().stream().id().equals("i1/bad")) {
                writes.add("select 1 / 0");
            }
        });
        assertThatThrownBy(() -> TestJournal.send(one, "c2", new AssignmentAction.Urge("i1/bad")))
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(one.ledger().states().read(StreamId.assignment("i1/bad")).version())
                .isZero();
        assertThat(urge(one, "c3")).isEqualTo(accepted(2, 2));
        requireSound(2);
    }

    /** What was committed with a text, and how often it was decided. */
    private int call(String incident, String id, String remark) {
        var decided = new AtomicInteger();
        one.ledger().committer().addSideEffect((_, _, _) -> decided.incrementAndGet());
        var text = one.vault().prepare(incident, remark);
        var action = new AssignmentAction.RecordCall(incident, false, TestJournal.START, null, text.confidential());
        var command = TestJournal.command(id, action).command();
        assertThat(one.ledger().committer().commit(new Submission(command, List.of(text))))
                .isInstanceOf(Answer.Accepted.class);
        assertThat(one.vault().find(text.confidential().ref())).contains(new Reading.Text(remark));
        return decided.get();
    }

    @Test
    void a_text_of_what_begins_with_it_goes_under_a_new_key_and_what_follows_under_the_same() {
        urge(one, "c1");
        assertThat(call("i2", "c2", "对方正忙")).as("guessed right").isOne();
        assertThat(call("i2", "c3", "再次占线")).as("its key is looked at first").isOne();
        assertThat(keys()).isEqualTo(1);
        requireSound(3);
    }

    @Test
    void a_text_of_what_begins_with_it_goes_under_the_key_that_is_there_already() throws Exception {
        urge(one, "c1");
        var file = one.files().store("i3", "image/jpeg", new ByteArrayInputStream(new byte[10]), TestJournal.START);
        assertThat(call("i3", "c2", "无人接听")).as("guessed, then decided anew").isEqualTo(2);
        assertThat(keys()).isEqualTo(1);
        var read = new ByteArrayOutputStream();
        one.files().copy(file, read);
        assertThat(read.size()).isEqualTo(10);
        requireSound(2);
    }

    @Test
    void a_text_of_what_begins_with_it_is_refused_where_its_key_was_destroyed() {
        urge(one, "c1");
        one.vault().destroy("i4", TestJournal.START);
        assertThatThrownBy(() -> call("i4", "c2", "无人接听")).isInstanceOf(VaultGone.class);
        assertThat(one.ledger().states().read(StreamId.assignment("i4")).version())
                .isZero();
        requireSound(1);
    }

    private long keys() {
        try (var connection = one.database().getConnection();
                var row = connection.createStatement().executeQuery("select count(*) from vault_key")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void two_nodes_that_write_at_once_leave_one_chain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (int t = 0; t < 8; t++) {
                int client = t;
                all.add(threads.submit(() -> {
                    for (int n = 0; n < 25; n++) {
                        var action = new AssignmentAction.Urge("i1/" + client % 3);
                        Journal node = (client + n) % 2 == 0 ? one : two;
                        var command = TestJournal.by("u" + client, "c" + n, action);
                        Answer first = node.ledger().committer().commit(command);
                        Journal other = node == one ? two : one;
                        assertThat(other.ledger().committer().commit(command)).isEqualTo(first);
                    }
                }));
            }
            for (var each : all) {
                each.get();
            }
        }
        requireSound(200);
        for (String stream : List.of("i1/0", "i1/1", "i1/2")) {
            var id = StreamId.assignment(stream);
            assertThat(one.ledger().states().read(id))
                    .isEqualTo(two.ledger().states().read(id));
        }
    }

    @Test
    void a_state_at_an_older_version_is_folded_anew() throws SQLException {
        urge(one, "c1");
        urge(one, "c2");
        urge(one, "c3");
        var id = StreamId.assignment("i1/a");
        try (var connection = one.database().getConnection()) {
            var states = one.ledger().states();
            assertThat(states.at(connection, Map.of(id, 2L)).get(id))
                    .isInstanceOfSatisfying(
                            TallyEngine.Tally.class,
                            tally -> assertThat(tally.events()).isEqualTo(2));
            assertThat(states.at(connection, Map.of(id, 3L)).get(id))
                    .isEqualTo(states.read(id).state());
            assertThat(two.ledger().states().at(connection, Map.of(id, 3L)).get(id))
                    .isEqualTo(states.read(id).state());
            assertThatThrownBy(() -> two.ledger().states().at(connection, Map.of(id, 4L)))
                    .hasMessageContaining("fewer events");
        }
    }

    @Test
    void who_follows_one_node_is_told_what_all_commit_in_order_and_once() throws Exception {
        var told = new LinkedBlockingQueue<Long>();
        one.follower().addListener(events -> events.forEach(event -> told.add(event.position())));
        assertThat(one.follower().start()).isZero();
        urge(two, "c1");
        urge(one, "c2");
        urge(two, "c3");
        urge(two, "c4");
        urge(one, "c5");
        urge(two, "c6");
        var seen = new ArrayList<Long>();
        while (seen.size() < 6) {
            Long next = told.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("after " + seen).isNotNull();
            seen.add(next);
        }
        urge(one, "c7");
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(told).isEmpty();
    }
}
