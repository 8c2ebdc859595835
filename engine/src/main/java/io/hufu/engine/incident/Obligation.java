package io.hufu.engine.incident;

import io.hufu.engine.basics.Confidential;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.Way;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time limit that somebody owes one addressee.
 *
 * @param started the event that started it: rule, obligors, addressee, due
 * @param struckAt when the alarm went off, or null
 * @param toldAt when it was done, as stated, or null
 * @param enteredAt when that was entered, or null
 * @param withdrawnReason why it no longer applies, or null
 */
public record Obligation(
        IncidentEvent.ObligationStarted started,
        @Nullable Instant struckAt,
        @Nullable Instant toldAt,
        @Nullable Instant enteredAt,
        @Nullable Way way,
        @Nullable Confidential confirmedBy,
        @Nullable String paper,
        @Nullable String withdrawnReason) {

    public String id() {
        return started.obligation();
    }

    /** Not done and not withdrawn. */
    public boolean open() {
        return toldAt == null && withdrawnReason == null;
    }

    /** The same, run from another moment. */
    Obligation withTimes(Instant start, Instant due) {
        return new Obligation(
                started.as(id(), start, due), struckAt, toldAt, enteredAt, way, confirmedBy, paper, withdrawnReason);
    }

    /** Whether the due moment rests on an assumed figure for a wording. */
    public boolean assumed() {
        return started.limit().wording() != null;
    }
}
