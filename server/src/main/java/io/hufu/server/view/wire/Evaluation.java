package io.hufu.server.view.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The draft of the evaluation: what was done, clause by clause. */
public record Evaluation(
        Board board,
        Instant generatedAt,
        Head head,
        List<ObligationRow> obligations,
        List<BodyTimes> bodies,
        List<LevelChange> levels,
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
            int urged,
            int called,
            int tasks,
            int done) {}

    public record LevelChange(Instant at, @Nullable String level, String by, String clause) {}

    public record Correction(Instant at, String text, String by) {}

    public record Owed(String to, String clause) {}

    public record AssumptionUsed(String clause, String text) {}
}
