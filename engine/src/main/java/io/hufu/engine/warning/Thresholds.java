package io.hufu.engine.warning;

import io.hufu.plan.Colour;
import io.hufu.plan.Plan;
import io.hufu.plan.Warnings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which colour a forecast gives by the thresholds of an edition. A day without a value breaks a run, and so does a value that is not
 * beyond the bound. Where several conditions have to hold together they fall into one run of days: that of the condition that
 * has to last longest.
 */
public final class Thresholds {
    private final Plan plan;
    private final Map<String, TreeMap<LocalDate, BigDecimal>> values = new TreeMap<>();

    private Thresholds(Plan plan, List<Forecasted> forecast) {
        this.plan = plan;
        for (var one : forecast) {
            values.computeIfAbsent(one.figure(), figure -> new TreeMap<>()).put(one.day(), one.value());
        }
    }

    /** @param forecast one value a day and figure; of two for the same the later in the list counts */
    public static ColourAdvice advise(Plan plan, List<Forecasted> forecast) {
        var thresholds = new Thresholds(plan, forecast);
        var judged = plan.warnings().colours().stream()
                .sorted(Comparator.comparing(Warnings.ColourRule::colour))
                .flatMap(rule -> rule.thresholds().stream().map(one -> thresholds.judge(rule.colour(), one)))
                .toList();
        var colour = judged.stream()
                .filter(ColourAdvice.Judged::met)
                .map(ColourAdvice.Judged::colour)
                .findFirst()
                .orElse(null);
        return new ColourAdvice(colour, judged);
    }

    /** Days running on which a value is beyond its bound. */
    private record Run(LocalDate first, LocalDate last) {
        int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
        }

        @Nullable
        Run within(Run other) {
            var from = first.isAfter(other.first) ? first : other.first;
            var to = last.isBefore(other.last) ? last : other.last;
            return to.isBefore(from) ? null : new Run(from, to);
        }
    }

    private ColourAdvice.Judged judge(Colour colour, Warnings.Threshold threshold) {
        var longest = threshold.all().stream()
                .max(Comparator.comparingInt(Warnings.Forecast::days))
                .orElseThrow();
        for (var run : runs(longest)) {
            if (run.days() >= longest.days()) {
                var parts = parts(threshold, run);
                if (parts.stream().allMatch(part -> part.longest() >= part.days())) {
                    return judged(colour, threshold, true, parts);
                }
            }
        }
        return judged(colour, threshold, false, parts(threshold, null));
    }

    private ColourAdvice.Judged judged(
            Colour colour, Warnings.Threshold threshold, boolean met, List<ColourAdvice.Part> parts) {
        return new ColourAdvice.Judged(colour, met, parts, plan.cite(threshold.clause()), threshold.notes());
    }

    /** @param within a run into which all have to fall; null for wherever */
    private List<ColourAdvice.Part> parts(Warnings.Threshold threshold, @Nullable Run within) {
        var parts = new ArrayList<ColourAdvice.Part>();
        for (var forecast : threshold.all()) {
            Run best = null;
            for (var run : runs(forecast)) {
                var counted = within == null ? run : run.within(within);
                if (counted != null && (best == null || counted.days() > best.days())) {
                    best = counted;
                }
            }
            parts.add(new ColourAdvice.Part(
                    forecast.figure(),
                    plan.scope().word(forecast.figure()),
                    forecast.above(),
                    forecast.included(),
                    forecast.days(),
                    best == null ? 0 : best.days(),
                    best == null ? null : best.first(),
                    best == null ? null : best.last()));
        }
        return parts;
    }

    private List<Run> runs(Warnings.Forecast forecast) {
        var runs = new ArrayList<Run>();
        values.getOrDefault(forecast.figure(), new TreeMap<>()).forEach((day, value) -> {
            if (forecast.reachedBy(value)) {
                var last = runs.isEmpty() ? null : runs.getLast();
                if (last != null && last.last().plusDays(1).equals(day)) {
                    runs.set(runs.size() - 1, new Run(last.first(), day));
                } else {
                    runs.add(new Run(day, day));
                }
            }
        });
        return runs;
    }
}
