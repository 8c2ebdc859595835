package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Bound;
import io.hufu.plan.Grade;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The printed bounds of the grades, neighbours side by side. */
final class Bounds {
    private Bounds() {}

    /** A bound with its place. */
    record Printed(Bound bound, Spot spot) {
        /** Chinese. */
        String words() {
            return switch (bound.figure()) {
                case DEATHS -> "死亡人数";
                case INJURIES -> "重伤人数";
                case POISONED -> "中毒人数";
                case LOSS -> "直接经济损失";
            };
        }

        String wordsEn() {
            return switch (bound.figure()) {
                case DEATHS -> "deaths";
                case INJURIES -> "injuries";
                case POISONED -> "poisonings";
                case LOSS -> "loss";
            };
        }
    }

    /** Each grade with the next graver one, figure by figure, where the source has bounds for both. */
    static void each(Sheet sheet, BiConsumer<Printed, Printed> take) {
        for (var figure : Bound.Figure.values()) {
            Printed lower = null;
            for (var grade : Grade.values()) {
                var here = find(sheet, figure, grade);
                if (here != null && lower != null) {
                    take.accept(lower, here);
                }
                lower = here;
            }
        }
    }

    /** Whether the upper grade begins with the next whole person after the last that the lower one counts. */
    static boolean isNext(Printed lower, BigDecimal end, BigDecimal start) {
        return lower.bound().figure() != Bound.Figure.LOSS
                && lower.bound().toIncluded()
                && start.subtract(end).compareTo(BigDecimal.ONE) == 0;
    }

    private static @Nullable Printed find(Sheet sheet, Bound.Figure figure, Grade grade) {
        var bounds = sheet.printed().bounds();
        for (int i = 0; i < bounds.size(); i++) {
            var bound = bounds.get(i);
            if (bound.figure() == figure && bound.grade() == grade) {
                return new Printed(bound, sheet.spot("$.asPrinted.bounds[" + i + "]", bound.clause()));
            }
        }
        return null;
    }
}
