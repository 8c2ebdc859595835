package io.hufu.engine.grading;

import io.hufu.plan.Condition;
import io.hufu.plan.Grade;
import org.jspecify.annotations.Nullable;

/** Evaluates the conditions of packs over facts. */
public final class Conditions {
    private final Facts facts;
    private final @Nullable Grade grade;
    private final @Nullable Grade floor;

    /**
     * @param grade the grade, or null while undetermined
     * @param floor what the figures give at least, or null where nothing is known
     */
    public Conditions(Facts facts, @Nullable Grade grade, @Nullable Grade floor) {
        this.facts = facts;
        this.grade = grade;
        this.floor = floor;
    }

    public boolean hold(Condition condition) {
        return switch (condition) {
            case Condition.Always ignored -> true;
            case Condition.GradeAtLeast c -> reached(c.grade());
            case Condition.GradeIs c -> grade == c.grade();
            case Condition.Undetermined ignored -> grade == null;
            case Condition.MayBecomeAtLeast c -> {
                var mayBecome = facts.judgement().mayBecome();
                yield mayBecome != null && mayBecome.atLeast(c.grade());
            }
            case Condition.BeyondAtLeast c -> {
                var beyond = facts.judgement().beyond();
                yield beyond != null && beyond.compareTo(c.extent()) >= 0;
            }
            case Condition.Across c -> {
                var across = facts.judgement().across();
                yield across != null && c.extents().contains(across);
            }
            case Condition.Foreigners ignored -> {
                var foreigners = facts.figures().foreigners();
                yield foreigners != null && foreigners > 0;
            }
            case Condition.Judged c -> facts.judgement().judged().contains(c.about());
            case Condition.SectorIs c -> facts.sector() != null && c.sectors().contains(facts.sector());
            case Condition.LevelIs c ->
                facts.levelInForce() != null && c.levels().contains(facts.levelInForce());
            case Condition.All c -> c.of().stream().allMatch(this::hold);
            case Condition.Any c -> c.of().stream().anyMatch(this::hold);
            case Condition.Not c -> !hold(c.of());
        };
    }

    private boolean reached(Grade wanted) {
        var known = grade != null ? grade : floor;
        return known != null && known.atLeast(wanted);
    }
}
