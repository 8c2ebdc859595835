package io.hufu.engine.basics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock that will be struck when it is due.
 *
 * @param id unique in the whole ledger; the strike's command id derives from it, so that it strikes once
 * @param ground the incident or warning in whose time it runs
 */
public record RunningClock(String id, String ground, Instant due) {
    /** Why a clock of this id is not to be struck now; null where {@link #find} has it and it is due. */
    public static @Nullable Decision refusal(Command command, String stream, List<RunningClock> running, String id) {
        if (!command.actor().can(Actor.Capability.SYSTEM)) {
            return Decision.refused(RefusalCode.SYSTEM_ONLY);
        }
        if (!id.startsWith(stream + "#")) {
            return Decision.refused(RefusalCode.NO_SUCH_CLOCK, "/clock", id);
        }
        var clock = find(running, id);
        if (clock == null) {
            return Decision.refused(RefusalCode.CLOCK_NOT_RUNNING, "/clock", id);
        }
        return command.at().isBefore(clock.due()) ? Decision.refused(RefusalCode.CLOCK_NOT_DUE, "/clock", id) : null;
    }

    public static @Nullable RunningClock find(List<RunningClock> running, String id) {
        return running.stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
