package io.hufu.engine;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Event;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.StreamType;
import io.hufu.engine.basics.World;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.RollCallAction;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.plan.Pack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A world in memory with a clock turned by hand: keeps what was accepted, carries out reactions, strikes what is due. */
public final class TestWorld implements World {
    private final HufuEngine engine = new HufuEngine();
    private final List<Pack> packs;
    private final Map<StreamId, State> states = new LinkedHashMap<>();
    private final Map<StreamId, List<Entry>> history = new LinkedHashMap<>();
    private final Set<String> struck = new HashSet<>();
    private Instant now;
    private int commands;

    /** One event as it was kept. */
    public record Entry(Event event, Stamp stamp) {}

    public TestWorld(Instant now, Pack... packs) {
        this.now = now;
        this.packs = List.of(packs);
    }

    public Instant now() {
        return now;
    }

    public Decision act(Actor actor, Action action) {
        return act(actor, null, action);
    }

    public Decision act(Actor actor, @Nullable Long seenVersion, Action action) {
        return act("c" + ++commands, actor, seenVersion, action);
    }

    private Decision act(String id, Actor actor, @Nullable Long seenVersion, Action action) {
        var decision = engine.decide(this, new Command(id, actor, now, seenVersion, action));
        if (decision instanceof Decision.Accepted accepted) {
            var stamp = new Stamp(now, now, actor, id);
            for (var appended : accepted.events()) {
                keep(appended.stream(), appended.event(), stamp);
            }
            for (var reaction : accepted.reactions()) {
                act(reaction.commandId(), Actor.SYSTEM, null, reaction.action());
            }
        }
        return decision;
    }

    private void keep(StreamId stream, Event event, Stamp stamp) {
        states.put(stream, engine.evolve(states.get(stream), stream, event, stamp));
        history.computeIfAbsent(stream, s -> new ArrayList<>()).add(new Entry(event, stamp));
    }

    /** Turns the clock; every clock that runs out on the way is struck at its due moment, in order of due, once. */
    public void advanceTo(Instant then) {
        if (then.isBefore(now)) {
            throw new IllegalArgumentException("time runs forward: " + then + " after " + now);
        }
        for (var due = nextDue(then); due != null; due = nextDue(then)) {
            now = due.due().isAfter(now) ? due.due() : now;
            if (!struck.add(due.id())) {
                throw new AssertionError(due.id() + " would strike twice");
            }
            var decision = act("strike:".concat(due.id()), Actor.SYSTEM, null, strike(due));
            if (!(decision instanceof Decision.Accepted)) {
                throw new AssertionError(due + ": " + decision);
            }
        }
        now = then;
    }

    private @Nullable RunningClock nextDue(Instant then) {
        return runningClocks().stream()
                .filter(c -> !c.due().isAfter(then))
                .min(Comparator.comparing(RunningClock::due).thenComparing(RunningClock::id))
                .orElse(null);
    }

    public List<RunningClock> runningClocks() {
        return states.values().stream().flatMap(s -> s.runningClocks().stream()).toList();
    }

    private Action strike(RunningClock clock) {
        var hash = clock.id().indexOf('#');
        var stream = clock.id().substring(0, hash);
        if (states.containsKey(StreamId.warning(stream))) {
            return new WarningAction.StrikeValidity(stream, clock.id());
        }
        if (states.containsKey(StreamId.rollCall(stream))) {
            return new RollCallAction.StrikeLimit(stream, clock.id());
        }
        return stream.equals(clock.ground())
                ? new IncidentAction.StrikeObligation(stream, clock.id().substring(hash + 1))
                : new AssignmentAction.StrikeClock(stream, clock.id());
    }

    public IncidentState incident(String id) {
        return (IncidentState) Objects.requireNonNull(states.get(StreamId.incident(id)), id);
    }

    public AssignmentState assignment(String id) {
        return (AssignmentState) Objects.requireNonNull(states.get(StreamId.assignment(id)), id);
    }

    /** Every assignment of an incident, in order of issue. */
    public List<AssignmentState> assignments(String incident) {
        return states.entrySet().stream()
                .filter(e -> e.getKey().type() == StreamType.ASSIGNMENT)
                .map(e -> (AssignmentState) e.getValue())
                .filter(a -> a.ground().id().equals(incident))
                .toList();
    }

    public List<Entry> history(StreamId stream) {
        return history.getOrDefault(stream, List.of());
    }

    /** How many events are kept in all. */
    public int size() {
        return history.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public @Nullable State findState(StreamId stream) {
        return states.get(stream);
    }

    @Override
    public long version(StreamId stream) {
        return history(stream).size();
    }

    @Override
    public @Nullable Pack findPack(String hash) {
        return packs.stream().filter(p -> p.hash().equals(hash)).findFirst().orElse(null);
    }

    @Override
    public @Nullable Pack findPackInForce(String planId) {
        return packs.stream()
                .filter(p -> p.plan().id().equals(planId))
                .findFirst()
                .orElse(null);
    }
}
