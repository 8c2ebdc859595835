package io.hufu.engine.vocabulary;

import io.hufu.plan.Grade;
import io.hufu.plan.ResponseLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan makes of the facts of an incident at one moment.
 *
 * @param grade null while undetermined
 * @param floor what the figures give at least; null where nothing is known
 * @param withMissing what the grade would be with the missing counted as dead; null where nothing is known
 * @param gradeClause the clause that gives the grade, or the grading clause as a whole
 * @param gradeReasons the columns that decide, short
 * @param level the highest level whose conditions hold, or null
 * @param levels all levels whose conditions hold, highest first
 * @param grounds why, each with clause
 */
public record Assessment(
        @Nullable Grade grade,
        @Nullable Grade floor,
        @Nullable Grade withMissing,
        String gradeClause,
        List<Reason> gradeReasons,
        @Nullable ResponseLevel level,
        List<ResponseLevel> levels,
        List<Ground> grounds) {
    public Assessment {
        gradeReasons = List.copyOf(gradeReasons);
        levels = List.copyOf(levels);
        grounds = List.copyOf(grounds);
    }

    /**
     * Why a grade.
     *
     * @param column {@code deaths}, {@code injuries}, {@code loss}, {@code social-impact} or {@code grave-course}
     * @param value the figure that was compared, plain
     */
    public record Reason(Grade grade, String column, String value, String clause) {}

    /** Why a level. */
    public record Ground(ResponseLevel level, String groundId, String clause, String text, boolean assumed) {}
}
