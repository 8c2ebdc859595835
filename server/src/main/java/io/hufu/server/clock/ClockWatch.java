package io.hufu.server.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Watches whether the wall clock keeps to the one that only runs on, from where both stood when they were last believed. While it is more
 * than five seconds away, no clock is struck: a machine whose time was set wrongly must not make forty units late.
 */
public final class ClockWatch {
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Moments moments;
    private volatile Mark mark;

    /**
     * Both clocks when they were last believed to agree.
     *
     * @param told whether another clock said so
     */
    private record Mark(Instant wall, long monotonic, boolean told) {}

    public ClockWatch(Moments moments) {
        this.moments = moments;
        this.mark = new Mark(moments.now(), moments.monotonic(), false);
    }

    /** How far the wall clock is ahead of where it should be; negative where it is behind. */
    public Duration departure() {
        return departure(moments.now());
    }

    private Duration departure(Instant wall) {
        Mark from = mark;
        return Duration.between(from.wall(), wall).minusNanos(moments.monotonic() - from.monotonic());
    }

    /** Whether clocks may be struck. */
    public boolean trusted() {
        return departure().abs().compareTo(TOLERANCE) <= 0;
    }

    /** Another clock tells the time as well: where the wall clock is away from it, the other is believed until somebody looked. */
    public void compare(Instant other) {
        if (Duration.between(other, moments.now()).abs().compareTo(TOLERANCE) > 0) {
            mark = new Mark(other, moments.monotonic(), true);
        }
    }

    /** Something happened at this time, on this clock: where it says less now, it was set back, and that is believed until somebody looked. */
    public void notBefore(Instant happened) {
        if (moments.now().isBefore(happened.minus(TOLERANCE))) {
            mark = new Mark(happened, moments.monotonic(), false);
        }
    }

    /** Somebody looked and says that the wall clock is right as it is now. */
    public void accept() {
        mark = new Mark(moments.now(), moments.monotonic(), false);
    }

    /**
     * The time that the server goes by: the wall clock's, but where that was set back, the time goes on as if it had not been, until
     * somebody looked. Else all that people say has just happened would lie ahead, and be refused. A clock set forward is followed:
     * a machine that slept shows the same. Not so where another clock has told the time: work given out ahead of it could not be
     * acknowledged at the servers that keep to it.
     */
    public Moments believed() {
        return new Moments() {
            @Override
            public Instant now() {
                Instant wall = moments.now();
                Duration departure = departure(wall);
                boolean back = departure.plus(TOLERANCE).isNegative();
                boolean forward = departure.compareTo(TOLERANCE) > 0;
                return back || (forward && mark.told()) ? wall.minus(departure).truncatedTo(ChronoUnit.MICROS) : wall;
            }

            @Override
            public long monotonic() {
                return moments.monotonic();
            }
        };
    }
}
