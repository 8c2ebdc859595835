package io.hufu.server.view.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The draft of the evaluation: what was done, clause by clause. */
public record Evaluation(
        Board board,
        Instant generatedAt,
        Head head,
        List<ObligationRow> obligations,
        List<ClauseTally> clauses,
        List<BodyTimes> bodies,
        Answers answers,
        List<LevelChange> levels,
        List<Turn> course,
        List<SupplyUse> supplies,
        List<Correction> corrections,
        List<Owed> owed,
        List<TimelineRow> timeline,
        List<AssumptionUsed> assumptions) {

    /** The head of the ledger under which it was made, and the last signed one. */
    public record Head(
            long position,
            String hash,
            @Nullable Instant signedAt,
            @Nullable String signature) {}

    public record BodyTimes(
            String name,
            @Nullable Long minutesToAcknowledge,
            @Nullable Long minutesToFeedback,
            @Nullable String way,
            @Nullable String feedbackWay,
            int urged,
            int called,
            int tasks,
            int done) {}

    /**
     * What became of the obligations under one clause.
     *
     * @param open struck ones too: nobody knows yet
     * @param assumed how many rest on a figure or a start that the plan does not have
     */
    public record ClauseTally(
            String clause,
            int owed,
            int met,
            int enteredLate,
            int late,
            int slower,
            int missed,
            int open,
            int withdrawn,
            int assumed) {}

    /** How all bodies together answered. */
    public record Answers(
            int bodies,
            int neverAcknowledged,
            int neverFedBack,
            int toCall,
            Minutes toAcknowledge,
            Minutes toFeedback,
            List<WayCount> ways) {}

    /** Begun minutes do not count; null where there was nothing. */
    public record Minutes(
            int count,
            @Nullable Long median,
            @Nullable Long nineTenths,
            @Nullable Long longest) {}

    public record WayCount(String way, int acknowledged, int fedBack) {}

    /**
     * How it stood from a moment on.
     *
     * @param command {@code locality}, {@code headquarters}, {@code superior} or {@code over}
     */
    public record Turn(
            Instant at,
            @Nullable String grade,
            @Nullable String level,
            String command,
            @Nullable String superior,
            @Nullable Integer deaths,
            @Nullable Integer injuries,
            @Nullable Integer missing) {}

    /** @param outstanding what was mobilised and did not come back */
    public record SupplyUse(
            String name,
            String base,
            @Nullable String measure,
            BigDecimal quantity,
            Instant at,
            @Nullable Long minutesToArrive,
            BigDecimal returned,
            BigDecimal outstanding) {}

    public record LevelChange(Instant at, @Nullable String level, String by, String clause) {}

    public record Correction(Instant at, String text, String by) {}

    public record Owed(String to, String clause) {}

    public record AssumptionUsed(String clause, String text) {}
}
