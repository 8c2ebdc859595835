package io.hufu.engine.evaluation;

import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.incident.Obligation;
import java.time.Duration;
import java.time.Instant;

/**
 * What became of an obligation.
 *
 * @param late how far beyond the due moment it was done, or is; zero where it is not late
 */
public record Verdict(Kind kind, Duration late) {

    public enum Kind {
        OPEN,
        /** Due and not known to be done: an alarm, not a verdict. */
        STRUCK,
        MET,
        /** Done in time, but entered after the alarm. */
        MET_ENTERED_LATE,
        LATE,
        /** Done or open beyond a figure that the plan does not have; never called late on an assumption alone. */
        SLOWER_THAN_ASSUMED,
        MISSED,
        WITHDRAWN
    }

    /** The verdict at a moment on the incident's clock; whole minutes are for the reader to cut. */
    public static Verdict of(Obligation obligation, IncidentState.Status status, Instant now) {
        var due = obligation.started().due();
        if (obligation.withdrawnReason() != null) {
            return new Verdict(Kind.WITHDRAWN, Duration.ZERO);
        }
        var told = obligation.toldAt();
        if (told != null) {
            if (told.isAfter(due)) {
                return new Verdict(
                        obligation.assumed() ? Kind.SLOWER_THAN_ASSUMED : Kind.LATE, Duration.between(due, told));
            }
            var entered = obligation.enteredAt();
            var enteredLate = entered != null && entered.isAfter(due);
            return new Verdict(enteredLate ? Kind.MET_ENTERED_LATE : Kind.MET, Duration.ZERO);
        }
        if (now.isBefore(due)) {
            return new Verdict(Kind.OPEN, Duration.ZERO);
        }
        var over = status == IncidentState.Status.ENDED || status == IncidentState.Status.CLOSED;
        if (!over) {
            return new Verdict(Kind.STRUCK, Duration.between(due, now));
        }
        return new Verdict(obligation.assumed() ? Kind.SLOWER_THAN_ASSUMED : Kind.MISSED, Duration.between(due, now));
    }
}
