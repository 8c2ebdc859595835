package io.hufu.server.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * Watches whether the wall clock keeps to the one that only runs on. While it is more than five seconds away, no clock is
 * struck: a machine whose time was set wrongly must not make forty units late.
 */
public final class ClockWatch {
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Moments moments;
    private Instant wall;
    private long monotonic;

    public ClockWatch(Moments moments) {
        this.moments = moments;
        this.wall = moments.now();
        this.monotonic = moments.monotonic();
    }

    /** How far the wall clock is ahead of where it should be; negative where it is behind. */
    public synchronized Duration departure() {
        Duration byWall = Duration.between(wall, moments.now());
        return byWall.minusNanos(moments.monotonic() - monotonic);
    }

    /** Whether clocks may be struck. */
    public boolean trusted() {
        return departure().abs().compareTo(TOLERANCE) <= 0;
    }

    /** Somebody looked and says that the wall clock is right as it is now. */
    public synchronized void accept() {
        wall = moments.now();
        monotonic = moments.monotonic();
    }
}
