package io.hufu.journal;

import io.hufu.engine.Engine;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Decision.Appended;
import io.hufu.engine.basics.Decision.Reaction;
import io.hufu.engine.basics.Event;
import io.hufu.engine.basics.Refusal;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.World;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An engine that only counts, in the words of the real vocabulary; the journal must not care. */
final class TallyEngine implements Engine {

    /** How many events, what they were, and clocks. */
    record Tally(int events, List<String> kinds, List<RunningClock> runningClocks) implements State {
        Tally {
            kinds = List.copyOf(kinds);
            runningClocks = List.copyOf(runningClocks);
        }
    }

    @Override
    public Decision decide(World world, Command command) {
        StreamId stream = command.action().stream();
        return switch (command.action()) {
            case AssignmentAction.MarkDelivered _ -> one(stream, new AssignmentEvent.Delivered());
            case AssignmentAction.Urge _ -> one(stream, new AssignmentEvent.Urged(null));
            case AssignmentAction.StrikeClock strike -> {
                boolean runs = world.findState(stream) instanceof Tally tally
                        && tally.runningClocks().stream().anyMatch(c -> c.id().equals(strike.clock()));
                yield runs
                        ? one(stream, new AssignmentEvent.Escalated(strike.clock()))
                        : new Decision.Refused(Refusal.of(RefusalCode.CLOCK_NOT_RUNNING));
            }
            case AssignmentAction.RecordCall call ->
                one(
                        stream,
                        new AssignmentEvent.CallRecorded(call.answered(), call.calledAt(), call.line(), call.remark()));
            case AssignmentAction.ReturnWork _ -> new Decision.Refused(Refusal.of(RefusalCode.NO_SUCH_TASK));
            case AssignmentAction.AcceptWork _ -> throw new IllegalStateException("planted bug");
            case AssignmentAction.CloseAssignment close ->
                new Decision.Accepted(
                        List.of(new Appended(stream, new AssignmentEvent.AssignmentClosed(close.reason()))),
                        List.of(new Reaction(
                                "after:" + command.id(), new AssignmentAction.MarkDelivered(close.assignment()))));
            case IncidentAction.MarkFalse mark ->
                new Decision.Accepted(
                        List.of(
                                new Appended(stream, new IncidentEvent.MarkedFalse(mark.reason())),
                                new Appended(
                                        StreamId.assignment(mark.incident() + "/a"),
                                        new AssignmentEvent.Recalled(mark.reason()))),
                        List.of());
            default -> throw new IllegalArgumentException(command.action().toString());
        };
    }

    private static Decision one(StreamId stream, Event event) {
        return new Decision.Accepted(List.of(new Appended(stream, event)), List.of());
    }

    @Override
    public State evolve(@Nullable State state, StreamId stream, Event event, Stamp stamp) {
        Tally old = state == null ? new Tally(0, List.of(), List.of()) : (Tally) state;
        List<String> kinds = new ArrayList<>(old.kinds());
        kinds.add(event.getClass().getSimpleName());
        List<RunningClock> clocks = new ArrayList<>(old.runningClocks());
        switch (event) {
            case AssignmentEvent.Urged _ ->
                clocks.add(new RunningClock(
                        stream.id() + "#" + kinds.size(),
                        stream.id().replaceFirst("/.*", ""),
                        stamp.at().plus(Duration.ofMinutes(5))));
            case AssignmentEvent.Escalated escalated -> clocks.removeIf(c -> c.id().equals(escalated.clock()));
            case AssignmentEvent.AssignmentClosed _ -> clocks.clear();
            default -> {}
        }
        return new Tally(old.events() + 1, kinds, clocks);
    }
}
