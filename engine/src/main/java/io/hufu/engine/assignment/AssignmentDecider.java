package io.hufu.engine.assignment;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.authority.Ground;
import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Refusal;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.World;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.Way;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of an action on an assignment: a body acts on its own, the office may enter for it, clocks are the system's. */
public final class AssignmentDecider {
    private static final int TEXT = 4000;

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
            return refused(RefusalCode.NO_SUCH_ASSIGNMENT, "/assignment", action.assignment());
        }
        return new AssignmentDecider(world, command, state).decide(action);
    }

    private Decision decide(AssignmentAction action) {
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
            case AssignmentAction.StrikeClock a -> strike(a);
        };
    }

    private Decision delivered() {
        var bad = first(own(), shut(), state.deliveredAt() != null ? refused(RefusalCode.ALREADY_EXISTS) : null);
        return bad != null ? bad : accepted(new AssignmentEvent.Delivered());
    }

    private Decision acknowledge(AssignmentAction.Acknowledge a) {
        var bad = first(
                moment(a.acknowledgedAt(), "/acknowledgedAt"),
                a.acknowledgedAt().isBefore(state.batchAt().minusSeconds(60))
                        ? refused(
                                RefusalCode.TIMES_OUT_OF_ORDER,
                                "/acknowledgedAt",
                                a.acknowledgedAt().toString())
                        : null,
                by(a.way()),
                shut(),
                state.acknowledgement() != null ? refused(RefusalCode.ALREADY_ACKNOWLEDGED) : null);
        return bad != null
                ? bad
                : accepted(new AssignmentEvent.Acknowledged(a.way(), a.acknowledgedAt(), a.spokenTo()));
    }

    private Decision feedBack(AssignmentAction.FeedBack a) {
        var bad = first(
                count(a.people(), "/people"),
                count(a.vehicles(), "/vehicles"),
                moment(a.happenedAt(), "/happenedAt"),
                a.task() != null && !state.tasks().has(a.task())
                        ? refused(RefusalCode.NO_SUCH_TASK, "/task", a.task())
                        : null,
                by(a.way()),
                shut(),
                state.acknowledgement() == null && state.firstAcknowledgement() == null
                        ? refused(RefusalCode.NOT_ACKNOWLEDGED)
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
        var bad = first(text(a.reason()), judged(a.task()));
        return bad != null ? bad : accepted(new AssignmentEvent.WorkReturned(a.task(), a.reason()));
    }

    private @Nullable Decision judged(String id) {
        var task = state.tasks().find(id);
        if (task == null) {
            return refused(RefusalCode.NO_SUCH_TASK, "/task", id);
        }
        return first(
                office(),
                shut(),
                task.stage() == null || task.accepted() ? refused(RefusalCode.NOTHING_TO_ACCEPT, "/task", id) : null);
    }

    private Decision urge() {
        var bad = first(office(), shut());
        return bad != null ? bad : accepted(new AssignmentEvent.Urged(null));
    }

    private Decision call(AssignmentAction.RecordCall a) {
        var bad = first(
                a.line() != null && a.line().length() > 40 ? refused(RefusalCode.TEXT_TOO_LONG, "/line", "40") : null,
                moment(a.calledAt(), "/calledAt"),
                office());
        return bad != null
                ? bad
                : accepted(new AssignmentEvent.CallRecorded(a.answered(), a.calledAt(), a.line(), a.remark()));
    }

    private Decision recall(AssignmentAction.Recall a) {
        var bad = first(text(a.reason()), office(), shut());
        return bad != null ? bad : accepted(new AssignmentEvent.Recalled(a.reason()));
    }

    private Decision close(AssignmentAction.CloseAssignment a) {
        var bad = first(command.actor().can(Actor.Capability.SYSTEM) ? null : refused(RefusalCode.SYSTEM_ONLY), shut());
        return bad != null ? bad : accepted(new AssignmentEvent.AssignmentClosed(a.reason()));
    }

    private Decision strike(AssignmentAction.StrikeClock a) {
        if (!command.actor().can(Actor.Capability.SYSTEM)) {
            return refused(RefusalCode.SYSTEM_ONLY);
        }
        if (!a.clock().startsWith(state.id() + "#")) {
            return refused(RefusalCode.NO_SUCH_CLOCK, "/clock", a.clock());
        }
        var clock = state.runningClocks().stream()
                .filter(c -> c.id().equals(a.clock()))
                .findFirst()
                .orElse(null);
        if (clock == null) {
            return refused(RefusalCode.CLOCK_NOT_RUNNING, "/clock", a.clock());
        }
        if (command.at().isBefore(clock.due())) {
            return refused(RefusalCode.CLOCK_NOT_DUE, "/clock", a.clock());
        }
        return accepted(struck(clock));
    }

    private AssignmentEvent struck(RunningClock clock) {
        var name = clock.id().substring(state.id().length() + 1);
        if (name.startsWith("due.")) {
            return new AssignmentEvent.TaskOverdue(clock.id(), name.substring("due.".length()), clock.due());
        }
        var rungs = name.startsWith("ack.")
                ? state.ladder().unacknowledged()
                : state.ladder().silent();
        var rung = rungs.get(Integer.parseInt(name.substring(name.lastIndexOf('.') + 1)));
        return switch (rung.action()) {
            case URGE -> new AssignmentEvent.Urged(clock.id());
            case CALL -> new AssignmentEvent.PutOnCallList(clock.id());
            case SUPERIOR -> new AssignmentEvent.Escalated(clock.id());
        };
    }

    /** Through the terminal only the body itself; by any other way the office enters what the body said. */
    private @Nullable Decision by(Way way) {
        if (way == Way.TERMINAL) {
            return own();
        }
        return command.actor().can(Actor.Capability.DUTY_OFFICER) ? null : refused(RefusalCode.NOT_DUTY_OFFICER);
    }

    private @Nullable Decision own() {
        var actor = command.actor();
        var body = state.body();
        if (body.startsWith("post:")) {
            return holds(body.substring("post:".length())) ? null : refused(RefusalCode.NOT_YOUR_UNIT);
        }
        var mine = actor.can(Actor.Capability.UNIT) && body.equals(actor.unit());
        return mine ? null : refused(RefusalCode.NOT_YOUR_UNIT);
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
            return refused(RefusalCode.NOT_DUTY_OFFICER);
        }
        var pack = world.findPack(ground.packHash());
        var leads =
                pack != null && !Authority.held(pack.plan(), command.actor()).isEmpty();
        return leads || standsIn(ground, null) ? null : refused(RefusalCode.NOT_DUTY_OFFICER);
    }

    private @Nullable Decision shut() {
        if (state.recalledReason() != null) {
            return refused(RefusalCode.ALREADY_RECALLED);
        }
        return state.closedReason() != null ? refused(RefusalCode.ASSIGNMENT_CLOSED) : null;
    }

    private @Nullable Decision moment(Instant stated, String field) {
        if (stated.isAfter(command.at().plusSeconds(60))) {
            return refused(RefusalCode.TIME_IN_FUTURE, field, stated.toString());
        }
        return stated.isBefore(state.issuedAt().minusSeconds(60))
                ? refused(RefusalCode.TIMES_OUT_OF_ORDER, field, stated.toString())
                : null;
    }

    private static @Nullable Decision count(@Nullable Integer figure, String field) {
        if (figure == null) {
            return null;
        }
        if (figure < 0) {
            return refused(RefusalCode.FIGURE_NEGATIVE, field, figure.toString());
        }
        return figure > 1_000_000 ? refused(RefusalCode.FIGURE_TOO_LARGE, field, figure.toString()) : null;
    }

    private static @Nullable Decision text(String value) {
        if (value.isBlank()) {
            return refused(RefusalCode.FIELD_MISSING, "/reason", "");
        }
        return value.length() > TEXT ? refused(RefusalCode.TEXT_TOO_LONG, "/reason", String.valueOf(TEXT)) : null;
    }

    private Decision accepted(AssignmentEvent event) {
        return new Decision.Accepted(List.of(new Decision.Appended(StreamId.assignment(state.id()), event)), List.of());
    }

    private static Decision refused(RefusalCode code) {
        return new Decision.Refused(Refusal.of(code));
    }

    private static Decision refused(RefusalCode code, String field, String value) {
        return new Decision.Refused(Refusal.field(code, field, value));
    }

    private static @Nullable Decision first(@Nullable Decision... checks) {
        for (var check : checks) {
            if (check != null) {
                return check;
            }
        }
        return null;
    }
}
