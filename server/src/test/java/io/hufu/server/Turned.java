package io.hufu.server;

import io.hufu.server.clock.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Clocks that stand still until they are turned. */
public final class Turned implements Moments {
    public static final Instant START = Instant.parse("2026-05-01T01:20:00.123456Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicLong monotonic = new AtomicLong();

    @Override
    public Instant now() {
        return now.get();
    }

    @Override
    public long monotonic() {
        return monotonic.get();
    }

    /** Time passes. */
    public void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
        monotonic.addAndGet(time.toNanos());
    }

    /** Somebody sets the wall clock. */
    public void set(Duration ahead) {
        now.updateAndGet(at -> at.plus(ahead));
    }
}
