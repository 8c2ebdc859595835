package io.hufu.engine.vocabulary;

import io.hufu.engine.basics.Confidential;
import io.hufu.engine.basics.Event;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to an assignment. */
public sealed interface AssignmentEvent extends Event {

    /**
     * @param incident the id of the ground: an incident, or a warning where the origin is {@link Origin#WARNING}; the name is kept
     *     from when there were only incidents
     * @param body the unit, or {@code post:<id>} for a leader, or {@code role:<id>} for a bound name without a unit
     * @param bodyName as it is shown
     * @param ladder the jurisdiction's ladder, frozen here
     */
    record AssignmentIssued(
            String incident,
            IncidentKind kind,
            String body,
            String bodyName,
            Origin origin,
            String source,
            Level.@Nullable How how,
            List<GroupRole> groups,
            List<IssuedTask> tasks,
            Jurisdiction.Ladder ladder)
            implements AssignmentEvent {
        public AssignmentIssued {
            groups = List.copyOf(groups);
            tasks = List.copyOf(tasks);
        }
    }

    /** A later grade, level or group adds work; it has to be acknowledged again. */
    record TasksAdded(String source, List<GroupRole> groups, List<IssuedTask> tasks) implements AssignmentEvent {
        public TasksAdded {
            groups = List.copyOf(groups);
            tasks = List.copyOf(tasks);
        }
    }

    record Delivered() implements AssignmentEvent {}

    record Acknowledged(
            Way way, Instant acknowledgedAt, @Nullable Confidential spokenTo) implements AssignmentEvent {}

    record FedBack(
            @Nullable String task,
            Stage stage,
            @Nullable Integer people,
            @Nullable Integer vehicles,
            @Nullable Confidential text,
            List<String> files,
            Way way,
            Instant happenedAt)
            implements AssignmentEvent {
        public FedBack {
            files = List.copyOf(files);
        }
    }

    record WorkAccepted(String task) implements AssignmentEvent {}

    record WorkReturned(String task, String reason) implements AssignmentEvent {}

    /** @param clock the clock that struck, or null where a person urged */
    record Urged(@Nullable String clock) implements AssignmentEvent {}

    record PutOnCallList(String clock) implements AssignmentEvent {}

    record Escalated(String clock) implements AssignmentEvent {}

    record TaskOverdue(String clock, String task, Instant due) implements AssignmentEvent {}

    /** @param rungs of the jurisdiction and the level in force, frozen here */
    record LadderBegun(LadderCause cause, String task, List<Jurisdiction.Rung> rungs) implements AssignmentEvent {
        public LadderBegun {
            rungs = List.copyOf(rungs);
        }
    }

    record CallRecorded(
            boolean answered,
            Instant calledAt,
            @Nullable String line,
            @Nullable Confidential remark) implements AssignmentEvent {}

    record Recalled(String reason) implements AssignmentEvent {}

    record AssignmentClosed(String reason) implements AssignmentEvent {}

    /** The end that closed it was taken back; it has to be acknowledged again. */
    record AssignmentReopened(String reason) implements AssignmentEvent {}
}
