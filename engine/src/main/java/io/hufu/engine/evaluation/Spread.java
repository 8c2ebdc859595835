package io.hufu.engine.evaluation;

import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How long something took among many.
 *
 * @param median the middle one, the lower of two; null where there is none
 * @param nineTenths within which nine of ten were done
 */
public record Spread(
        int count,
        @Nullable Duration median,
        @Nullable Duration nineTenths,
        @Nullable Duration longest) {

    public static Spread of(Collection<Duration> spans) {
        var sorted = spans.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Spread(0, null, null, null);
        }
        int n = sorted.size();
        return new Spread(
                n, sorted.get(Math.ceilDiv(n, 2) - 1), sorted.get(Math.ceilDiv(n * 9, 10) - 1), sorted.getLast());
    }
}
