package io.hufu.engine.authority;

import java.time.Instant;

/** Somebody who acts for the holder of a post in [from, until). */
public record StandIn(
        String id,
        String post,
        String account,
        String appointedBy,
        String document,
        Instant from,
        Instant until,
        boolean ended) {

    /** Whether it is in force at this moment. */
    public boolean covers(Instant at) {
        return !ended && !at.isBefore(from) && at.isBefore(until);
    }
}
