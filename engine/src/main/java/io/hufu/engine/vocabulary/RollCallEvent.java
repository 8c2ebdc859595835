package io.hufu.engine.vocabulary;

import io.hufu.engine.basics.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a roll call; who answered when stands in the assignments of its bodies. */
public sealed interface RollCallEvent extends Event {

    /**
     * @param kind always a test
     * @param packHash the edition under which it runs
     * @param bodies who is called, in the order of the directory
     * @param due until when answers are waited for
     */
    record RollCallStarted(IncidentKind kind, String plan, String packHash, List<Body> bodies, Instant due)
            implements RollCallEvent {
        public RollCallStarted {
            bodies = List.copyOf(bodies);
        }
    }

    /** @param name as it was at the time */
    record Body(String id, String name) {}

    /** @param clock the limit that passed; null where the office closed it */
    record RollCallClosed(@Nullable String clock) implements RollCallEvent {}
}
