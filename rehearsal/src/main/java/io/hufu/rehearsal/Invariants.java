package io.hufu.rehearsal;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.Actor.Capability;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Event;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.plan.PostKind;
import io.hufu.plan.ResponseLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds after every event of every incident, whoever did what; written apart from the engine's own rules. */
final class Invariants implements Theatre.Audience {
    private final String seed;
    private final Map<StreamId, List<Kept>> history = new LinkedHashMap<>();
    private final Map<StreamId, State> before = new HashMap<>();
    private final Set<String> struck = new HashSet<>();
    private long events;
    private long refusals;

    private record Kept(Event event, Stamp stamp) {}

    /** @param seed printed with whatever breaks, so that it can be played again */
    Invariants(String seed) {
        this.seed = seed;
    }

    long events() {
        return events;
    }

    long refusals() {
        return refusals;
    }

    @Override
    public void refused(Theatre theatre, Command command, Decision.Refused refused) {
        refusals++;
        that(theatre.size() == events, () -> "a refusal left an event: " + command);
    }

    @Override
    public void accepted(Theatre theatre, Command command, List<Decision.Appended> appended) {
        var stamp = new Stamp(command.at(), command.at(), command.actor(), command.id());
        for (var one : appended) {
            events++;
            var old = before.get(one.stream());
            switch (one.event()) {
                case IncidentEvent e -> incident(theatre, (IncidentState) old, e, stamp);
                case AssignmentEvent e -> assignment(theatre, (AssignmentState) old, e, stamp);
                case WarningEvent _ -> {} // what holds of warnings is tried with the engine's own tests
                default -> throw broken("an event of no area: " + one.event());
            }
            history.computeIfAbsent(one.stream(), s -> new ArrayList<>()).add(new Kept(one.event(), stamp));
            before.put(one.stream(), theatre.evolve(old, one.stream(), one.event(), stamp));
        }
        for (var one : appended) {
            that(
                    Objects.equals(before.get(one.stream()), theatre.findState(one.stream())),
                    () -> "states differ: " + one.stream());
        }
    }

    /** The whole history folded anew gives the state that grew event by event. */
    void foldAnew(Theatre theatre) {
        history.forEach((stream, kept) -> {
            State state = null;
            for (var one : kept) {
                state = theatre.evolve(state, stream, one.event(), one.stamp());
            }
            that(Objects.equals(state, theatre.findState(stream)), () -> "folded anew " + stream + " is another");
        });
    }

    private void incident(Theatre theatre, @Nullable IncidentState old, IncidentEvent event, Stamp stamp) {
        if (old != null && !old.running()) {
            that(allowed(old.status(), event), () -> old.status() + " and then " + event);
        }
        switch (event) {
            case IncidentEvent.ObligationStarted e ->
                that(!e.due().isBefore(e.start()), () -> "due before its start: " + e);
            case IncidentEvent.ObligationStruck e -> {
                that(struck.add(old == null ? "" : old.id() + "#" + e.obligation()), () -> "struck twice: " + e);
                that(!stamp.at().isBefore(e.due()), () -> "struck early: " + e);
            }
            case IncidentEvent.LevelActivated e -> authority(theatre, Objects.requireNonNull(old), e, stamp);
            case IncidentEvent.WorkIssued e -> that(body(theatre, e.body()), () -> "work for nobody: " + e);
            default -> {}
        }
    }

    /** What may still be written down when an incident runs no more. */
    private static boolean allowed(IncidentState.Status status, IncidentEvent event) {
        var words = switch (event) {
            case IncidentEvent.ObligationStruck ignored -> status == IncidentState.Status.ENDED;
            case IncidentEvent.ReceiptConfirmed ignored -> true;
            case IncidentEvent.QueryAnswered ignored -> true;
            case IncidentEvent.ObligationMet ignored -> true;
            case IncidentEvent.WarningAnswered ignored -> true;
            case IncidentEvent.SupplyArrived ignored -> true;
            case IncidentEvent.SupplyReturned ignored -> true;
            case IncidentEvent.StandInEnded ignored -> true;
            case IncidentEvent.DecisionConfirmed ignored -> true;
            case IncidentEvent.DecisionDenied ignored -> true;
            case IncidentEvent.PersonalDataDestroyed ignored -> true;
            case IncidentEvent.FiguresStated ignored -> status == IncidentState.Status.CLOSED;
            case IncidentEvent.Assessed ignored -> status == IncidentState.Status.CLOSED;
            default -> false;
        };
        var work = event instanceof IncidentEvent.WorkIssued
                || event instanceof IncidentEvent.LevelActivated
                || event instanceof IncidentEvent.LevelProposed;
        return words || (status == IncidentState.Status.ENDED && !work);
    }

    private static boolean body(Theatre theatre, String body) {
        return body.startsWith("post:")
                || body.startsWith("role:")
                || theatre.pack().findUnit(body) != null;
    }

    /** A level is set by whom the clause names, by who stands above, by a stand-in in force, or on behalf of such a post. */
    private void authority(Theatre theatre, IncidentState old, IncidentEvent.LevelActivated e, Stamp stamp) {
        var plan = theatre.pack().plan();
        var inForce = old.response().level();
        var reserved = inForce != null && inForce.compareTo(e.level()) < 0 ? inForce : e.level();
        var lowest = lowest(theatre, reserved);
        that(e.postKind().compareTo(lowest) <= 0, () -> e.postKind() + " stands below " + lowest);
        var post = plan.headquarters().posts().stream()
                .filter(p -> p.id().equals(e.post()))
                .findFirst()
                .orElseThrow(() -> broken("no post " + e.post()));
        that(post.kind() == e.postKind(), () -> "another kind of post: " + e);
        var actor = stamp.actor();
        var standIn = e.standIn() == null ? null : old.response().standIns().find(e.standIn());
        if (e.onBehalf() != null) {
            that(actor.can(Capability.DUTY_OFFICER), () -> "on behalf, by no duty officer: " + actor);
            that(e.onBehalf().witness() != null || e.onBehalf().recording() != null, () -> "unwitnessed: " + e);
        } else if (standIn != null) {
            that(
                    standIn.account().equals(actor.account())
                            && !standIn.ended()
                            && !stamp.at().isBefore(standIn.from())
                            && stamp.at().isBefore(standIn.until()),
                    () -> "no stand-in in force: " + standIn);
        } else if (post.kind() == PostKind.OFFICE) {
            that(actor.can(Capability.DUTY_OFFICER), () -> "for the office, by no duty officer: " + actor);
        } else {
            that(
                    actor.posts().stream()
                            .map(p -> p.substring(p.indexOf('/') + 1))
                            .anyMatch(p -> holds(theatre, p, post.id())),
                    () -> actor + " does not hold " + post.id());
        }
    }

    private static boolean holds(Theatre theatre, String bound, String post) {
        return bound.equals(post)
                || theatre.pack().plan().headquarters().posts().stream()
                        .anyMatch(p -> p.id().equals(bound) && post.equals(p.sameHolderAs())
                                || p.id().equals(post) && bound.equals(p.sameHolderAs()));
    }

    private static PostKind lowest(Theatre theatre, ResponseLevel level) {
        return theatre.pack().plan().levels().stream()
                .filter(l -> l.level() == level)
                .flatMap(l -> l.activators().stream())
                .max(PostKind::compareTo)
                .orElseThrow();
    }

    private void assignment(Theatre theatre, @Nullable AssignmentState old, AssignmentEvent event, Stamp stamp) {
        if (old != null && !old.open()) {
            that(event instanceof AssignmentEvent.CallRecorded, () -> "shut, and then " + event);
        }
        switch (event) {
            case AssignmentEvent.AssignmentIssued e -> {
                that(old == null, () -> "issued twice: " + e);
                that(theatre.incident(e.incident()).running(), () -> "work though nothing runs: " + e);
            }
            case AssignmentEvent.TasksAdded e ->
                that(
                        e.tasks().stream()
                                .noneMatch(
                                        t -> Objects.requireNonNull(old).tasks().has(t.id())),
                        () -> "the same task again: " + e);
            case AssignmentEvent.Acknowledged e ->
                that(Objects.requireNonNull(old).acknowledgement() == null, () -> "acknowledged twice: " + e);
            case AssignmentEvent.FedBack e ->
                that(Objects.requireNonNull(old).firstAcknowledgement() != null, () -> "fed back first: " + e);
            case AssignmentEvent.Urged e -> strike(old, e.clock());
            case AssignmentEvent.PutOnCallList e -> strike(old, e.clock());
            case AssignmentEvent.Escalated e -> strike(old, e.clock());
            case AssignmentEvent.TaskOverdue e -> {
                strike(old, e.clock());
                that(!stamp.at().isBefore(e.due()), () -> "overdue early: " + e);
            }
            default -> {}
        }
        if (old != null) {
            that(
                    old.tasks().values().stream().allMatch(t -> t.batch() <= old.batch()),
                    () -> "a task of later: " + old);
            var acknowledged = old.acknowledgement();
            that(
                    acknowledged == null || !acknowledged.enteredAt().isBefore(old.batchAt()),
                    () -> "acknowledged before it came: " + old);
        }
    }

    private void strike(@Nullable AssignmentState old, @Nullable String clock) {
        if (clock != null) {
            that(struck.add(clock), () -> "struck twice: " + clock + " of " + old);
        }
    }

    private void that(boolean holds, java.util.function.Supplier<String> otherwise) {
        if (!holds) {
            throw broken(otherwise.get());
        }
    }

    private IllegalStateException broken(String what) {
        return new IllegalStateException("seed " + seed + ": " + what);
    }
}
