package io.hufu.engine;

import io.hufu.engine.assignment.AssignmentDecider;
import io.hufu.engine.assignment.AssignmentEvolution;
import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Event;
import io.hufu.engine.basics.Refusal;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.World;
import io.hufu.engine.incident.IncidentDecider;
import io.hufu.engine.incident.IncidentEvolution;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.rollcall.RollCallDecider;
import io.hufu.engine.rollcall.RollCallEvolution;
import io.hufu.engine.rollcall.RollCallState;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.RollCallAction;
import io.hufu.engine.vocabulary.RollCallEvent;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.engine.warning.WarningDecider;
import io.hufu.engine.warning.WarningEvolution;
import io.hufu.engine.warning.WarningState;
import org.jspecify.annotations.Nullable;

/** The engine: hands each command and event to its area. */
public final class HufuEngine implements Engine {

    @Override
    public Decision decide(World world, Command command) {
        var decision = decided(world, command);
        var seen = command.seenVersion();
        var version = world.version(command.action().stream());
        if (seen == null || seen == version || refusedBeforeState(decision)) {
            return decision;
        }
        return new Decision.Refused(Refusal.field(RefusalCode.STALE_VERSION, "", String.valueOf(version)));
    }

    /** What is said wrongly, does not exist or is not allowed is so in every version. */
    private static boolean refusedBeforeState(Decision decision) {
        return decision instanceof Decision.Refused(var refusal)
                && refusal.code().compareTo(RefusalCode.STALE_VERSION) < 0;
    }

    private static Decision decided(World world, Command command) {
        var action = command.action();
        return switch (action) {
            case IncidentAction a -> IncidentDecider.decide(world, command, a);
            case AssignmentAction a -> AssignmentDecider.decide(world, command, a);
            case WarningAction a -> WarningDecider.decide(world, command, a);
            case RollCallAction a -> RollCallDecider.decide(world, command, a);
            default -> throw new IllegalArgumentException("no area decides " + action.getClass());
        };
    }

    @Override
    public State evolve(@Nullable State state, StreamId stream, Event event, Stamp stamp) {
        return switch (event) {
            case IncidentEvent e -> IncidentEvolution.evolve((IncidentState) state, stream.id(), e, stamp);
            case AssignmentEvent e -> AssignmentEvolution.evolve((AssignmentState) state, stream.id(), e, stamp);
            case WarningEvent e -> WarningEvolution.evolve((WarningState) state, stream.id(), e, stamp);
            case RollCallEvent e -> RollCallEvolution.evolve((RollCallState) state, stream.id(), e, stamp);
            default -> throw new IllegalArgumentException("no area evolves " + event.getClass());
        };
    }
}
