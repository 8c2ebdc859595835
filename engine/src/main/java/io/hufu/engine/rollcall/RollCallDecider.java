package io.hufu.engine.rollcall;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.basics.Actor.Capability;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.CommandIds;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Decision.Appended;
import io.hufu.engine.basics.Decision.Reaction;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.World;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.engine.vocabulary.RollCallAction;
import io.hufu.engine.vocabulary.RollCallEvent;
import io.hufu.engine.vocabulary.RollCallEvent.Body;
import io.hufu.plan.Directory;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Pack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of an action on a roll call: the office or a post of the plan starts and closes it, the limit is the system's. */
public final class RollCallDecider {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    /** Nobody is urged: who does not answer stands in the report. */
    private static final Jurisdiction.Ladder NO_LADDER = new Jurisdiction.Ladder(List.of(), List.of());

    private final World world;
    private final Command command;

    private RollCallDecider(World world, Command command) {
        this.world = world;
        this.command = command;
    }

    public static Decision decide(World world, Command command, RollCallAction action) {
        var one = new RollCallDecider(world, command);
        if (action instanceof RollCallAction.StartRollCall start) {
            return one.start(start);
        }
        if (!(world.findState(action.stream()) instanceof RollCallState state)) {
            return Decision.refused(RefusalCode.NO_SUCH_ROLL_CALL, "/rollCall", action.rollCall());
        }
        return switch (action) {
            case RollCallAction.StartRollCall start -> one.start(start);
            case RollCallAction.CloseRollCall _ -> one.close(state);
            case RollCallAction.StrikeLimit strike -> one.strike(state, strike);
        };
    }

    private Decision start(RollCallAction.StartRollCall a) {
        var pack = world.findPackInForce(a.plan());
        if (pack == null) {
            return Decision.refused(RefusalCode.NO_SUCH_PLAN, "/plan", a.plan());
        }
        var bad = Limits.first(
                limit(a.limit()),
                bodies(a.bodies(), pack),
                may(pack),
                world.findState(a.stream()) != null ? Decision.refused(RefusalCode.ALREADY_EXISTS) : null);
        return bad != null ? bad : started(a, pack);
    }

    private static @Nullable Decision limit(Duration limit) {
        if (limit.compareTo(SHORTEST) < 0) {
            return Decision.refused(RefusalCode.TIMES_OUT_OF_ORDER, "/limit", limit.toString());
        }
        return limit.compareTo(LONGEST) > 0
                ? Decision.refused(RefusalCode.FIGURE_TOO_LARGE, "/limit", limit.toString())
                : null;
    }

    private static @Nullable Decision bodies(List<String> bodies, Pack pack) {
        for (int i = 0; i < bodies.size(); i++) {
            var body = bodies.get(i);
            if (pack.findUnit(body) == null) {
                return Decision.refused(RefusalCode.NO_SUCH_UNIT, "/bodies/" + i, body);
            }
        }
        return null;
    }

    private @Nullable Decision may(Pack pack) {
        var actor = command.actor();
        var allowed = actor.can(Capability.SYSTEM)
                || actor.can(Capability.DUTY_OFFICER)
                || !Authority.held(pack.plan(), actor).isEmpty();
        return allowed ? null : Decision.refused(RefusalCode.NOT_DUTY_OFFICER);
    }

    private Decision started(RollCallAction.StartRollCall a, Pack pack) {
        var called = pack.directory().units().stream()
                .filter(unit -> a.bodies().isEmpty()
                        ? unit.kind() != Directory.Kind.SUPERIOR
                        : a.bodies().contains(unit.id()))
                .map(unit -> new Body(unit.id(), unit.name()))
                .toList();
        var events = new ArrayList<Appended>();
        events.add(new Appended(
                a.stream(),
                new RollCallEvent.RollCallStarted(
                        IncidentKind.TEST,
                        a.plan(),
                        pack.hash(),
                        called,
                        command.at().plus(a.limit()))));
        for (var body : called) {
            events.add(new Appended(
                    StreamId.assignment(a.rollCall() + "/" + body.id()),
                    new AssignmentEvent.AssignmentIssued(
                            a.rollCall(),
                            IncidentKind.TEST,
                            body.id(),
                            body.name(),
                            Origin.ROLL_CALL,
                            a.rollCall(),
                            null,
                            List.of(),
                            List.of(),
                            NO_LADDER)));
        }
        return new Decision.Accepted(events, List.of());
    }

    private Decision close(RollCallState state) {
        var pack = world.findPack(state.packHash());
        if (pack == null) {
            throw new IllegalStateException("pack " + state.packHash() + " is not kept");
        }
        var bad = Limits.first(
                may(pack), state.closedAt() != null ? Decision.refused(RefusalCode.ROLL_CALL_CLOSED) : null);
        return bad != null ? bad : closed(state, null);
    }

    private Decision strike(RollCallState state, RollCallAction.StrikeLimit a) {
        var bad = RunningClock.refusal(command, state.id(), state.runningClocks(), a.clock());
        return bad != null ? bad : closed(state, a.clock());
    }

    private Decision closed(RollCallState state, @Nullable String clock) {
        var reactions = state.bodies().stream()
                .map(body -> state.id() + "/" + body.id())
                .map(assignment -> new Reaction(
                        CommandIds.reaction(command.id(), assignment),
                        new AssignmentAction.CloseAssignment(assignment, "roll-call")))
                .toList();
        return new Decision.Accepted(
                List.of(new Appended(StreamId.rollCall(state.id()), new RollCallEvent.RollCallClosed(clock))),
                reactions);
    }
}
