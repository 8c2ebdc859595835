package io.hufu.rehearsal;

import io.hufu.engine.Engine;
import io.hufu.engine.HufuEngine;
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
import io.hufu.engine.basics.World;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.plan.Pack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A world in memory with a clock that is turned by hand. */
final class Theatre implements World {
    private static final Comparator<RunningClock> BY_DUE =
            Comparator.comparing(RunningClock::due).thenComparing(RunningClock::id);

    private final Engine engine = new HufuEngine();
    private final Pack pack;
    private final Audience audience;
    private final Map<StreamId, State> states = new HashMap<>();
    private final Map<StreamId, Long> versions = new HashMap<>();
    private final List<StreamId> streams = new ArrayList<>();
    private final PriorityQueue<RunningClock> clocks = new PriorityQueue<>(BY_DUE);
    private final Set<String> known = new HashSet<>();
    private Instant now;
    private long commands;
    private long size;

    /** Sees everything that happens; an invariant that breaks is its to throw. */
    interface Audience {
        Audience NONE = new Audience() {
            @Override
            public void accepted(Theatre theatre, Command command, List<Decision.Appended> events) {}

            @Override
            public void refused(Theatre theatre, Command command, Decision.Refused refused) {}
        };

        void accepted(Theatre theatre, Command command, List<Decision.Appended> events);

        void refused(Theatre theatre, Command command, Decision.Refused refused);
    }

    Theatre(Pack pack, Instant now, Audience audience) {
        this.pack = pack;
        this.now = now;
        this.audience = audience;
    }

    Instant now() {
        return now;
    }

    Decision act(Actor actor, Action action) {
        return act("c" + ++commands, actor, action);
    }

    /** Decides and keeps; what follows from it is carried out at once. */
    Decision act(String id, Actor actor, Action action) {
        var command = new Command(id, actor, now, null, action);
        var decision = engine.decide(this, command);
        switch (decision) {
            case Decision.Accepted accepted -> {
                keep(command, accepted.events());
                audience.accepted(this, command, accepted.events());
                for (var reaction : accepted.reactions()) {
                    act(reaction.commandId(), Actor.SYSTEM, reaction.action());
                }
            }
            case Decision.Refused refused -> audience.refused(this, command, refused);
        }
        return decision;
    }

    private void keep(Command command, List<Decision.Appended> events) {
        var stamp = new Stamp(now, now, command.actor(), command.id());
        StreamId last = null;
        for (var appended : events) {
            var stream = appended.stream();
            var old = states.get(stream);
            if (old == null) {
                streams.add(stream);
            }
            states.put(stream, engine.evolve(old, stream, appended.event(), stamp));
            versions.merge(stream, 1L, Long::sum);
            size++;
            if (last != null && !last.equals(stream)) {
                wind(last);
            }
            last = stream;
        }
        if (last != null) {
            wind(last);
        }
    }

    private void wind(StreamId stream) {
        for (var clock : Objects.requireNonNull(states.get(stream)).runningClocks()) {
            if (known.add(clock.id())) {
                clocks.add(clock);
            }
        }
    }

    /** Turns the clock; every clock that runs out on the way is struck at its due moment, in order of due. */
    void advanceTo(Instant then) {
        if (then.isBefore(now)) {
            throw new IllegalArgumentException("time runs forward: " + then + " after " + now);
        }
        for (var next = clocks.peek(); next != null && !next.due().isAfter(then); next = clocks.peek()) {
            clocks.remove();
            if (runs(next)) {
                now = next.due().isAfter(now) ? next.due() : now;
                act("strike:" + next.id(), Actor.SYSTEM, strike(next));
            }
        }
        now = then;
    }

    private boolean runs(RunningClock clock) {
        var state = states.get(stream(clock));
        return state != null && state.runningClocks().contains(clock);
    }

    private static StreamId stream(RunningClock clock) {
        var name = clock.id().substring(0, clock.id().indexOf('#'));
        return name.equals(clock.ground()) ? StreamId.incident(name) : StreamId.assignment(name);
    }

    private static Action strike(RunningClock clock) {
        var hash = clock.id().indexOf('#');
        var name = clock.id().substring(0, hash);
        return name.equals(clock.ground())
                ? new IncidentAction.StrikeObligation(name, clock.id().substring(hash + 1))
                : new AssignmentAction.StrikeClock(name, clock.id());
    }

    IncidentState incident(String id) {
        return (IncidentState) Objects.requireNonNull(states.get(StreamId.incident(id)), id);
    }

    @Nullable
    IncidentState findIncident(String id) {
        return (IncidentState) states.get(StreamId.incident(id));
    }

    /** Every assignment, in order of issue. */
    List<AssignmentState> assignments() {
        var assignments = new ArrayList<AssignmentState>();
        for (var stream : streams) {
            if (states.get(stream) instanceof AssignmentState assignment) {
                assignments.add(assignment);
            }
        }
        return assignments;
    }

    AssignmentState assignment(String id) {
        return (AssignmentState) Objects.requireNonNull(states.get(StreamId.assignment(id)), id);
    }

    /** The fold of one more event, for who keeps a history of its own. */
    State evolve(@Nullable State state, StreamId stream, Event event, Stamp stamp) {
        return engine.evolve(state, stream, event, stamp);
    }

    /** How many events were kept. */
    long size() {
        return size;
    }

    Pack pack() {
        return pack;
    }

    @Override
    public @Nullable State findState(StreamId stream) {
        return states.get(stream);
    }

    @Override
    public long version(StreamId stream) {
        return versions.getOrDefault(stream, 0L);
    }

    @Override
    public @Nullable Pack findPack(String hash) {
        return pack.hash().equals(hash) ? pack : null;
    }

    @Override
    public @Nullable Pack findPackInForce(String planId) {
        return pack.plan().id().equals(planId) ? pack : null;
    }
}
