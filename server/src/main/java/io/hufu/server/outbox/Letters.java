package io.hufu.server.outbox;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.StreamType;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.journal.json.CanonicalJson;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.Outbox;
import io.hufu.journal.ledger.Outbox.Letter;
import io.hufu.journal.ledger.SideEffect;
import io.hufu.journal.ledger.StateReader;
import io.hufu.journal.ledger.Writes;
import java.util.ArrayList;
import java.util.List;
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
            case AssignmentEvent.AssignmentIssued _ -> letter("work", event, recorded, states);
            case AssignmentEvent.TasksAdded _ -> letter("work", event, recorded, states);
            case AssignmentEvent.Urged urged ->
                letter("urge", urged.clock() == null ? event : urged.clock(), recorded, states);
            case AssignmentEvent.PutOnCallList call -> letter("call", call.clock(), recorded, states);
            case AssignmentEvent.Escalated escalated -> letter("escalation", escalated.clock(), recorded, states);
            case AssignmentEvent.TaskOverdue overdue -> letter("overdue", overdue.clock(), recorded, states);
            case AssignmentEvent.Recalled _ -> letter("recall", event, recorded, states);
            default -> null;
        };
    }

    private static @Nullable Letter letter(String kind, String cause, Recorded recorded, StateReader states) {
        if (!(states.findState(recorded.stream()) instanceof AssignmentState state)) {
            return null;
        }
        String payload = CanonicalJson.write(Map.of(
                "incident", state.ground().id(),
                "assignment", state.id(),
                "body", state.body(),
                "incidentKind", state.kind(),
                "position", recorded.position()));
        return new Letter(kind + ":" + cause, kind, payload, recorded.stamp().recordedAt());
    }
}
