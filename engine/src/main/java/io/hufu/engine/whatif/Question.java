package io.hufu.engine.whatif;

import io.hufu.plan.Colour;
import io.hufu.plan.Extent;
import io.hufu.plan.Grade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Facts to ask a plan about. Null figures are unknown; a zero means known to be none.
 *
 * @param poisoned people poisoned, not also counted in {@code serious}
 * @param lossYuan direct economic loss, yuan
 * @param noFigures nothing is known; figures given beside it are an error that the door reports
 * @param undetermined the grade cannot be told; figures then give a floor
 * @param beyond {@code COUNTY} or {@code CITY}
 * @param sector one of the sectors of the plan's scope, or null where it is not known
 * @param at GB/T 2260 code of the place, or null for anywhere in the jurisdiction
 * @param colour of a warning that is asked about too; one that the plan has, or null
 */
public record Question(
        @Nullable Integer deaths,
        @Nullable Integer serious,
        @Nullable Integer poisoned,
        @Nullable Integer missing,
        @Nullable BigDecimal lossYuan,
        boolean noFigures,
        boolean undetermined,
        @Nullable Grade mayBecome,
        @Nullable Extent beyond,
        @Nullable Extent across,
        @Nullable Grade socialImpact,
        boolean graveCourse,
        boolean foreigners,
        @Nullable String sector,
        @Nullable String at,
        @Nullable Colour colour) {}
