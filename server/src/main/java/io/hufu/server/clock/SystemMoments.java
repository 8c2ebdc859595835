package io.hufu.server.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's clocks. */
public final class SystemMoments implements Moments {
    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public long monotonic() {
        return System.nanoTime();
    }
}
