package io.hufu.journal.ledger;

import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a clock; the last change of several counts.
 *
 * @param running null where the clock ended
 * @param struck whether it ended by its strike
 * @param moment when that was recorded
 */
record ClockChange(StreamId stream, String id, @Nullable RunningClock running, boolean struck, Instant moment) {

    /** Notes what lies between two states of a stream. */
    static void note(
            Map<String, ClockChange> changes,
            StreamId stream,
            @Nullable State before,
            @Nullable State after,
            Stamp stamp) {
        Map<String, RunningClock> old = byId(before);
        for (RunningClock clock : byId(after).values()) {
            if (!clock.equals(old.remove(clock.id()))) {
                changes.put(clock.id(), new ClockChange(stream, clock.id(), clock, false, stamp.recordedAt()));
            }
        }
        for (String ended : old.keySet()) {
            boolean struck = stamp.commandId().equals(Clocks.strikeId(ended));
            changes.put(ended, new ClockChange(stream, ended, null, struck, stamp.recordedAt()));
        }
    }

    private static Map<String, RunningClock> byId(@Nullable State state) {
        Map<String, RunningClock> clocks = new LinkedHashMap<>();
        if (state != null) {
            state.runningClocks().forEach(clock -> clocks.put(clock.id(), clock));
        }
        return clocks;
    }
}
