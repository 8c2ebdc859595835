package io.hufu.server.papers;

import io.hufu.engine.basics.StreamType;
import io.hufu.engine.replay.Shot;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.plan.ResponseLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decisions of an incident that were denied and taken back, as the ledger tells it: when, by whom, why, and whose work it was. */
final class TakenBack {
    private final List<Act> acts = new ArrayList<>();
    private final Map<String, Instant> denials = new HashMap<>();

    /** Cards under which bodies are called now. */
    private final Set<String> called = new LinkedHashSet<>();

    /** Cards that the office took back one by one. */
    private final Set<String> withdrawn = new LinkedHashSet<>();

    private String command = "";

    /** In whose authority something was taken back, and why. */
    record Deciding(String post, boolean standIn, String reason, String clause) {}

    /**
     * One decision taken back.
     *
     * @param resumed whether it was an end of the response
     * @param level that holds from then on, or null where none does
     * @param cards assignments of the decision
     * @param withdrawn assignments that the office had taken back one by one before
     * @param told assignments of the bodies that had been called by then
     * @param issued assignments that are new, or have more to do, under the level that holds again
     * @param deniedAt when its person denied it
     */
    record Act(
            String decision,
            boolean resumed,
            @Nullable ResponseLevel level,
            List<String> cards,
            Set<String> withdrawn,
            Set<String> told,
            Set<String> issued,
            Deciding by,
            String account,
            @Nullable Instant deniedAt,
            Instant at) {

        /** What really was recalled, or opened again. */
        List<String> moved() {
            return left(cards);
        }

        /** What its bodies go on with as before. */
        List<String> kept() {
            return left(told).stream()
                    .filter(one -> !cards.contains(one) && !issued.contains(one))
                    .toList();
        }

        private List<String> left(Collection<String> assignments) {
            return assignments.stream().filter(one -> !withdrawn.contains(one)).toList();
        }
    }

    /** @param events of the incident and of its work, in order */
    TakenBack(List<Shot> events) {
        events.forEach(this::read);
    }

    /** In the order in which they were taken back. */
    List<Act> acts() {
        return List.copyOf(acts);
    }

    /** Cards that were gone with their decision before a moment. */
    Set<String> goneBefore(Instant moment) {
        var gone = new LinkedHashSet<String>();
        acts.stream()
                .filter(act -> !act.resumed() && act.at().isBefore(moment))
                .forEach(act -> gone.addAll(act.cards()));
        return gone;
    }

    private void read(Shot shot) {
        if (shot.stream().type() == StreamType.ASSIGNMENT) {
            if (shot.event() instanceof AssignmentEvent.Recalled) {
                withdrawn.add(shot.stream().id());
            }
            return;
        }
        switch (shot.event()) {
            case IncidentEvent.WorkIssued e when e.origin() == Origin.ACTIVATION -> issued(shot, e.assignment());
            case IncidentEvent.DecisionDenied e ->
                denials.put(e.decision(), shot.stamp().at());
            case IncidentEvent.DecisionRecalled e -> recalled(shot, e);
            case IncidentEvent.ResponseResumed e -> resumed(shot, e);
            default -> {}
        }
    }

    private void issued(Shot shot, String assignment) {
        called.add(assignment);
        if (!acts.isEmpty() && shot.stamp().commandId().equals(command)) {
            acts.getLast().told().add(assignment);
            acts.getLast().issued().add(assignment);
        }
    }

    private void recalled(Shot shot, IncidentEvent.DecisionRecalled e) {
        var told = new LinkedHashSet<>(called);
        var deciding = new Deciding(e.post(), e.standIn() != null, e.reason(), e.clause());
        add(shot, e.decision(), false, e.restored(), e.assignments(), told, deciding);
        e.assignments().forEach(called::remove);
    }

    private void resumed(Shot shot, IncidentEvent.ResponseResumed e) {
        var deciding = new Deciding(e.post(), e.standIn() != null, e.reason(), e.clause());
        add(shot, e.decision(), true, e.level(), e.assignments(), new LinkedHashSet<>(e.assignments()), deciding);
    }

    private void add(
            Shot shot,
            String decision,
            boolean resumed,
            @Nullable ResponseLevel level,
            List<String> cards,
            Set<String> told,
            Deciding deciding) {
        acts.add(new Act(
                decision,
                resumed,
                level,
                cards,
                Set.copyOf(withdrawn),
                told,
                new LinkedHashSet<>(),
                deciding,
                shot.stamp().actor().account(),
                denials.get(decision),
                shot.stamp().at()));
        command = shot.stamp().commandId();
    }
}
