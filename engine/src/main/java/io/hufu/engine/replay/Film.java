package io.hufu.engine.replay;

import io.hufu.engine.assignment.AssignmentEvolution;
import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.incident.IncidentEvolution;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that happened to one incident and to its work, with every state in between. States share what did not change, so keeping
 * all of them costs little, and each is found at once. Immutable; what happened since is added to a longer film.
 */
public final class Film {
    private static final Film EMPTY = new Film(List.of(), new TreeMap<>(), new LinkedHashMap<>());

    private final List<Scene> scenes;
    private final TreeMap<Long, Taken> incident;
    private final Map<StreamId, TreeMap<Long, AssignmentState>> work;

    private record Taken(IncidentState state, long version) {}

    private Film(
            List<Scene> scenes, TreeMap<Long, Taken> incident, Map<StreamId, TreeMap<Long, AssignmentState>> work) {
        this.scenes = scenes;
        this.incident = incident;
        this.work = work;
    }

    /** @param shots all events of one incident and of its assignments, by position */
    public static Film of(List<Shot> shots) {
        return EMPTY.with(shots);
    }

    /**
     * The same with what happened since.
     *
     * @param shots events after {@link #last()}, by position
     */
    public Film with(List<Shot> shots) {
        if (shots.isEmpty()) {
            return this;
        }
        var longer = new Film(new ArrayList<>(scenes), new TreeMap<>(incident), new LinkedHashMap<>());
        work.forEach((stream, states) -> longer.work.put(stream, new TreeMap<>(states)));
        shots.forEach(longer::take);
        return longer;
    }

    private void take(Shot shot) {
        if (shot.position() <= last()) {
            throw new IllegalArgumentException("events come in the order of their positions: " + shot.position());
        }
        switch (shot.event()) {
            case IncidentEvent event -> {
                var before = incident.isEmpty()
                        ? null
                        : incident.lastEntry().getValue().state();
                var after = IncidentEvolution.evolve(before, shot.stream().id(), event, shot.stamp());
                incident.put(shot.position(), new Taken(after, shot.version()));
            }
            case AssignmentEvent event -> {
                var states = work.computeIfAbsent(shot.stream(), stream -> new TreeMap<>());
                var before = states.isEmpty() ? null : states.lastEntry().getValue();
                states.put(
                        shot.position(),
                        AssignmentEvolution.evolve(before, shot.stream().id(), event, shot.stamp()));
            }
            default ->
                throw new IllegalArgumentException(
                        "no event of an incident: " + shot.event().getClass());
        }
        if (!scenes.isEmpty() && scenes.getLast().sameDecision(shot)) {
            var whole = new ArrayList<>(scenes.removeLast().shots());
            whole.add(shot);
            scenes.add(new Scene(whole.getFirst().stamp().at(), whole));
        } else {
            scenes.add(new Scene(shot.stamp().at(), List.of(shot)));
        }
    }

    /** Position of the last event; 0 before the first. */
    public long last() {
        return scenes.isEmpty() ? 0 : scenes.getLast().last();
    }

    /** What happened, decision by decision. */
    public List<Scene> scenes() {
        return List.copyOf(scenes);
    }

    /** Every event up to a position, in order. */
    public List<Shot> shots(long position) {
        return scenes.stream()
                .flatMap(scene -> scene.shots().stream())
                .filter(shot -> shot.position() <= position)
                .toList();
    }

    /**
     * The last event at or before a position.
     *
     * @throws java.util.NoSuchElementException where there is none
     */
    public Shot shot(long position) {
        for (int i = scenes.size() - 1; i >= 0; i--) {
            for (var shot : scenes.get(i).shots().reversed()) {
                if (shot.position() <= position) {
                    return shot;
                }
            }
        }
        throw new java.util.NoSuchElementException("nothing had happened at " + position);
    }

    /** The incident without its work, when the ledger had come to a position; empty before the opening. */
    public Optional<IncidentState> findIncident(long position) {
        return Optional.ofNullable(incident.floorEntry(position))
                .map(taken -> taken.getValue().state());
    }

    /** How it stood when the ledger had come to a position; empty before the opening. */
    public Optional<Frame> at(long position) {
        var head = incident.floorEntry(position);
        if (head == null) {
            return Optional.empty();
        }
        var then = new ArrayList<AssignmentState>();
        long seen = head.getKey();
        for (var states : work.values()) {
            var state = states.floorEntry(position);
            if (state != null) {
                then.add(state.getValue());
                seen = Math.max(seen, state.getKey());
            }
        }
        return Optional.of(
                new Frame(seen, head.getValue().state(), head.getValue().version(), then));
    }

    /** How it stood at a moment on the incident's clock: after all that had been decided by then. */
    public Optional<Frame> at(Instant moment) {
        for (int i = scenes.size() - 1; i >= 0; i--) {
            if (!scenes.get(i).at().isAfter(moment)) {
                return at(scenes.get(i).last());
            }
        }
        return Optional.empty();
    }
}
