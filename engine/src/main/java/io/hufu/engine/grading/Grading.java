package io.hufu.engine.grading;

import io.hufu.engine.vocabulary.Assessment;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.plan.Grade;
import io.hufu.plan.Level;
import io.hufu.plan.Note;
import io.hufu.plan.Plan;
import io.hufu.plan.ResponseLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gravest column decides; where several levels' conditions hold, the highest is recommended and all are shown. */
public final class Grading {
    private Grading() {}

    public static Assessment assess(Plan plan, Facts facts) {
        var reasons = reasons(plan, facts, false);
        var floor = gravest(reasons);
        var grade = facts.judgement().undetermined() ? null : floor;
        var conditions = new Conditions(facts, grade, floor);
        var grounds = new ArrayList<Assessment.Ground>();
        var levels = new ArrayList<ResponseLevel>();
        plan.levels().stream().sorted(Comparator.comparing(Level::level)).forEach(level -> {
            for (var ground : level.grounds()) {
                if (conditions.hold(ground.when())) {
                    grounds.add(new Assessment.Ground(
                            level.level(), ground.id(), ground.clause(), ground.text(), assumed(ground.notes())));
                    if (!levels.contains(level.level())) {
                        levels.add(level.level());
                    }
                }
            }
        });
        var deciding = reasons.stream().filter(r -> r.grade() == floor).toList();
        var clause = deciding.isEmpty()
                ? plan.grading().clause()
                : deciding.getFirst().clause();
        return new Assessment(
                grade,
                floor,
                gravest(reasons(plan, facts, true)),
                clause,
                deciding,
                levels.isEmpty() ? null : levels.getFirst(),
                levels,
                grounds);
    }

    /** Conditions over facts whose grade follows from the plan's table. */
    public static Conditions conditions(Facts facts, Assessment assessment) {
        return new Conditions(facts, assessment.grade(), assessment.floor());
    }

    private static boolean assumed(List<Note> notes) {
        return notes.stream().anyMatch(n -> n.kind() == Note.Kind.ASSUMPTION);
    }

    private static @Nullable Grade gravest(List<Assessment.Reason> reasons) {
        return reasons.stream()
                .map(Assessment.Reason::grade)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Assessment.Reason> reasons(Plan plan, Facts facts, boolean withMissing) {
        var grading = plan.grading();
        var deathsCount = new ArrayList<>(grading.deathsCount());
        if (withMissing && !deathsCount.contains(io.hufu.plan.Grading.Counted.MISSING)) {
            deathsCount.add(io.hufu.plan.Grading.Counted.MISSING);
        }
        var deaths = sum(deathsCount, facts.figures());
        var injuries = sum(grading.injuriesCount(), facts.figures());
        var loss = facts.figures().lossYuan();
        var reasons = new ArrayList<Assessment.Reason>();
        if (deaths != null) {
            add(reasons, grading, "deaths", deaths.toString(), row -> deaths >= row.deaths());
        }
        if (injuries != null) {
            add(reasons, grading, "injuries", injuries.toString(), row -> injuries >= row.injuries());
        }
        if (loss != null) {
            add(reasons, grading, "loss", loss.toPlainString(), row -> reaches(loss, row.lossYuan()));
        }
        var impact = facts.judgement().socialImpact();
        if (impact != null) {
            for (var row : grading.rows()) {
                if (row.socialImpact() == impact) {
                    reasons.add(new Assessment.Reason(row.grade(), "social-impact", impact.name(), row.clause()));
                }
            }
        }
        if (facts.judgement().graveCourse()) {
            for (var row : grading.rows()) {
                if (row.graveCourse()) {
                    reasons.add(new Assessment.Reason(row.grade(), "grave-course", "true", row.clause()));
                }
            }
        }
        return reasons;
    }

    private static boolean reaches(BigDecimal loss, BigDecimal bound) {
        return loss.compareTo(bound) >= 0;
    }

    private static void add(
            List<Assessment.Reason> reasons,
            io.hufu.plan.Grading grading,
            String column,
            String value,
            java.util.function.Predicate<io.hufu.plan.Grading.Row> reached) {
        grading.rows().stream()
                .filter(reached)
                .max(Comparator.comparing(io.hufu.plan.Grading.Row::grade))
                .ifPresent(row -> reasons.add(new Assessment.Reason(row.grade(), column, value, row.clause())));
    }

    private static @Nullable Integer sum(List<io.hufu.plan.Grading.Counted> counted, Figures figures) {
        Integer sum = null;
        for (var what : counted) {
            var figure = switch (what) {
                case DEATHS -> figures.deaths();
                case MISSING -> figures.missing();
                case SERIOUS -> figures.serious();
                case POISONED -> figures.poisoned();
            };
            if (figure != null) {
                sum = (sum == null ? 0 : sum) + figure;
            }
        }
        return sum;
    }
}
