package io.hufu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.AssignmentEvent.Escalated;
import io.hufu.engine.vocabulary.AssignmentEvent.LadderBegun;
import io.hufu.engine.vocabulary.AssignmentEvent.PutOnCallList;
import io.hufu.engine.vocabulary.AssignmentEvent.TaskOverdue;
import io.hufu.engine.vocabulary.AssignmentEvent.Urged;
import io.hufu.engine.vocabulary.LadderCause;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Jurisdiction.Action;
import io.hufu.plan.Jurisdiction.Rung;
import io.hufu.plan.Jurisdiction.TaskLadder;
import io.hufu.plan.Pack;
import io.hufu.plan.ResponseLevel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A task that is overdue and work that came back: each climbs a ladder of its own, frozen when it begins, every step once. */
class TaskLadderTest {
    private static final String WORK = "A/fire-brigade~2";
    private static final TaskLadder SHORT =
            new TaskLadder(List.of(rung(15, Action.URGE), rung(30, Action.CALL)), List.of(rung(10, Action.LEADER)));
    private static final TaskLadder STEEP =
            new TaskLadder(List.of(rung(5, Action.SUPERIOR)), List.of(rung(5, Action.CALL)));

    private TestWorld world = under(SHORT, Map.of(ResponseLevel.I, STEEP));

    private static Rung rung(int minutes, Action action) {
        return new Rung(Duration.ofMinutes(minutes), action);
    }

    private static TestWorld under(@Nullable TaskLadder ladder, Map<ResponseLevel, TaskLadder> ladders) {
        var place = Packs.JINCHENG.jurisdiction();
        var other = new Jurisdiction(
                place.code(),
                place.name(),
                place.areas(),
                place.atOnce(),
                place.promptly(),
                place.ladder(),
                place.ladders(),
                ladder,
                ladders,
                place.contactsConfirmed(),
                place.settling(),
                place.messages(),
                place.notes());
        var pack = new Pack(
                "hash",
                Packs.JINCHENG.plan(),
                other,
                Packs.JINCHENG.directory(),
                Packs.JINCHENG.supplies(),
                Packs.JINCHENG.workdays());
        return new TestWorld(Line.moment("09:00"), pack);
    }

    private void act(String... lines) {
        for (var text : lines) {
            var line = new Line(text);
            world.advanceTo(line.at);
            assertThat(world.act(People.of(line.who), Verbs.action(line)))
                    .as(text)
                    .isInstanceOf(Decision.Accepted.class);
        }
    }

    /** The fire brigade has an instruction that is due at ten, and has set out. */
    private void instructed() {
        act(
                "09:20 duty open from=zezhou-government deaths=3",
                "09:30 commander activate level=II",
                "09:32 duty instruct orders=fire-brigade:洗消@10:00",
                "09:33 unit:fire-brigade ack body=fire-brigade~2",
                "09:34 unit:fire-brigade feed body=fire-brigade~2 stage=set-out");
    }

    private AssignmentState work() {
        return world.assignment(WORK);
    }

    private String task() {
        return work().tasks().ids().getFirst();
    }

    private <E extends AssignmentEvent> List<E> every(Class<E> type) {
        return events().filter(type::isInstance).map(type::cast).toList();
    }

    private Stream<AssignmentEvent> events() {
        return world.history(StreamId.assignment(WORK)).stream().map(entry -> (AssignmentEvent) entry.event());
    }

    private long steps() {
        return events().filter(
                        event -> event instanceof Urged || event instanceof PutOnCallList || event instanceof Escalated)
                .count();
    }

    @Test
    void anOverdueTaskIsUrgedAndThenCalled() {
        instructed();
        world.advanceTo(Line.moment("10:00"));
        assertThat(every(TaskOverdue.class)).hasSize(1);
        assertThat(every(LadderBegun.class))
                .containsExactly(new LadderBegun(LadderCause.OVERDUE, task(), SHORT.overdue()));
        world.advanceTo(Line.moment("10:14"));
        assertThat(steps()).isZero();
        world.advanceTo(Line.moment("10:15"));
        assertThat(every(Urged.class)).extracting(Urged::clock).containsExactly(WORK + "#overdue.0.0");
        world.advanceTo(Line.moment("10:30"));
        assertThat(every(PutOnCallList.class)).hasSize(1);
        world.advanceTo(Line.moment("18:00"));
        assertThat(steps()).as("each once").isEqualTo(2);
    }

    @Test
    void feedbackThatFinishesItEndsTheLadderAndLesserFeedbackDoesNot() {
        instructed();
        act("10:05 unit:fire-brigade feed body=fire-brigade~2 stage=in-progress");
        world.advanceTo(Line.moment("10:16"));
        assertThat(steps()).as("it is still not done").isEqualTo(1);
        act("10:20 unit:fire-brigade feed body=fire-brigade~2 stage=done");
        world.advanceTo(Line.moment("18:00"));
        assertThat(steps()).isEqualTo(1);
        assertThat(work().runningClocks()).isEmpty();
    }

    @Test
    void returnedWorkHasALadderOfItsOwnEachTime() {
        instructed();
        act("09:50 unit:fire-brigade feed body=fire-brigade~2 stage=done");
        act("09:51 duty return-work body=fire-brigade~2 task=" + task() + " reason=下风向未清");
        assertThat(every(LadderBegun.class))
                .containsExactly(new LadderBegun(LadderCause.RETURNED, task(), SHORT.returned()));
        act("09:55 unit:fire-brigade feed body=fire-brigade~2 stage=done");
        world.advanceTo(Line.moment("10:10"));
        assertThat(steps())
                .as("answered within ten minutes, and done before it was due")
                .isZero();
        act("10:11 duty return-work body=fire-brigade~2 task=" + task() + " reason=仍未清");
        world.advanceTo(Line.moment("10:21"));
        assertThat(every(Urged.class)).extracting(Urged::clock).contains(WORK + "#returned.1.0");
        assertThat(work().findRung(WORK + "#returned.1.0")).isEqualTo(rung(10, Action.LEADER));
    }

    @Test
    void whatBeganIsFrozenAndALaterLevelHoldsForWhatBeginsLater() {
        instructed();
        act("10:01 commander activate level=I decision=d2");
        world.advanceTo(Line.moment("10:10"));
        assertThat(steps()).as("under level I it would have been escalated").isZero();
        act("10:11 unit:fire-brigade feed body=fire-brigade~2 stage=done");
        act("10:12 duty return-work body=fire-brigade~2 task=" + task() + " reason=未清");
        assertThat(every(LadderBegun.class).getLast().rungs()).isEqualTo(STEEP.returned());
        world.advanceTo(Line.moment("10:17"));
        assertThat(every(PutOnCallList.class)).hasSize(1);
    }

    @Test
    void acceptedRecalledAndClosedWorkIsNotClimbedFor() {
        instructed();
        act("09:50 unit:fire-brigade feed body=fire-brigade~2 stage=done");
        act("09:51 duty return-work body=fire-brigade~2 task=" + task() + " reason=未清");
        act("09:52 duty accept body=fire-brigade~2 task=" + task());
        assertThat(work().climbs()).allMatch(AssignmentState.Climb::over);
        act("09:53 duty recall body=fire-brigade~2");
        assertThat(work().runningClocks()).isEmpty();
    }

    @Test
    void aPlaceWithoutSuchALadderStaysAsItWas() {
        world = under(null, Map.of());
        instructed();
        world.advanceTo(Line.moment("18:00"));
        assertThat(every(TaskOverdue.class)).hasSize(1);
        assertThat(every(LadderBegun.class)).isEmpty();
        assertThat(steps()).isZero();
    }
}
