package io.hufu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.Answer;
import io.hufu.journal.ledger.Clocks;
import io.hufu.journal.ledger.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands in, answers out, events kept. */
class CommitterTest {
    private Journal journal;

    @BeforeEach
    void open() throws Exception {
        TestJournal.NOW.set(TestJournal.START);
        journal = TestJournal.fresh();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private Answer send(String id, io.hufu.engine.basics.Action action) {
        return journal.ledger().committer().commit(TestJournal.command(id, action));
    }

    @Test
    void a_command_is_kept_with_all_its_events() {
        Answer answer = send("c1", new IncidentAction.MarkFalse("i1", "nothing there"));

        assertThat(answer)
                .isEqualTo(new Answer.Accepted(List.of(1L, 2L), Map.of("incident/i1", 1L, "assignment/i1/a", 1L)));
        assertThat(journal.ledger().reader().listIncident("i1"))
                .extracting(Recorded::type)
                .containsExactly("incident.marked-false/1", "assignment.recalled/1");
        Recorded first = journal.ledger().reader().listSince(0, 1).getFirst();
        assertThat(first.stamp().recordedAt()).isEqualTo(TestJournal.START);
        assertThat(first.stamp().actor()).isEqualTo(TestJournal.OFFICER);
        assertThat(journal.ledger().states().read(StreamId.incident("i1")).state())
                .isEqualTo(new TallyEngine.Tally(1, List.of("MarkedFalse"), List.of()));
    }

    @Test
    void a_repeated_command_gets_the_earlier_answer_and_changed_content_a_conflict() {
        Answer first = send("c1", new AssignmentAction.Urge("i1/a"));
        Answer again = send("c1", new AssignmentAction.Urge("i1/a"));
        Answer other = send("c1", new AssignmentAction.Urge("i1/b"));
        Answer byAnother =
                journal.ledger().committer().commit(TestJournal.by("li", "c1", new AssignmentAction.Urge("i1/a")));

        assertThat(again).isEqualTo(first);
        assertThat(other).isEqualTo(new Answer.Conflict("c1"));
        assertThat(byAnother).isEqualTo(new Answer.Accepted(List.of(2L), Map.of("assignment/i1/a", 2L)));
    }

    @Test
    void a_repeated_command_may_have_another_reference_for_the_same_text() {
        Answer first = journal.ledger().committer().commit(call("c1", "拒接"));
        Answer again = journal.ledger().committer().commit(call("c1", "拒接"));
        Answer other = journal.ledger().committer().commit(call("c1", "已通知"));

        assertThat(again).isEqualTo(first).isInstanceOf(Answer.Accepted.class);
        assertThat(other).isInstanceOf(Answer.Conflict.class);
    }

    private Submission call(String id, String remark) {
        var text = journal.vault().prepare("i1", remark);
        var action = new AssignmentAction.RecordCall("i1/a", false, TestJournal.START, null, text.confidential());
        return new Submission(new Command(id, TestJournal.OFFICER, TestJournal.START, null, action), List.of(text));
    }

    @Test
    void a_refused_command_leaves_nothing_and_is_decided_anew() {
        assertThat(send("c1", new AssignmentAction.ReturnWork("i1/a", "t", "r")))
                .isInstanceOf(Answer.Refused.class);
        assertThat(send("c1", new AssignmentAction.Urge("i1/a"))).isInstanceOf(Answer.Accepted.class);
        assertThat(journal.ledger().reader().head().position()).isEqualTo(1);
    }

    @Test
    void a_bug_fails_its_command_alone() {
        var committer = journal.ledger().committer();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(committer.submit(TestJournal.command("ok" + i, new AssignmentAction.Urge("i1/a"))));
            answers.add(committer.submit(TestJournal.command("bug" + i, new AssignmentAction.AcceptWork("i1/a", "t"))));
        }
        answers.forEach(
                answer -> answer.exceptionally(_ -> new Answer.Conflict("")).join());

        assertThat(answers.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSize(20);
        assertThat(journal.ledger().reader().head().position()).isEqualTo(20);
    }

    @Test
    void a_projection_that_fails_for_one_command_spares_the_others() {
        journal.ledger().committer().addSideEffect((writes, events, _) -> {
            if (events.stream().anyMatch(event -> event.stream().id().equals("i1/bad"))) {
                writes.add("select 1 / 0");
            }
        });
        var committer = journal.ledger().committer();
        var good = IntStream.range(0, 10)
                .mapToObj(i -> committer.submit(TestJournal.command("g" + i, new AssignmentAction.Urge("i1/a"))))
                .toList();
        var bad = committer.submit(TestJournal.command("b", new AssignmentAction.Urge("i1/bad")));
        var more = committer.submit(TestJournal.command("m", new AssignmentAction.Urge("i1/a")));

        good.forEach(answer -> assertThat(answer.join()).isInstanceOf(Answer.Accepted.class));
        assertThat(more.join()).isEqualTo(new Answer.Accepted(List.of(11L), Map.of("assignment/i1/a", 11L)));
        assertThatThrownBy(bad::join).hasRootCauseInstanceOf(java.sql.SQLException.class);
    }

    @Test
    void positions_have_no_gap_with_64_at_once() throws Exception {
        List<Long> told = java.util.Collections.synchronizedList(new ArrayList<>());
        journal.ledger().committer().addListener(events -> events.forEach(event -> told.add(event.position())));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int t = 0; t < 64; t++) {
                int client = t;
                var _ = threads.submit(() -> {
                    for (int n = 0; n < 20; n++) {
                        journal.ledger()
                                .committer()
                                .commit(TestJournal.by(
                                        "u" + client, "c" + n, new AssignmentAction.Urge("i" + n % 3 + "/" + client)));
                    }
                    return client;
                });
            }
        }

        // listeners hear of a batch after its answers, and before the next batch begins
        journal.ledger().committer().commit(TestJournal.command("last", new AssignmentAction.Urge("i1/a")));
        List<Long> all = LongStream.rangeClosed(1, 1280).boxed().toList();
        assertThat(journal.ledger().reader().listSince(0, 1280))
                .extracting(Recorded::position)
                .isEqualTo(all);
        assertThat(List.copyOf(told).subList(0, 1280)).isEqualTo(all);
    }

    @Test
    void a_herald_is_told_before_the_answer() throws Exception {
        var answer = new CompletableFuture<CompletableFuture<Answer>>();
        var answered = new CompletableFuture<Boolean>();
        journal.ledger()
                .committer()
                .addHerald(_ -> answered.complete(answer.join().isDone()));
        answer.complete(
                journal.ledger().committer().submit(TestJournal.command("c", new AssignmentAction.Urge("i1/a"))));

        assertThat(answered.get()).as("answered before the herald was told").isFalse();
        assertThat(answer.get().get()).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void two_nodes_on_one_database_see_each_other() throws Exception {
        var database = TestJournal.database();
        try (Journal one = TestJournal.open(TestJournal.folder(), database);
                Journal two = TestJournal.open(one.folder().path().resolveSibling("second"), database)) {
            one.start();
            two.start();
            for (int i = 0; i < 20; i++) {
                Journal node = i % 2 == 0 ? one : two;
                node.ledger().committer().commit(TestJournal.command("c" + i, new AssignmentAction.Urge("i1/a")));
            }
            Answer repeated =
                    two.ledger().committer().commit(TestJournal.command("c0", new AssignmentAction.Urge("i1/a")));

            assertThat(repeated).isEqualTo(new Answer.Accepted(List.of(1L), Map.of("assignment/i1/a", 1L)));
            assertThat(one.ledger().states().read(StreamId.assignment("i1/a")).version())
                    .isEqualTo(20);
        }
    }

    @Test
    void a_clock_is_due_then_struck_once() {
        send("c1", new AssignmentAction.Urge("i1/a"));
        var due = TestJournal.START.plus(Duration.ofMinutes(5));
        var clocks = journal.ledger().clocks();
        assertThat(clocks.findNextDue()).contains(due);
        assertThat(clocks.listDue(due.minusMillis(1), 10)).isEmpty();
        var clock = clocks.listDue(due, 10).getFirst();
        var strike =
                TestJournal.command(Clocks.strikeId(clock.id()), new AssignmentAction.StrikeClock("i1/a", clock.id()));

        Answer struck = journal.ledger().committer().commit(strike);
        Answer again = journal.ledger().committer().commit(strike);

        assertThat(struck).isInstanceOf(Answer.Accepted.class).isEqualTo(again);
        assertThat(clocks.findNextDue()).isEmpty();
    }

    @Test
    void a_reaction_waits_until_it_is_done() {
        send("c1", new AssignmentAction.CloseAssignment("i1/a", "done"));
        var waiting = journal.ledger().reactions().listWaiting(10);
        assertThat(waiting).hasSize(1);

        Answer answer = journal.ledger().committer().commit(waiting.getFirst());

        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        assertThat(journal.ledger().reactions().listWaiting(10)).isEmpty();
    }

    @Test
    void recorded_moments_never_run_backwards() {
        send("c1", new AssignmentAction.Urge("i1/a"));
        TestJournal.NOW.set(TestJournal.START.minusSeconds(60));
        send("c2", new AssignmentAction.Urge("i1/a"));

        assertThat(journal.ledger().reader().listSince(1, 1).getFirst().stamp().recordedAt())
                .isEqualTo(TestJournal.START);
    }
}
