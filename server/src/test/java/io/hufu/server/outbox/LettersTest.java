package io.hufu.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.assignment.AssignmentEvolution;
import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.LadderCause;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.plan.Jurisdiction.Action;
import io.hufu.plan.Jurisdiction.Ladder;
import io.hufu.plan.Jurisdiction.Rung;
import io.hufu.plan.Level;
import io.hufu.server.Turned;
import io.hufu.server.messages.Contacts.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a letter reaches, by the ladder that was frozen when the work was issued. */
class LettersTest {
    private static final String ID = "i-1/u";

    private static AssignmentState issued(Action... actions) {
        var rungs = new java.util.ArrayList<Rung>();
        for (Action action : actions) {
            rungs.add(new Rung(Duration.ofMinutes(rungs.size() + 1), action));
        }
        var ladder = new Ladder(rungs, List.of(new Rung(Duration.ofMinutes(30), Action.LEADER)));
        var event = new AssignmentEvent.AssignmentIssued(
                "i-1",
                IncidentKind.REAL,
                "u",
                "某局",
                Origin.ACTIVATION,
                "d1",
                Level.How.NOTIFY,
                List.of(),
                List.of(),
                ladder);
        return AssignmentEvolution.evolve(null, ID, event, new Stamp(Turned.START, Turned.START, Actor.SYSTEM, "c"));
    }

    private static Step urged(AssignmentState state, String clock) {
        return Letters.step(new AssignmentEvent.Urged(ID + "#" + clock), state);
    }

    @Test
    void eachRungReachesWhomItNames() {
        var state = issued(Action.DUTY, Action.NEXT, Action.LEADER, Action.URGE);
        assertThat(urged(state, "ack.1.0")).isEqualTo(Step.DUTY);
        assertThat(urged(state, "ack.1.1")).isEqualTo(Step.NEXT);
        assertThat(urged(state, "ack.1.2")).isEqualTo(Step.LEADER);
        assertThat(urged(state, "ack.1.3")).isEqualTo(Step.DUTY);
        assertThat(urged(state, "silent.1.0")).isEqualTo(Step.LEADER);
        assertThat(Letters.step(new AssignmentEvent.Urged(null), state)).isEqualTo(Step.DUTY);
        assertThat(Letters.step(new AssignmentEvent.Escalated(ID + "#ack.1.3"), state))
                .isEqualTo(Step.LEADER);
    }

    @Test
    void aRungOfATaskSaysWhatItIsAboutAndReachesWhomItNames() {
        var begun = new AssignmentEvent.LadderBegun(
                LadderCause.RETURNED, "t", List.of(new Rung(Duration.ofMinutes(5), Action.LEADER)));
        var stamp = new Stamp(Turned.START, Turned.START, Actor.SYSTEM, "c");
        var state = AssignmentEvolution.evolve(issued(Action.URGE), ID, begun, stamp);
        assertThat(urged(state, "returned.0.0")).isEqualTo(Step.LEADER);
        assertThat(Letters.urging(new AssignmentEvent.Urged(ID + "#returned.0.0"), state))
                .isEqualTo("returned");
        assertThat(Letters.urging(new AssignmentEvent.Urged(ID + "#ack.1.0"), state))
                .isEqualTo("urge");
        assertThat(Letters.urging(new AssignmentEvent.Urged(null), state)).isEqualTo("urge");
    }

    @Test
    void newWorkStaysWithTheTerminalOnlyWhereARungTellsTheWatch() {
        var added = new AssignmentEvent.TasksAdded("d2", List.of(), List.of());
        assertThat(Letters.step(added, issued(Action.DUTY, Action.CALL))).isEqualTo(Step.TERMINAL);
        assertThat(Letters.step(added, issued(Action.URGE, Action.CALL))).isEqualTo(Step.DUTY);
    }
}
