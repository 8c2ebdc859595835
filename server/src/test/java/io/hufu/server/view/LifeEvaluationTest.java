package io.hufu.server.view;

import static io.hufu.server.view.Theatre.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.rehearsal.Rehearsal;
import io.hufu.server.view.wire.Evaluation;
import io.hufu.server.view.wire.ObligationRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The evaluation of a seeded life against its bare events, counted anew here. */
@Tag("database")
class LifeEvaluationTest {
    private static final long SEED = Long.getLong("seed", 20260302);
    private static final String INCIDENT = "R";

    private static Theatre house;
    private static Evaluation evaluation;
    private static List<Recorded> events;

    @BeforeAll
    static void live() {
        house = Theatre.open();
        new Rehearsal(house.pack, SEED).plainCommands(3).forEach(house::repeat);
        evaluation = house.evaluations.find(INCIDENT, new Viewer(OFFICER)).orElseThrow();
        events = house.journal.ledger().reader().listIncident(INCIDENT);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void everyObligationIsUnderItsClauseOnce() {
        Map<String, Integer> started = new TreeMap<>();
        events.forEach(event -> {
            if (event.event() instanceof IncidentEvent.ObligationStarted e) {
                started.merge(e.clause(), 1, Integer::sum);
            }
        });
        assertThat(started).isNotEmpty();
        var owed = new TreeMap<String, Integer>();
        evaluation.clauses().forEach(row -> owed.put(row.clause(), row.owed()));
        assertThat(owed).isEqualTo(started);
        evaluation
                .clauses()
                .forEach(row -> assertThat(row.met()
                                + row.enteredLate()
                                + row.late()
                                + row.slower()
                                + row.missed()
                                + row.open()
                                + row.withdrawn())
                        .as(row.clause())
                        .isEqualTo(row.owed()));
        assertCounted("met", Evaluation.ClauseTally::met);
        assertCounted("late", Evaluation.ClauseTally::late);
        assertCounted("missed", Evaluation.ClauseTally::missed);
        assertThat(evaluation.clauses().stream()
                        .mapToInt(Evaluation.ClauseTally::missed)
                        .sum())
                .isPositive();
    }

    private static void assertCounted(String verdict, ToIntFunction<Evaluation.ClauseTally> count) {
        assertThat(evaluation.clauses().stream().mapToInt(count).sum())
                .as(verdict)
                .isEqualTo((int) evaluation.obligations().stream()
                        .map(ObligationRow::verdict)
                        .filter(verdict::equals)
                        .count());
    }

    @Test
    void everyAnswerIsMeasuredFromItsIssue() {
        Map<String, Instant> issued = new LinkedHashMap<>();
        Map<String, Long> acknowledged = new LinkedHashMap<>();
        Map<String, Long> fedBack = new LinkedHashMap<>();
        for (var event : events) {
            String stream = event.stream().id();
            switch (event.event()) {
                case AssignmentEvent.AssignmentIssued _ ->
                    issued.put(stream, event.stamp().at());
                case AssignmentEvent.Acknowledged e ->
                    acknowledged.putIfAbsent(stream, minutes(issued, stream, e.acknowledgedAt()));
                case AssignmentEvent.FedBack e -> fedBack.putIfAbsent(stream, minutes(issued, stream, e.happenedAt()));
                default -> {}
            }
        }
        var answers = evaluation.answers();
        assertThat(answers.bodies()).isEqualTo(issued.size()).isGreaterThan(30);
        assertThat(evaluation.bodies().stream()
                        .map(Evaluation.BodyTimes::minutesToAcknowledge)
                        .toList())
                .containsExactlyElementsOf(
                        issued.keySet().stream().map(acknowledged::get).toList());
        var spans = new ArrayList<>(fedBack.values());
        spans.sort(null);
        assertThat(answers.toFeedback().count()).isEqualTo(spans.size());
        assertThat(answers.toFeedback().longest()).isEqualTo(spans.getLast());
        assertThat(answers.toFeedback().median()).isEqualTo(spans.get((spans.size() + 1) / 2 - 1));
        assertThat(answers.neverAcknowledged()).isEqualTo(issued.size() - acknowledged.size());
        assertThat(answers.ways())
                .containsExactly(new Evaluation.WayCount("terminal", acknowledged.size(), fedBack.size()));
    }

    private static long minutes(Map<String, Instant> issued, String stream, Instant at) {
        return Duration.between(Objects.requireNonNull(issued.get(stream)), at).toMinutes();
    }

    @Test
    void theCourseHasEachChangeOnce() {
        var course = evaluation.course();
        assertThat(course.getFirst().command()).isEqualTo("locality");
        assertThat(course).filteredOn(turn -> "II".equals(turn.level())).isNotEmpty();
        assertThat(course.getLast().command()).isEqualTo("over");
        assertThat(course.getLast().level()).isNull();
        assertThat(course).doesNotHaveDuplicates();
        assertThat(course.stream().map(Evaluation.Turn::at)).isSorted();
        var terminated = events.stream()
                .filter(event -> event.event() instanceof IncidentEvent.ResponseTerminated)
                .findFirst()
                .orElseThrow();
        assertThat(course.getLast().at()).isEqualTo(terminated.stamp().at());
    }

    @Test
    void anIncidentBesideItselfIsTheSame() {
        var compared = house.comparisons
                .find(List.of(INCIDENT, INCIDENT), new Viewer(OFFICER))
                .orElseThrow();
        assertThat(compared.incidents().getFirst())
                .isEqualTo(compared.incidents().getLast());
        var column = compared.incidents().getFirst();
        assertThat(column.level()).isEqualTo("II");
        assertThat(column.minutesToActivate()).isEqualTo(5);
        assertThat(column.total().owed()).isEqualTo(evaluation.obligations().size());
        assertThat(compared.duties()).allSatisfy(duty -> {
            assertThat(duty.cells()).hasSize(2);
            assertThat(duty.cells().getFirst())
                    .isNotEmpty()
                    .isEqualTo(duty.cells().getLast());
        });
        assertThat(compared.bodies()).hasSameSizeAs(evaluation.bodies());
        assertThat(house.comparisons.find(List.of(INCIDENT, "none"), new Viewer(OFFICER)))
                .isEmpty();
    }
}
