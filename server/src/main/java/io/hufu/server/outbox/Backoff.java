package io.hufu.server.outbox;

import java.time.Duration;

/**
 * How long to wait before the next attempt: twice as long each time, up to a limit, and each message a little differently, so that
 * those that failed together do not come back together.
 */
record Backoff(Duration first, Duration longest) {
    /** @param attempt the attempt that just failed, from 1 */
    Duration after(String message, int attempt) {
        long doubled = first.toMillis() << Math.min(attempt - 1, 20);
        long wait = Math.min(doubled, longest.toMillis());
        long spread = Math.floorMod((message + "#" + attempt).hashCode(), 1000);
        return Duration.ofMillis(wait / 2 + wait * spread / 1999); // between half of it and all of it
    }
}
