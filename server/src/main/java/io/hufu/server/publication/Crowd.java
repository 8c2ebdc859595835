package io.hufu.server.publication;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Lets so many in each second and asks the others to come back, so that readers never take the machine from those who command. */
final class Crowd {
    private static final long SECOND = 1_000_000_000;
    private static final int COUNT_BITS = 24;
    private static final long COUNT = (1L << COUNT_BITS) - 1;

    private final int most;
    private final LongSupplier nanos;
    private final long origin;
    /** The second in the upper bits, how many came in it in the lower ones. */
    private final AtomicLong second = new AtomicLong();

    /** @param nanos a clock that only runs on */
    Crowd(int most, LongSupplier nanos) {
        this.most = Math.min(most, (int) COUNT - 1);
        this.nanos = nanos;
        this.origin = nanos.getAsLong();
    }

    boolean enter() {
        long now = (nanos.getAsLong() - origin) / SECOND;
        long after = second.updateAndGet(before -> {
            if (before >>> COUNT_BITS != now) {
                return (now << COUNT_BITS) | 1;
            }
            return (before & COUNT) > most ? before : before + 1;
        });
        return (after & COUNT) <= most;
    }
}
