package io.hufu.engine.whatif;

import io.hufu.plan.Ending;
import io.hufu.plan.Extent;
import io.hufu.plan.Grade;
import io.hufu.plan.Level;
import io.hufu.plan.Limit;
import io.hufu.plan.PostKind;
import io.hufu.plan.Reporting;
import io.hufu.plan.ResponseLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan makes of the facts. Clauses are cited with their document.
 *
 * @param grade null means undetermined
 * @param officeProposes whether the HQ office proposes the level
 * @param activators only what the clause names
 * @param activatorsAssumed posts above them, which may act as well by assumption
 * @param warning what follows from a warning of the colour that was asked about; null where none was
 */
public record Answer(
        @Nullable Grade grade,
        @Nullable Grade gradeFloor,
        @Nullable Grade gradeWithMissing,
        String gradeClause,
        @Nullable ResponseLevel level,
        List<ResponseLevel> levels,
        List<LevelReason> levelReasons,
        boolean officeProposes,
        List<PostKind> activators,
        List<PostKind> activatorsAssumed,
        List<Clock> clocks,
        List<CalledUnit> units,
        List<String> guides,
        End ending,
        @Nullable WarningAnswer warning) {

    public record LevelReason(ResponseLevel level, String clause, String text, boolean assumed) {}

    /**
     * @param minutes the plan's figure, or null where it has a wording or counts working days
     * @param workdays where the plan counts working days
     * @param assumedMinutes the jurisdiction's figure for the wording, or null where the plan has one
     */
    public record Clock(
            String what,
            String obligor,
            String to,
            @Nullable Long minutes,
            @Nullable Integer workdays,
            Limit.@Nullable Wording wording,
            @Nullable Long assumedMinutes,
            Reporting.From from,
            String clause) {}

    /** @param role what the body is in the plan: {@code member}, {@code leader}, {@code locality}, {@code office}, {@code task-force}, {@code experts} */
    public record CalledUnit(String name, String role, List<InGroup> groups, Level.How called, boolean optional) {}

    public record InGroup(String name, boolean lead) {}

    /** @param headquarters whose headquarters ends it, where the plan says so by grade; null otherwise, and while the grade is unknown */
    public record End(Ending.Rule rule, @Nullable Extent headquarters, List<PostKind> posts, List<String> conditions) {}
}
