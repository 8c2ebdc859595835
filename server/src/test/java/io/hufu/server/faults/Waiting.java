package io.hufu.server.faults;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for conditions, never for time. */
final class Waiting {
    /** Long, for machines with other work; a test that is well never waits as long. */
    static final Duration PATIENCE = Duration.ofSeconds(300);

    private Waiting() {}

    interface Condition {
        boolean holds() throws Exception;
    }

    /** @param what is said when the deadline passes */
    static void until(Supplier<String> what, Condition condition) {
        var never = new Semaphore(0);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Exception last = null;
        while (System.nanoTime() < deadline) {
            try {
                if (condition.holds()) {
                    return;
                }
                var _ = never.tryAcquire(20, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } catch (Exception e) {
                last = e;
            }
        }
        throw new AssertionError("waited " + PATIENCE + " for: " + what.get(), last);
    }
}
