package io.hufu.engine.rollcall;

import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.RollCallEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folds a roll call's events into its state. */
public final class RollCallEvolution {
    private RollCallEvolution() {}

    public static RollCallState evolve(@Nullable RollCallState state, String id, RollCallEvent event, Stamp stamp) {
        return switch (event) {
            case RollCallEvent.RollCallStarted e ->
                new RollCallState(
                        id,
                        e.kind(),
                        e.plan(),
                        e.packHash(),
                        e.bodies(),
                        stamp.at(),
                        stamp.actor().account(),
                        e.due(),
                        null,
                        null);
            case RollCallEvent.RollCallClosed _ -> {
                var s = Objects.requireNonNull(state, "a roll call begins with its start");
                yield new RollCallState(
                        id,
                        s.kind(),
                        s.plan(),
                        s.packHash(),
                        s.bodies(),
                        s.startedAt(),
                        s.startedBy(),
                        s.due(),
                        stamp.at(),
                        stamp.actor().account());
            }
        };
    }
}
