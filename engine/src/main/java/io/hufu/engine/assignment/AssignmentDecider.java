package io.hufu.engine.assignment;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.authority.Ground;
import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.World;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.LadderCause;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Jurisdiction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of an action on an assignment: a body acts on its own, the office may enter for it, clocks are the system's. */
public final class AssignmentDecider {
    private final World world;
    private final Command command;
    private final AssignmentState state;

    private AssignmentDecider(World world, Command command, AssignmentState state) {
        this.world = world;
        this.command = command;
        this.state = state;
    }

    public static Decision decide(World world, Command command, AssignmentAction action) {
        if (!(world.findState(action.stream()) instanceof AssignmentState state)) {
            return Decision.refused(RefusalCode.NO_SUCH_ASSIGNMENT, "/assignment", action.assignment());
        }
        return new AssignmentDecider(world, command, state).decide(action);
    }

    private Decision decide(AssignmentAction action) {
        if (state.origin() == Origin.ROLL_CALL && !answers(action)) {
            return Decision.refused(RefusalCode.ONLY_ANSWERED);
        }
        return switch (action) {
            case AssignmentAction.MarkDelivered ignored -> delivered();
            case AssignmentAction.Acknowledge a -> acknowledge(a);
            case AssignmentAction.FeedBack a -> feedBack(a);
            case AssignmentAction.AcceptWork a -> accept(a);
            case AssignmentAction.ReturnWork a -> returnWork(a);
            case AssignmentAction.Urge ignored -> urge();
            case AssignmentAction.RecordCall a -> call(a);
            case AssignmentAction.Recall a -> recall(a);
            case AssignmentAction.CloseAssignment a -> close(a);
            case AssignmentAction.ReopenAssignment a -> reopen(a);
            case AssignmentAction.StrikeClock a -> strike(a);
        };
    }

    private Decision delivered() {
        var bad = Limits.first(
                own(), shut(), state.deliveredAt() != null ? Decision.refused(RefusalCode.ALREADY_EXISTS) : null);
        return bad != null ? bad : accepted(new AssignmentEvent.Delivered());
    }

    private Decision acknowledge(AssignmentAction.Acknowledge a) {
        var bad = Limits.first(
                moment(a.acknowledgedAt(), "/acknowledgedAt"),
                a.acknowledgedAt().isBefore(state.batchAt().minusSeconds(60))
                        ? Decision.refused(
                                RefusalCode.TIMES_OUT_OF_ORDER,
                                "/acknowledgedAt",
                                a.acknowledgedAt().toString())
                        : null,
                by(a.way()),
                heldBack(a) ? null : shut(),
                state.acknowledgement() != null ? Decision.refused(RefusalCode.ALREADY_ACKNOWLEDGED) : null);
        return bad != null
                ? bad
                : accepted(new AssignmentEvent.Acknowledged(a.way(), a.acknowledgedAt(), a.spokenTo()));
    }

    /** Of a roll call nothing is told but that somebody answered, so that it holds no words of anybody. */
    private static boolean answers(AssignmentAction action) {
        return switch (action) {
            case AssignmentAction.Acknowledge a -> a.spokenTo() == null;
            case AssignmentAction.MarkDelivered _, AssignmentAction.CloseAssignment _ -> true;
            case AssignmentAction.FeedBack _,
                    AssignmentAction.AcceptWork _,
                    AssignmentAction.ReturnWork _,
                    AssignmentAction.Urge _,
                    AssignmentAction.RecordCall _,
                    AssignmentAction.Recall _,
                    AssignmentAction.ReopenAssignment _,
                    AssignmentAction.StrikeClock _ -> false;
        };
    }

    /** An answer to a roll call that was given in time and came late, from a terminal that had no network. */
    private boolean heldBack(AssignmentAction.Acknowledge a) {
        var closed = state.closedAt();
        return state.origin() == Origin.ROLL_CALL
                && a.way() == Way.TERMINAL
                && closed != null
                && !a.acknowledgedAt().isAfter(closed);
    }

    private Decision feedBack(AssignmentAction.FeedBack a) {
        var bad = Limits.first(
                count(a.people(), "/people"),
                count(a.vehicles(), "/vehicles"),
                moment(a.happenedAt(), "/happenedAt"),
                a.task() != null && !state.tasks().has(a.task())
                        ? Decision.refused(RefusalCode.NO_SUCH_TASK, "/task", a.task())
                        : null,
                by(a.way()),
                shut(),
                state.acknowledgement() == null && state.firstAcknowledgement() == null
                        ? Decision.refused(RefusalCode.NOT_ACKNOWLEDGED)
                        : null);
        return bad != null
                ? bad
                : accepted(new AssignmentEvent.FedBack(
                        a.task(), a.stage(), a.people(), a.vehicles(), a.text(), a.files(), a.way(), a.happenedAt()));
    }

    private Decision accept(AssignmentAction.AcceptWork a) {
        var bad = judged(a.task());
        return bad != null ? bad : accepted(new AssignmentEvent.WorkAccepted(a.task()));
    }

    private Decision returnWork(AssignmentAction.ReturnWork a) {
        var bad = Limits.first(Limits.text(a.reason(), "/reason"), judged(a.task()));
        return bad != null
                ? bad
                : begun(new AssignmentEvent.WorkReturned(a.task(), a.reason()), LadderCause.RETURNED, a.task());
    }

    private @Nullable Decision judged(String id) {
        var task = state.tasks().find(id);
        if (task == null) {
            return Decision.refused(RefusalCode.NO_SUCH_TASK, "/task", id);
        }
        return Limits.first(
                office(),
                shut(),
                task.stage() == null || task.accepted()
                        ? Decision.refused(RefusalCode.NOTHING_TO_ACCEPT, "/task", id)
                        : null);
    }

    private Decision urge() {
        var bad = Limits.first(office(), shut());
        return bad != null ? bad : accepted(new AssignmentEvent.Urged(null));
    }

    private Decision call(AssignmentAction.RecordCall a) {
        var bad = Limits.first(
                a.line() != null && a.line().length() > 40
                        ? Decision.refused(RefusalCode.TEXT_TOO_LONG, "/line", "40")
                        : null,
                moment(a.calledAt(), "/calledAt"),
                office());
        return bad != null
                ? bad
                : accepted(new AssignmentEvent.CallRecorded(a.answered(), a.calledAt(), a.line(), a.remark()));
    }

    private Decision recall(AssignmentAction.Recall a) {
        var bySystem = command.actor().can(Actor.Capability.SYSTEM); // a decision was taken back
        var bad = Limits.first(Limits.text(a.reason(), "/reason"), bySystem ? null : office(), shut());
        return bad != null ? bad : accepted(new AssignmentEvent.Recalled(a.reason()));
    }

    private Decision close(AssignmentAction.CloseAssignment a) {
        var bad = Limits.first(
                command.actor().can(Actor.Capability.SYSTEM) ? null : Decision.refused(RefusalCode.SYSTEM_ONLY),
                shut());
        return bad != null ? bad : accepted(new AssignmentEvent.AssignmentClosed(a.reason()));
    }

    private Decision reopen(AssignmentAction.ReopenAssignment a) {
        var bad = Limits.first(
                command.actor().can(Actor.Capability.SYSTEM) ? null : Decision.refused(RefusalCode.SYSTEM_ONLY),
                state.recalledReason() != null ? Decision.refused(RefusalCode.ALREADY_RECALLED) : null,
                state.closedReason() == null ? Decision.refused(RefusalCode.ALREADY_EXISTS) : null);
        return bad != null ? bad : accepted(new AssignmentEvent.AssignmentReopened(a.reason()));
    }

    private Decision strike(AssignmentAction.StrikeClock a) {
        var bad = RunningClock.refusal(command, state.id(), state.runningClocks(), a.clock());
        return bad != null ? bad : struck(Objects.requireNonNull(RunningClock.find(state.runningClocks(), a.clock())));
    }

    private Decision struck(RunningClock clock) {
        var rung = state.findRung(clock.id());
        if (rung == null) {
            var task = clock.id().substring((state.id() + "#due.").length());
            return begun(new AssignmentEvent.TaskOverdue(clock.id(), task, clock.due()), LadderCause.OVERDUE, task);
        }
        return accepted(climbed(rung, clock));
    }

    private static AssignmentEvent climbed(Jurisdiction.Rung rung, RunningClock clock) {
        return switch (rung.action()) {
            case URGE, DUTY, NEXT, LEADER -> new AssignmentEvent.Urged(clock.id());
            case CALL -> new AssignmentEvent.PutOnCallList(clock.id());
            case SUPERIOR -> new AssignmentEvent.Escalated(clock.id());
        };
    }

    /** Through the terminal only the body itself, by short message also the body; else the office enters what the body said. */
    private @Nullable Decision by(Way way) {
        if (way == Way.TERMINAL || (way == Way.SMS && own() == null)) {
            return own();
        }
        return command.actor().can(Actor.Capability.DUTY_OFFICER)
                ? null
                : Decision.refused(RefusalCode.NOT_DUTY_OFFICER);
    }

    private @Nullable Decision own() {
        var actor = command.actor();
        var body = state.body();
        if (body.startsWith("post:")) {
            return holds(body.substring("post:".length())) ? null : Decision.refused(RefusalCode.NOT_YOUR_UNIT);
        }
        var mine = actor.can(Actor.Capability.UNIT) && body.equals(actor.unit());
        return mine ? null : Decision.refused(RefusalCode.NOT_YOUR_UNIT);
    }

    private boolean holds(String post) {
        if (!(world.findState(state.ground()) instanceof Ground ground)) {
            return false;
        }
        var pack = world.findPack(ground.packHash());
        var held = pack != null
                && Authority.held(pack.plan(), command.actor()).stream().anyMatch(p -> p.id().equals(post));
        return held || standsIn(ground, post);
    }

    /** Whether the actor stands in for the holder of this post now, or of any post where it is null. */
    private boolean standsIn(Ground ground, @Nullable String post) {
        return ground.standIns().stream()
                .anyMatch(s -> (post == null || s.post().equals(post))
                        && s.account().equals(command.actor().account())
                        && s.covers(command.at()));
    }

    /** The office, a leader of the headquarters, or who stands in for one. */
    private @Nullable Decision office() {
        if (command.actor().can(Actor.Capability.DUTY_OFFICER)) {
            return null;
        }
        if (!(world.findState(state.ground()) instanceof Ground ground)) {
            return Decision.refused(RefusalCode.NOT_DUTY_OFFICER);
        }
        var pack = world.findPack(ground.packHash());
        var leads =
                pack != null && !Authority.held(pack.plan(), command.actor()).isEmpty();
        return leads || standsIn(ground, null) ? null : Decision.refused(RefusalCode.NOT_DUTY_OFFICER);
    }

    private @Nullable Decision shut() {
        if (state.recalledReason() != null) {
            return Decision.refused(RefusalCode.ALREADY_RECALLED);
        }
        return state.closedReason() != null ? Decision.refused(RefusalCode.ASSIGNMENT_CLOSED) : null;
    }

    private @Nullable Decision moment(Instant stated, String field) {
        var ahead = Limits.ahead(stated, command.at(), field);
        if (ahead != null) {
            return ahead;
        }
        return stated.isBefore(state.issuedAt().minusSeconds(60))
                ? Decision.refused(RefusalCode.TIMES_OUT_OF_ORDER, field, stated.toString())
                : null;
    }

    private static @Nullable Decision count(@Nullable Integer figure, String field) {
        if (figure == null) {
            return null;
        }
        if (figure < 0) {
            return Decision.refused(RefusalCode.FIGURE_NEGATIVE, field, figure.toString());
        }
        return figure > 1_000_000 ? Decision.refused(RefusalCode.FIGURE_TOO_LARGE, field, figure.toString()) : null;
    }

    /** What happened to a task, and the ladder that begins with it where the place has one. */
    private Decision begun(AssignmentEvent event, LadderCause cause, String task) {
        var rungs = rungs(cause);
        return rungs.isEmpty() ? accepted(event) : accepted(event, new AssignmentEvent.LadderBegun(cause, task, rungs));
    }

    private List<Jurisdiction.Rung> rungs(LadderCause cause) {
        if (!(world.findState(state.ground()) instanceof Ground ground)) {
            return List.of();
        }
        var pack = world.findPack(ground.packHash());
        var ladder = pack == null ? null : pack.jurisdiction().taskLadder(ground.level());
        if (ladder == null) {
            return List.of();
        }
        return switch (cause) {
            case OVERDUE -> ladder.overdue();
            case RETURNED -> ladder.returned();
        };
    }

    private Decision accepted(AssignmentEvent... events) {
        var stream = StreamId.assignment(state.id());
        return new Decision.Accepted(
                Arrays.stream(events)
                        .map(event -> new Decision.Appended(stream, event))
                        .toList(),
                List.of());
    }
}
