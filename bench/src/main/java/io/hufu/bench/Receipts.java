package io.hufu.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When each terminal was told of one change; one thread writes. */
final class Receipts {
    private final long[] moments;
    private final CountDownLatch all;
    private volatile int twice;

    Receipts(int terminals) {
        this.moments = new long[terminals];
        this.all = new CountDownLatch(terminals);
    }

    /** @param moment nanoseconds since 1970 */
    void note(int terminal, long moment) {
        if (terminal >= moments.length) {
            return; // it came after the change had been told to others
        }
        if (moments[terminal] != 0) {
            twice = twice + 1;
            return;
        }
        moments[terminal] = moment;
        all.countDown();
    }

    /** @throws IllegalStateException when a terminal was told twice */
    boolean await(long seconds) {
        try {
            boolean told = all.await(seconds, TimeUnit.SECONDS);
            if (twice > 0) {
                throw new IllegalStateException(twice + " terminals were told twice");
            }
            return told;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    long missing() {
        return all.getCount();
    }

    long[] sorted() {
        long[] sorted = moments.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
