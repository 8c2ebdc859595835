package io.hufu.engine.rollcall;

import io.hufu.engine.authority.Ground;
import io.hufu.engine.authority.StandIn;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.RollCallEvent.Body;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a roll call's events amount to.
 *
 * @param startedBy the account; {@code system} where the schedule did
 * @param closedBy the account; {@code system} where the limit passed; null while it is open
 */
public record RollCallState(
        String id,
        IncidentKind kind,
        String plan,
        String packHash,
        List<Body> bodies,
        Instant startedAt,
        String startedBy,
        Instant due,
        @Nullable Instant closedAt,
        @Nullable String closedBy)
        implements Ground {
    public RollCallState {
        bodies = List.copyOf(bodies);
    }

    /** Nobody stands in for anybody in a test. */
    @Override
    public List<StandIn> standIns() {
        return List.of();
    }

    @Override
    public List<RunningClock> runningClocks() {
        return closedAt == null ? List.of(new RunningClock(id + "#limit", id, due)) : List.of();
    }
}
