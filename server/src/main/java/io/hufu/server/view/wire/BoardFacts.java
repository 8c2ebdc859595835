package io.hufu.server.view.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of the board about what happened and how grave it is. */
public final class BoardFacts {
    private BoardFacts() {}

    public record FiguresNow(
            @Nullable Integer deaths,
            @Nullable Integer serious,
            @Nullable Integer poisoned,
            @Nullable Integer missing,
            @Nullable Integer atRisk,
            @Nullable BigDecimal lossYuan,
            @Nullable Integer foreigners) {}

    public record JudgementNow(
            boolean undetermined,
            @Nullable String mayBecome,
            @Nullable String beyond,
            @Nullable String across,
            @Nullable String socialImpact,
            boolean graveCourse,
            List<String> judged) {}

    public record AssessmentNow(
            @Nullable String grade,
            @Nullable String floor,
            @Nullable String withMissing,
            String gradeClause,
            List<GradeReason> gradeReasons,
            @Nullable String level,
            List<String> levels,
            List<Ground> grounds) {}

    public record GradeReason(String grade, String column, String value, String clause) {}

    public record Ground(String level, String groundId, String clause, String text, boolean assumed) {}

    /**
     * Figures after the response has ended.
     *
     * @param until the first moment that is too late
     * @param open whether a change of casualties still changes the grade now
     */
    public record Settling(Instant until, int days, String clause, boolean open) {}

    /**
     * Figures as they were stated once.
     *
     * @param knownAt when the office learnt of them
     * @param at when they were entered
     * @param ended whether that was after the response had ended
     */
    public record FigureStep(
            Instant knownAt,
            Instant at,
            String change,
            FiguresNow figures,
            @Nullable String grade,
            @Nullable String reason,
            String by,
            boolean ended) {}
}
