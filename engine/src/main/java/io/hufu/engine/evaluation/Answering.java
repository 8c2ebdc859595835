package io.hufu.engine.evaluation;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.vocabulary.Way;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one body answered its first instructions.
 *
 * @param acknowledged from the issue to the first acknowledgement, as stated; null where none came
 * @param fedBack from the issue to the first feedback, as stated; null where none came
 * @param toldToCall the ladder came to the call list, or beyond
 */
public record Answering(
        String body,
        String name,
        @Nullable Duration acknowledged,
        @Nullable Way acknowledgedBy,
        @Nullable Duration fedBack,
        @Nullable Way fedBackBy,
        int urged,
        int called,
        boolean toldToCall) {

    public static Answering of(AssignmentState work) {
        var first = work.firstAcknowledgement();
        var feedback = work.feedback().isEmpty() ? null : work.feedback().getFirst();
        return new Answering(
                work.body(),
                work.bodyName(),
                first == null ? null : between(work.issuedAt(), first.at()),
                first == null ? null : first.way(),
                feedback == null ? null : between(work.issuedAt(), feedback.at()),
                feedback == null ? null : feedback.way(),
                work.urgings().size(),
                work.calls().size(),
                work.struck().stream().anyMatch(clock -> beyondUrging(work, clock)));
    }

    /** What is stated for a moment before the issue took no time. */
    private static Duration between(Instant issued, Instant answered) {
        return answered.isBefore(issued) ? Duration.ZERO : Duration.between(issued, answered);
    }

    /** Rungs of a ladder that struck without urging called or escalated. */
    private static boolean beyondUrging(AssignmentState work, String clock) {
        boolean ladder = work.findRung(clock) != null;
        return ladder && work.urgings().stream().noneMatch(urging -> clock.equals(urging.clock()));
    }
}
