package io.hufu.engine.vocabulary;

import io.hufu.plan.Extent;
import io.hufu.plan.Grade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people judged, beside the figures.
 *
 * @param undetermined the grade cannot be told yet; the figures then give a floor only
 * @param mayBecome the grade that it may become; satisfies conditions at and below it
 * @param beyond whose forces it is beyond
 * @param across what it reaches across, so that the superior has to coordinate
 * @param judged codes of other judgements that the plan names, see {@link io.hufu.plan.Condition.Judged}
 */
public record Judgement(
        boolean undetermined,
        @Nullable Grade mayBecome,
        @Nullable Extent beyond,
        @Nullable Extent across,
        @Nullable Grade socialImpact,
        boolean graveCourse,
        List<String> judged) {
    public static final Judgement NONE = new Judgement(false, null, null, null, null, false, List.of());

    public Judgement {
        judged = List.copyOf(judged);
    }
}
