package io.hufu.engine.incident;

import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.Origin;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
                stamp.at(),
                stamp.actor().account(),
                false,
                null,
                false,
                null);
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
                stamp.at(),
                stamp.actor().account(),
                false,
                null,
                false,
                null);
    }

    static Response.Decided decided(IncidentState s, String id) {
        return Objects.requireNonNull(s.response().decisions().find(id), id);
    }

    static Response.Decided answered(IncidentState s, String id, boolean confirmed, @Nullable String deniedReason) {
        var d = decided(s, id);
        return new Response.Decided(
                d.id(),
                d.activated(),
                d.post(),
                d.postKind(),
                d.standIn(),
                d.authorityAssumed(),
                d.onBehalf(),
                d.clause(),
                d.at(),
                d.account(),
                confirmed,
                deniedReason,
                d.recalled(),
                d.upheldBy());
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
}
