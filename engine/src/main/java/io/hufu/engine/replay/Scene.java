package io.hufu.engine.replay;

import java.time.Instant;
import java.util.List;

/**
 * What one decision made happen: its events came into the ledger together, so nobody ever saw the incident between two of them.
 *
 * @param at on the incident's clock
 */
public record Scene(Instant at, List<Shot> shots) {
    public Scene {
        shots = List.copyOf(shots);
    }

    public long first() {
        return shots.getFirst().position();
    }

    public long last() {
        return shots.getLast().position();
    }

    boolean sameDecision(Shot shot) {
        var stamp = shots.getLast().stamp();
        return stamp.commandId().equals(shot.stamp().commandId())
                && stamp.actor().account().equals(shot.stamp().actor().account());
    }
}
