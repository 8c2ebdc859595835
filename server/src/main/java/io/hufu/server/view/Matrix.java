package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.assignment.AssignmentState.Feedback;
import io.hufu.engine.assignment.AssignmentState.Rung;
import io.hufu.engine.assignment.AssignmentState.TaskState;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Jurisdiction.Action;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What a row of the matrix says of an assignment; closed words of the console, from the engine's state alone. */
final class Matrix {
    private Matrix() {}

    /** The state of the row, as in {@code BodyState} on the wire. */
    static String state(AssignmentState work) {
        if (work.recalledReason() != null) {
            return "recalled";
        }
        if (work.closedReason() != null) {
            return "closed";
        }
        if (work.rung() != Rung.NONE) {
            return Codes.code(work.rung());
        }
        if (work.acknowledgement() == null) {
            return work.deliveredAt() == null ? "issued" : "delivered";
        }
        Feedback last = lastFeedback(work);
        if (done(work)) {
            return "done";
        }
        if (last == null || !work.fedBack()) {
            return "acknowledged";
        }
        return last.stage() == Stage.CANNOT ? "cannot" : "fed-back";
    }

    /** Whether the ladder was climbed and the body has not answered since. */
    static boolean silent(AssignmentState work) {
        return work.open() && work.rung() != Rung.NONE;
    }

    /** Whether it acknowledged only after the first rung of the ladder that reproaches it, or a task of it is overdue. */
    static boolean late(AssignmentState work) {
        var first = work.firstAcknowledgement();
        var reproach = work.ladder().unacknowledged().stream()
                .filter(rung -> rung.action() != Action.DUTY) // that only tells the watch by another way
                .findFirst();
        boolean lateAnswer = first != null
                && reproach.isPresent()
                && first.at().isAfter(work.issuedAt().plus(reproach.get().after()));
        return lateAnswer || work.tasks().values().stream().anyMatch(Matrix::overdue);
    }

    static boolean overdue(TaskState task) {
        return task.overdue() && task.stage() != Stage.DONE;
    }

    static boolean byTelephone(AssignmentState work) {
        var acknowledgement = work.acknowledgement() == null ? work.firstAcknowledgement() : work.acknowledgement();
        return (acknowledgement != null && acknowledgement.way() == Way.TELEPHONE)
                || work.feedback().stream().anyMatch(f -> f.way() == Way.TELEPHONE);
    }

    static boolean done(AssignmentState work) {
        var tasks = work.tasks().values();
        var last = lastFeedback(work);
        return tasks.isEmpty()
                ? last != null && last.stage() == Stage.DONE
                : tasks.stream().allMatch(t -> t.stage() == Stage.DONE);
    }

    static @Nullable Feedback lastFeedback(AssignmentState work) {
        return work.feedback().isEmpty() ? null : work.feedback().getLast();
    }

    /** When the next clock of the assignment strikes; null where none runs. */
    static @Nullable Instant nextDue(AssignmentState work) {
        return work.runningClocks().stream()
                .map(RunningClock::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
