package io.hufu.server.view.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the matrix of bodies.
 *
 * @param silent the ladder has been climbed and the body has not answered since
 * @param late it acknowledged only after it had been urged, or a task of it is overdue
 * @param terminalOpen a terminal or a browser of this body is connected now
 * @param terminalMute terminals of this body are open, and the browser of each blocks sound
 * @param lines duty phones
 * @param reopenedAt when the work came back because the response was resumed after its end
 */
public record BodyRow(
        String assignment,
        String body,
        String name,
        String origin,
        @Nullable String called,
        List<GroupPart> groups,
        String state,
        boolean silent,
        boolean late,
        boolean byTelephone,
        boolean terminalOpen,
        boolean terminalMute,
        Instant issuedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable String way,
        @Nullable Instant feedbackAt,
        @Nullable String lastStage,
        @Nullable String lastText,
        @Nullable Integer people,
        @Nullable Integer vehicles,
        List<TaskRow> tasks,
        List<Call> calls,
        List<Attached> files,
        List<String> lines,
        @Nullable Instant nextDue,
        @Nullable Instant reopenedAt) {

    /**
     * A photograph or paper that came with feedback.
     *
     * @param id of {@code GET /api/files/<id>}
     * @param at when the feedback was entered
     */
    public record Attached(String id, Instant at) {}

    /** A call to the body's duty phone. */
    public record Call(
            Instant at,
            boolean answered,
            @Nullable String line,
            String by,
            @Nullable String remark) {}
}
