package io.hufu.plan.check;

import java.util.List;

/**
 * One thing that is wrong with a plan, or between plans.
 *
 * @param plan id and edition, or {@code *} where it lies between plans
 * @param spots both sides, at least one
 * @param message what is wrong, Chinese
 * @param messageEn what is wrong, English
 */
public record Defect(Heading rule, String plan, List<Spot> spots, String message, String messageEn) {
    /** In place of a plan: the defect lies between plans, or in what they share. */
    public static final String BETWEEN = "*";

    public Defect {
        spots = List.copyOf(spots);
        if (spots.isEmpty()) {
            throw new IllegalArgumentException("a defect has a place");
        }
    }
}
