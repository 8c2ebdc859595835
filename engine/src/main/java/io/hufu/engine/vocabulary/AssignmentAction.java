package io.hufu.engine.vocabulary;

import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Confidential;
import io.hufu.engine.basics.StreamId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an assignment; its id is {@code <ground>/<body>}, with {@code ~n} for further ones. */
public sealed interface AssignmentAction extends Action {
    String assignment();

    @Override
    default StreamId stream() {
        return StreamId.assignment(assignment());
    }

    /** The terminal has shown it. */
    record MarkDelivered(String assignment) implements AssignmentAction {}

    /** @param spokenTo who answered, where the office enters it for a unit that answered by telephone */
    record Acknowledge(
            String assignment,
            Way way,
            Instant acknowledgedAt,
            @Nullable Confidential spokenTo) implements AssignmentAction {}

    /**
     * @param task the task that it is about, or null for the assignment as a whole
     * @param people people sent, or null where not said
     * @param vehicles vehicles sent, or null where not said
     */
    record FeedBack(
            String assignment,
            @Nullable String task,
            Stage stage,
            @Nullable Integer people,
            @Nullable Integer vehicles,
            @Nullable Confidential text,
            List<String> files,
            Way way,
            Instant happenedAt)
            implements AssignmentAction {}

    record AcceptWork(String assignment, String task) implements AssignmentAction {}

    record ReturnWork(String assignment, String task, String reason) implements AssignmentAction {}

    record Urge(String assignment) implements AssignmentAction {}

    record RecordCall(
            String assignment,
            boolean answered,
            Instant calledAt,
            @Nullable String line,
            @Nullable Confidential remark) implements AssignmentAction {}

    record Recall(String assignment, String reason) implements AssignmentAction {}

    /** The response ended; a reaction of the system. */
    record CloseAssignment(String assignment, String reason) implements AssignmentAction {}

    /** The end of the response was taken back; a reaction of the system. */
    record ReopenAssignment(String assignment, String reason) implements AssignmentAction {}

    /** The server's timer found a clock of the ladder or a task due. */
    record StrikeClock(String assignment, String clock) implements AssignmentAction {}
}
