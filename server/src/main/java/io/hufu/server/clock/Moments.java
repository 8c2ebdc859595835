package io.hufu.server.clock;

import java.time.Instant;

/** Where moments come from; tests turn it by hand. */
public interface Moments {
    /** The server's wall clock, UTC, to the microsecond. */
    Instant now();

    /** A clock that only runs on, in nanoseconds from an arbitrary origin. */
    long monotonic();
}
