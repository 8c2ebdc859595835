package io.hufu.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take: a figure of the plan, or a wording without a figure, for which the jurisdiction assumes one.
 *
 * @param within the plan's own figure; null where the plan counts working days or has a wording only
 * @param wording the wording, where there is no figure
 * @param workdays working days after the day on which it begins, where the plan counts those
 */
public record Limit(
        @Nullable Duration within,
        @Nullable Wording wording,
        @Nullable Integer workdays) {
    public Limit {
        if ((within == null ? 0 : 1) + (wording == null ? 0 : 1) + (workdays == null ? 0 : 1) != 1) {
            throw new IllegalArgumentException("a limit has a figure, working days or a wording");
        }
    }

    /** A limit by the clock. */
    public static Limit within(Duration within) {
        return new Limit(within, null, null);
    }

    public static Limit of(Wording wording) {
        return new Limit(null, wording, null);
    }

    public static Limit workdays(int days) {
        return new Limit(null, null, days);
    }

    /** Words that plans use in place of a figure. */
    public enum Wording {
        /** 立即 */
        AT_ONCE,
        /** 及时 */
        PROMPTLY
    }
}
