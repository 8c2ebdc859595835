package io.hufu.engine.assignment;

import io.hufu.engine.basics.Confidential;
import io.hufu.engine.basics.Ordered;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.World;
import io.hufu.engine.vocabulary.GroupRole;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.IssuedTask;
import io.hufu.engine.vocabulary.LadderCause;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment's events amount to.
 *
 * @param ground the incident or warning that it rests on
 * @param batch how many times work came: 1 at the issue, one more with each addition and when it is opened again
 * @param batchAt when the latest work came; the ladder of acknowledgement runs from it
 * @param acknowledgement of the latest batch, or null while it is owed
 * @param climbs ladders of tasks that were begun, in this order; clocks are named by the place in it
 * @param struck ids of clocks that struck
 * @param reopenedAt when it was last opened again because the response was resumed; null where it never was
 */
public record AssignmentState(
        String id,
        StreamId ground,
        IncidentKind kind,
        String body,
        String bodyName,
        Origin origin,
        Level.@Nullable How how,
        List<GroupRole> groups,
        Ordered<TaskState> tasks,
        Jurisdiction.Ladder ladder,
        Instant issuedAt,
        int batch,
        Instant batchAt,
        @Nullable Instant deliveredAt,
        @Nullable Acknowledgement firstAcknowledgement,
        @Nullable Acknowledgement acknowledgement,
        List<Feedback> feedback,
        List<Call> calls,
        List<Urging> urgings,
        List<Climb> climbs,
        List<String> struck,
        Rung rung,
        @Nullable String recalledReason,
        @Nullable String closedReason,
        @Nullable Instant closedAt,
        @Nullable Instant reopenedAt)
        implements State {
    public AssignmentState {
        groups = List.copyOf(groups);
        feedback = List.copyOf(feedback);
        calls = List.copyOf(calls);
        urgings = List.copyOf(urgings);
        climbs = List.copyOf(climbs);
        struck = List.copyOf(struck);
    }

    /** How far up the ladder the present batch has come. */
    public enum Rung {
        NONE,
        URGED,
        TO_CALL,
        ESCALATED
    }

    public record Acknowledgement(
            Way way,
            Instant at,
            Instant enteredAt,
            String account,
            @Nullable Confidential spokenTo) {}

    public record Feedback(
            @Nullable String task,
            Stage stage,
            @Nullable Integer people,
            @Nullable Integer vehicles,
            @Nullable Confidential text,
            List<String> files,
            Way way,
            Instant at,
            Instant enteredAt,
            String account) {
        public Feedback {
            files = List.copyOf(files);
        }
    }

    public record Call(
            boolean answered,
            Instant at,
            Instant enteredAt,
            @Nullable String line,
            @Nullable Confidential remark,
            String account) {}

    /** @param clock the clock that urged, or null where a person did */
    public record Urging(Instant at, @Nullable String clock, String account) {}

    /**
     * A ladder of one task.
     *
     * @param rungs as frozen when it began
     * @param over whether the body has answered, or nothing is owed any more; it does not begin again
     */
    public record Climb(LadderCause cause, String task, List<Jurisdiction.Rung> rungs, Instant from, boolean over) {
        public Climb {
            rungs = List.copyOf(rungs);
        }

        private String clocks() {
            return cause.name().toLowerCase(Locale.ROOT) + ".";
        }

        Climb ended() {
            return new Climb(cause, task, rungs, from, true);
        }
    }

    /** @param batch the batch with which the task came */
    public record TaskState(
            IssuedTask task,
            int batch,
            @Nullable Stage stage,
            boolean accepted,
            @Nullable String returnedReason,
            boolean overdue) {

        /** Whether the body has said that it is done, or that it cannot be. */
        public boolean finished() {
            return stage == Stage.DONE || stage == Stage.CANNOT;
        }
    }

    public boolean open() {
        return recalledReason == null && closedReason == null;
    }

    /** Whether a body still has this work: the office may have recalled it for itself. What is only being issued is open. */
    public static boolean isOpen(World world, String assignment) {
        return !(world.findState(StreamId.assignment(assignment)) instanceof AssignmentState state) || state.open();
    }

    /** Whether anything was fed back since the latest batch came. */
    public boolean fedBack() {
        return feedback.stream().anyMatch(f -> !f.enteredAt().isBefore(batchAt));
    }

    /**
     * The ladder's clocks: unacknowledged ones until the acknowledgement, silent ones from it until feedback, each task's own
     * due moment until it is done, and ladders of tasks that are overdue or came back.
     */
    @Override
    public List<RunningClock> runningClocks() {
        if (!open()) {
            return List.of();
        }
        var clocks = new ArrayList<RunningClock>();
        var acknowledged = acknowledgement;
        if (acknowledged == null) {
            rungs(clocks, "ack." + batch, ladder.unacknowledged(), batchAt);
        } else if (!fedBack()) {
            rungs(clocks, "silent." + batch, ladder.silent(), acknowledged.enteredAt());
        }
        for (int i = 0; i < climbs.size(); i++) {
            var climb = climbs.get(i);
            if (!climb.over()) {
                rungs(clocks, climb.clocks() + i, climb.rungs(), climb.from());
            }
        }
        for (var task : tasks.values()) {
            var due = task.task().due();
            var clock = id + "#due." + task.task().id();
            if (due != null && !task.finished() && !struck.contains(clock)) {
                clocks.add(new RunningClock(clock, ground.id(), due));
            }
        }
        return clocks;
    }

    /** The rung of the frozen ladder to which a clock belongs; null for a task's own clock, and for another assignment's. */
    public Jurisdiction.@Nullable Rung findRung(String clock) {
        if (!clock.startsWith(id + "#")) {
            return null;
        }
        var name = clock.substring(id.length() + 1);
        var climb = findClimb(clock);
        if (climb != null) {
            return climb.rungs().get(Integer.parseInt(name.substring(name.lastIndexOf('.') + 1)));
        }
        if (!name.startsWith("ack.") && !name.startsWith("silent.")) {
            return null;
        }
        var rungs = name.startsWith("ack.") ? ladder.unacknowledged() : ladder.silent();
        return rungs.get(Integer.parseInt(name.substring(name.lastIndexOf('.') + 1)));
    }

    /** The ladder of a task to which a clock belongs; null for every other clock. */
    public @Nullable Climb findClimb(String clock) {
        for (int i = 0; i < climbs.size(); i++) {
            if (clock.startsWith(id + "#" + climbs.get(i).clocks() + i + ".")) {
                return climbs.get(i);
            }
        }
        return null;
    }

    private void rungs(List<RunningClock> clocks, String kind, List<Jurisdiction.Rung> rungs, Instant from) {
        for (int i = 0; i < rungs.size(); i++) {
            var clock = id + "#" + kind + "." + i;
            if (!struck.contains(clock)) {
                clocks.add(new RunningClock(
                        clock, ground.id(), from.plus(rungs.get(i).after())));
            }
        }
    }
}
