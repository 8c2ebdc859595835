package io.hufu.server.view;

import io.hufu.engine.basics.Confidential;
import io.hufu.engine.vocabulary.GroupRole;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The picture of one assignment as it is kept in {@code view_assignment.body}. Changed only by {@link AssignmentFold}, never
 * shared between threads.
 */
final class AssignmentBody {
    long version;
    String incident = "";
    IncidentKind kind = IncidentKind.REAL;
    String body = "";
    String name = "";
    Origin origin = Origin.ACTIVATION;
    String source = "";
    Level.@Nullable How how;
    List<GroupRole> groups = new ArrayList<>();
    List<TaskEntry> tasks = new ArrayList<>();
    Jurisdiction.Ladder ladder = new Jurisdiction.Ladder(List.of(), List.of());

    Instant issuedAt = Instant.EPOCH;
    /** When the work that waits for an acknowledgement went out: at issue, or when tasks were added. */
    Instant waitingSince = Instant.EPOCH;

    @Nullable Instant deliveredAt;
    @Nullable Instant acknowledgedAt;
    @Nullable String acknowledgedBy;
    @Nullable Way way;
    @Nullable Instant firstAcknowledgedAt;
    @Nullable Way firstWay;
    boolean acknowledgedLate;

    @Nullable Instant feedbackAt;
    @Nullable Instant firstFeedbackAt;
    @Nullable Stage lastStage;
    @Nullable Confidential lastText;
    @Nullable Way feedbackWay;
    @Nullable Integer people;
    @Nullable Integer vehicles;
    List<String> files = new ArrayList<>();

    /** How far the ladder was climbed since the body last answered. */
    Rung rung = Rung.NONE;

    int rungs;
    int urged;
    List<CallEntry> calls = new ArrayList<>();
    @Nullable Instant recalledAt;
    @Nullable Instant closedAt;
    @Nullable String overReason;

    boolean over() {
        return recalledAt != null || closedAt != null;
    }

    boolean silent() {
        return rung != Rung.NONE && !over();
    }

    boolean byTelephone() {
        return way == Way.TELEPHONE || feedbackWay == Way.TELEPHONE;
    }

    boolean overdue() {
        return tasks.stream().anyMatch(t -> t.overdue && t.stage != Stage.DONE);
    }

    boolean late() {
        return acknowledgedLate || overdue();
    }

    boolean done() {
        return tasks.isEmpty() ? lastStage == Stage.DONE : tasks.stream().allMatch(t -> t.stage == Stage.DONE);
    }

    /** The state of the row, as in {@code BodyState} on the wire. */
    String state() {
        if (recalledAt != null) {
            return "recalled";
        }
        if (closedAt != null) {
            return "closed";
        }
        if (rung != Rung.NONE) {
            return Codes.code(rung);
        }
        if (acknowledgedAt == null) {
            return deliveredAt == null ? "issued" : "delivered";
        }
        if (done()) {
            return "done";
        }
        if (lastStage == Stage.CANNOT) {
            return "cannot";
        }
        return feedbackAt == null ? "acknowledged" : "fed-back";
    }

    /** The next step of the ladder or the next task that falls due; null where nothing waits. */
    @Nullable Instant nextDue() {
        if (over()) {
            return null;
        }
        var tasksDue =
                tasks.stream().filter(t -> t.stage != Stage.DONE && !t.overdue).map(t -> t.due);
        return Stream.concat(tasksDue, Stream.of(nextRung()).filter(java.util.Objects::nonNull))
                .filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Instant nextRung() {
        if (acknowledgedAt == null) {
            var steps = ladder.unacknowledged();
            return rungs < steps.size() ? waitingSince.plus(steps.get(rungs).after()) : null;
        }
        var steps = ladder.silent();
        var since = feedbackAt == null || feedbackAt.isBefore(acknowledgedAt) ? acknowledgedAt : feedbackAt;
        return feedbackAt == null && rungs < steps.size() ? since.plus(steps.get(rungs).after()) : null;
    }

    /** A step of the ladder that nobody answered. */
    enum Rung {
        NONE,
        URGED,
        TO_CALL,
        ESCALATED
    }

    static final class TaskEntry {
        String id = "";
        String text = "";
        @Nullable String clause;
        @Nullable String group;
        @Nullable Instant due;
        @Nullable Stage stage;
        boolean accepted;
        @Nullable String returned;
        boolean overdue;
        boolean isNew = true;
    }

    static final class CallEntry {
        Instant at = Instant.EPOCH;
        boolean answered;
        @Nullable String line;
        String by = "";
        @Nullable Confidential remark;
    }
}
