package io.hufu.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take: a figure of the plan, or a wording without a figure, for which the jurisdiction assumes one.
 *
 * @param within the plan's own figure; null where the plan has a wording only
 * @param wording the wording, where there is no figure
 */
public record Limit(@Nullable Duration within, @Nullable Wording wording) {
    public Limit {
        if ((within == null) == (wording == null)) {
            throw new IllegalArgumentException("a limit has either a figure or a wording");
        }
    }

    /** Words that plans use in place of a figure. */
    public enum Wording {
        /** 立即 */
        AT_ONCE,
        /** 及时 */
        PROMPTLY
    }
}
