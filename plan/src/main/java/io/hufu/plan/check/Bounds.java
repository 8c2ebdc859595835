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

    /** Where two neighbours both have a bound between them: the end of the lower one, the start of the upper one. */
    interface Between {
        boolean isWrong(Printed lower, BigDecimal end, Printed upper, BigDecimal start);
    }

    /**
     * Reports neighbours whose bounds do not meet.
     *
     * @param word between "the two grades of a figure" and the numbers, Chinese
     * @param wordEn as "a gap between"
     */
    static void report(Rule rule, Sheet sheet, Report report, Between between, String word, String wordEn) {
        each(sheet, (lower, upper) -> {
            var end = lower.bound().to();
            var start = upper.bound().from();
            if (end != null && start != null && between.isWrong(lower, end, upper, start)) {
                report.add(
                        rule,
                        sheet,
                        upper.words() + "的两级" + word + ":" + end.toPlainString() + "、" + start.toPlainString(),
                        wordEn + " " + end.toPlainString() + " and " + start.toPlainString() + " in " + upper.wordsEn(),
                        lower.spot(),
                        upper.spot());
            }
        });
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
