package io.hufu.engine.incident;

import io.hufu.engine.basics.Ordered;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Folds decisions, what became of them, and the work that went out under them. */
final class DecisionFolding {
    private DecisionFolding() {}

    static Response.Decided activated(IncidentEvent.LevelActivated e, Stamp stamp) {
        return new Response.Decided(
                e.decision(),
                e,
                e.post(),
                e.postKind(),
                e.standIn(),
                e.authorityAssumed(),
                e.onBehalf(),
                e.clause(),
                stamp);
    }

    static Response.Decided terminated(IncidentEvent.ResponseTerminated e, Stamp stamp) {
        return new Response.Decided(
                e.decision(),
                null,
                e.post(),
                e.postKind(),
                e.standIn(),
                e.authorityAssumed(),
                e.onBehalf(),
                e.clause(),
                stamp);
    }

    static Response.Decided decided(IncidentState s, String id) {
        return Objects.requireNonNull(s.response().decisions().find(id), id);
    }

    static Response work(Response response, IncidentEvent.WorkIssued e) {
        var old = response.work().find(e.assignment());
        if (old != null) {
            var all = new ArrayList<>(old.tasks());
            all.addAll(e.tasks());
            return response.withWork(
                    new Response.Work(old.assignment(), old.body(), old.origin(), all, old.decision(), old.recalled()));
        }
        var decision = e.origin() == Origin.ACTIVATION ? response.levelDecision() : null;
        return response.withWork(new Response.Work(
                e.assignment(), e.body(), e.origin(), e.tasks(), decision == null ? null : decision.id(), false));
    }

    /** The work, with these assignments marked as recalled. */
    static Ordered<Response.Work> recalled(Ordered<Response.Work> work, List<String> assignments) {
        var left = work;
        for (var assignment : assignments) {
            var one = left.find(assignment);
            left = one == null ? left : left.with(assignment, one.withRecalled());
        }
        return left;
    }
}
