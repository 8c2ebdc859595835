package io.hufu.server.outbox;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.authority.Ground;
import io.hufu.engine.basics.Event;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamType;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.journal.json.CanonicalJson;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.Outbox;
import io.hufu.journal.ledger.Outbox.Letter;
import io.hufu.journal.ledger.SideEffect;
import io.hufu.journal.ledger.StateReader;
import io.hufu.journal.ledger.Writes;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Jurisdiction.Action;
import io.hufu.server.messages.Contacts.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what has to leave the house, in the transaction of its cause: work for a body, an urging, a call that the office owes,
 * an escalation. A letter's id is its cause, so that there is one however often the cause is sent; it names nobody and holds no
 * confidential text.
 */
@Component
class Letters implements SideEffect {
    @Override
    public void write(Writes writes, List<Recorded> events, StateReader states) {
        List<Letter> letters = new ArrayList<>();
        for (Recorded recorded : events) {
            if (recorded.stream().type() == StreamType.ASSIGNMENT) {
                Letter letter = letter(recorded, states);
                if (letter != null) {
                    letters.add(letter);
                }
            }
        }
        Outbox.put(writes, letters);
    }

    private static @Nullable Letter letter(Recorded recorded, StateReader states) {
        String event = recorded.stream().id() + "#" + recorded.version();
        return switch (recorded.event()) {
            case AssignmentEvent.AssignmentIssued issued
            when issued.origin() == Origin.ROLL_CALL -> letter("roll-call", event, 0, recorded, states);
            case AssignmentEvent.AssignmentIssued issued ->
                letter("work", event, issued.tasks().size(), recorded, states);
            case AssignmentEvent.TasksAdded added ->
                letter("work", event, added.tasks().size(), recorded, states);
            case AssignmentEvent.AssignmentReopened _ ->
                letter("work", event, unfinished(recorded, states), recorded, states);
            case AssignmentEvent.Urged urged ->
                letter(
                        urging(urged, states.findState(recorded.stream())),
                        urged.clock() == null ? event : urged.clock(),
                        0,
                        recorded,
                        states);
            case AssignmentEvent.PutOnCallList call -> letter("call", call.clock(), 0, recorded, states);
            case AssignmentEvent.Escalated escalated -> letter("escalation", escalated.clock(), 0, recorded, states);
            case AssignmentEvent.TaskOverdue overdue -> letter("overdue", overdue.clock(), 1, recorded, states);
            case AssignmentEvent.Recalled _ -> letter("recall", event, 0, recorded, states);
            default -> null;
        };
    }

    private static @Nullable Letter letter(
            String kind, String cause, int tasks, Recorded recorded, StateReader states) {
        if (!(states.findState(recorded.stream()) instanceof AssignmentState state)
                || !(states.findState(state.ground()) instanceof Ground ground)) {
            return null;
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("incident", state.ground().id());
        payload.put("assignment", state.id());
        payload.put("body", state.body());
        payload.put("bodyName", state.bodyName());
        payload.put("incidentKind", state.kind().name().toLowerCase(Locale.ROOT));
        payload.put("pack", ground.packHash());
        payload.put("tasks", tasks);
        payload.put("step", step(recorded.event(), state).name().toLowerCase(Locale.ROOT));
        payload.put("position", recorded.position());
        return new Letter(
                kind + ":" + cause,
                kind,
                CanonicalJson.write(payload),
                recorded.stamp().recordedAt());
    }

    /** What the urging is about: work as a whole, or a task that is overdue or came back. */
    static String urging(AssignmentEvent.Urged urged, @Nullable State after) {
        String clock = urged.clock();
        var climb = clock != null && after instanceof AssignmentState state ? state.findClimb(clock) : null;
        return climb == null ? "urge" : climb.cause().name().toLowerCase(Locale.ROOT);
    }

    private static int unfinished(Recorded recorded, StateReader states) {
        return states.findState(recorded.stream()) instanceof AssignmentState state
                ? (int) state.tasks().values().stream()
                        .filter(task -> !task.finished())
                        .count()
                : 0;
    }

    /** Whom it reaches: what the rung of the frozen ladder says. Where a rung tells the watch, new work itself stays with the terminal. */
    static Step step(Event event, AssignmentState state) {
        return switch (event) {
            case AssignmentEvent.Urged urged -> {
                String clock = urged.clock();
                yield clock == null ? Step.DUTY : step(state.findRung(clock));
            }
            case AssignmentEvent.AssignmentIssued _,
                    AssignmentEvent.TasksAdded _,
                    AssignmentEvent.AssignmentReopened _ ->
                state.ladder().unacknowledged().stream().anyMatch(rung -> rung.action() == Action.DUTY)
                        ? Step.TERMINAL
                        : Step.DUTY;
            case AssignmentEvent.Escalated _ -> Step.LEADER;
            default -> Step.DUTY;
        };
    }

    private static Step step(Jurisdiction.@Nullable Rung rung) {
        return switch (rung == null ? Action.URGE : rung.action()) {
            case NEXT -> Step.NEXT;
            case LEADER -> Step.LEADER;
            default -> Step.DUTY;
        };
    }
}
