package io.hufu.engine.assignment;

import io.hufu.engine.basics.Ordered;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.GroupRole;
import io.hufu.engine.vocabulary.IssuedTask;
import io.hufu.engine.vocabulary.LadderCause;
import io.hufu.engine.vocabulary.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Folds an assignment's events into its state; writes down, never refuses, computes no rule. */
public final class AssignmentEvolution {
    private AssignmentEvolution() {}

    public static AssignmentState evolve(
            @Nullable AssignmentState state, String id, AssignmentEvent event, Stamp stamp) {
        if (event instanceof AssignmentEvent.AssignmentIssued issued) {
            return issued(id, issued, stamp);
        }
        var s = new Change(Objects.requireNonNull(state, "an assignment begins with its issue"));
        switch (event) {
            case AssignmentEvent.AssignmentIssued ignored -> throw new IllegalStateException("handled above");
            case AssignmentEvent.TasksAdded e -> {
                s.comeAnew(stamp.at());
                s.groups = groups(s.groups, e.groups());
                s.tasks = tasks(s.tasks, e.tasks(), s.batch);
            }
            case AssignmentEvent.Delivered ignored -> s.deliveredAt = stamp.at();
            case AssignmentEvent.Acknowledged e -> {
                s.acknowledgement = new AssignmentState.Acknowledgement(
                        e.way(), e.acknowledgedAt(), stamp.at(), stamp.actor().account(), e.spokenTo());
                if (s.firstAcknowledgement == null) {
                    s.firstAcknowledgement = s.acknowledgement;
                }
                s.rung = AssignmentState.Rung.NONE;
            }
            case AssignmentEvent.FedBack e -> {
                s.feedback = plus(
                        s.feedback,
                        new AssignmentState.Feedback(
                                e.task(),
                                e.stage(),
                                e.people(),
                                e.vehicles(),
                                e.text(),
                                e.files(),
                                e.way(),
                                e.happenedAt(),
                                stamp.at(),
                                stamp.actor().account()));
                s.rung = AssignmentState.Rung.NONE;
                s.stage(e.task(), e.stage());
                s.endClimbs(climb -> (e.task() == null || e.task().equals(climb.task()))
                        && (climb.cause() == LadderCause.RETURNED || s.finished(climb.task())));
            }
            case AssignmentEvent.WorkAccepted e -> {
                s.endClimbs(climb -> climb.task().equals(e.task()));
                var t = Objects.requireNonNull(s.tasks.find(e.task()));
                s.tasks = s.tasks.with(
                        e.task(),
                        new AssignmentState.TaskState(t.task(), t.batch(), t.stage(), true, null, t.overdue()));
            }
            case AssignmentEvent.LadderBegun e ->
                s.climbs = plus(s.climbs, new AssignmentState.Climb(e.cause(), e.task(), e.rungs(), stamp.at(), false));
            case AssignmentEvent.WorkReturned e -> {
                s.endClimbs(climb ->
                        climb.cause() == LadderCause.RETURNED && climb.task().equals(e.task()));
                var t = Objects.requireNonNull(s.tasks.find(e.task()));
                s.tasks = s.tasks.with(
                        e.task(),
                        new AssignmentState.TaskState(
                                t.task(), t.batch(), Stage.IN_PROGRESS, false, e.reason(), t.overdue()));
            }
            case AssignmentEvent.Urged e -> {
                s.strike(e.clock());
                s.urgings = plus(
                        s.urgings,
                        new AssignmentState.Urging(
                                stamp.at(), e.clock(), stamp.actor().account()));
                s.raise(AssignmentState.Rung.URGED);
            }
            case AssignmentEvent.PutOnCallList e -> {
                s.strike(e.clock());
                s.raise(AssignmentState.Rung.TO_CALL);
            }
            case AssignmentEvent.Escalated e -> {
                s.strike(e.clock());
                s.raise(AssignmentState.Rung.ESCALATED);
            }
            case AssignmentEvent.TaskOverdue e -> {
                s.strike(e.clock());
                var t = Objects.requireNonNull(s.tasks.find(e.task()));
                s.tasks = s.tasks.with(
                        e.task(),
                        new AssignmentState.TaskState(
                                t.task(), t.batch(), t.stage(), t.accepted(), t.returnedReason(), true));
            }
            case AssignmentEvent.CallRecorded e ->
                s.calls = plus(
                        s.calls,
                        new AssignmentState.Call(
                                e.answered(),
                                e.calledAt(),
                                stamp.at(),
                                e.line(),
                                e.remark(),
                                stamp.actor().account()));
            case AssignmentEvent.Recalled e -> s.recalledReason = e.reason();
            case AssignmentEvent.AssignmentClosed e -> {
                s.closedReason = e.reason();
                s.closedAt = stamp.at();
                s.endClimbs(climb -> true);
            }
            case AssignmentEvent.AssignmentReopened ignored -> {
                s.comeAnew(stamp.at());
                s.closedReason = null;
                s.closedAt = null;
                s.reopenedAt = stamp.at();
            }
        }
        return s.done();
    }

    private static AssignmentState issued(String id, AssignmentEvent.AssignmentIssued e, Stamp stamp) {
        return new AssignmentState(
                id,
                ground(e),
                e.kind(),
                e.body(),
                e.bodyName(),
                e.origin(),
                e.how(),
                e.groups(),
                tasks(Ordered.none(), e.tasks(), 1),
                e.ladder(),
                stamp.at(),
                1,
                stamp.at(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                AssignmentState.Rung.NONE,
                null,
                null,
                null,
                null);
    }

    private static StreamId ground(AssignmentEvent.AssignmentIssued e) {
        return switch (e.origin()) {
            case WARNING -> StreamId.warning(e.incident());
            case ROLL_CALL -> StreamId.rollCall(e.incident());
            default -> StreamId.incident(e.incident());
        };
    }

    private static Ordered<AssignmentState.TaskState> tasks(
            Ordered<AssignmentState.TaskState> tasks, List<IssuedTask> added, int batch) {
        var all = tasks;
        for (var task : added) {
            all = all.with(task.id(), new AssignmentState.TaskState(task, batch, null, false, null, false));
        }
        return all;
    }

    private static List<GroupRole> groups(List<GroupRole> groups, List<GroupRole> added) {
        var all = new ArrayList<>(groups);
        for (var group : added) {
            if (all.stream().noneMatch(g -> g.group().equals(group.group()))) {
                all.add(group);
            }
        }
        return all;
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var all = new ArrayList<>(list);
        all.add(one);
        return all;
    }

    /** The state under change, so that each event names only what it touches. */
    private static final class Change {
        private final AssignmentState old;
        private List<GroupRole> groups;
        private Ordered<AssignmentState.TaskState> tasks;
        private int batch;
        private java.time.Instant batchAt;
        private java.time.@Nullable Instant deliveredAt;
        private AssignmentState.@Nullable Acknowledgement firstAcknowledgement;
        private AssignmentState.@Nullable Acknowledgement acknowledgement;
        private List<AssignmentState.Feedback> feedback;
        private List<AssignmentState.Call> calls;
        private List<AssignmentState.Urging> urgings;
        private List<AssignmentState.Climb> climbs;
        private List<String> struck;
        private AssignmentState.Rung rung;
        private @Nullable String recalledReason;
        private @Nullable String closedReason;
        private java.time.@Nullable Instant closedAt;
        private java.time.@Nullable Instant reopenedAt;

        Change(AssignmentState old) {
            this.old = old;
            groups = old.groups();
            tasks = old.tasks();
            batch = old.batch();
            batchAt = old.batchAt();
            deliveredAt = old.deliveredAt();
            firstAcknowledgement = old.firstAcknowledgement();
            acknowledgement = old.acknowledgement();
            feedback = old.feedback();
            calls = old.calls();
            urgings = old.urgings();
            climbs = old.climbs();
            struck = old.struck();
            rung = old.rung();
            recalledReason = old.recalledReason();
            closedReason = old.closedReason();
            closedAt = old.closedAt();
            reopenedAt = old.reopenedAt();
        }

        /** Work came, or came back: the body is told, and has to acknowledge. */
        void comeAnew(java.time.Instant at) {
            batch++;
            batchAt = at;
            acknowledgement = null;
            rung = AssignmentState.Rung.NONE;
            deliveredAt = null;
        }

        void endClimbs(Predicate<AssignmentState.Climb> which) {
            climbs = climbs.stream()
                    .map(climb -> which.test(climb) ? climb.ended() : climb)
                    .toList();
        }

        boolean finished(String task) {
            return Objects.requireNonNull(tasks.find(task)).finished();
        }

        void strike(@Nullable String clock) {
            if (clock != null) {
                struck = plus(struck, clock);
            }
        }

        void raise(AssignmentState.Rung to) {
            if (to.compareTo(rung) > 0) {
                rung = to;
            }
        }

        void stage(@Nullable String task, Stage stage) {
            for (var id : tasks.ids()) {
                var t = Objects.requireNonNull(tasks.find(id));
                var concerned = task == null ? !t.finished() : task.equals(id);
                if (concerned) {
                    tasks = tasks.with(
                            id,
                            new AssignmentState.TaskState(t.task(), t.batch(), stage, t.accepted(), null, t.overdue()));
                }
            }
        }

        AssignmentState done() {
            return new AssignmentState(
                    old.id(),
                    old.ground(),
                    old.kind(),
                    old.body(),
                    old.bodyName(),
                    old.origin(),
                    old.how(),
                    groups,
                    tasks,
                    old.ladder(),
                    old.issuedAt(),
                    batch,
                    batchAt,
                    deliveredAt,
                    firstAcknowledgement,
                    acknowledgement,
                    feedback,
                    calls,
                    urgings,
                    climbs,
                    struck,
                    rung,
                    recalledReason,
                    closedReason,
                    closedAt,
                    reopenedAt);
        }
    }
}
