package io.hufu.engine.incident;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.plan.Level;
import io.hufu.plan.ResponseLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows when a post denies a decision on the level that was recorded on its behalf. The decision goes on working; the
 * headquarters either takes it back or lets it stand. No plan speaks of this; both are for the posts that may set the level,
 * in person: a telephone call is what went wrong.
 */
final class RecallRules {
    private RecallRules() {}

    /** Puts the recall to the headquarters where the decision that set the level in force is disputed. */
    static void propose(Case c) {
        var decided = c.state().response().levelDecision();
        if (decided == null
                || decided.activated() == null
                || !decided.disputed()
                || !c.state().running()) {
            return;
        }
        c.add(new IncidentEvent.RecallProposed(
                decided.id(),
                decided.activated().level(),
                decided.activated().previous(),
                c.state().response().stemming(decided.id()),
                decided.clause()));
    }

    static Decision recall(Case c, IncidentAction.RecallDecision a) {
        var shape = Limits.text(a.reason(), "/reason");
        var decided = c.state().response().decisions().find(a.decision());
        var activated = decided == null ? null : decided.activated();
        if (shape != null || activated == null) {
            return shape != null ? shape : Decision.refused(RefusalCode.NO_SUCH_DOCUMENT, "/decision", a.decision());
        }
        var level = reserved(c, activated);
        if (level == null) {
            return Decision.refused(
                    RefusalCode.NO_SUCH_LEVEL, "/decision", activated.level().name());
        }
        var by = ResponseRules.authority(c, level, null);
        if (by instanceof ResponseRules.Answered.No no) {
            return no.decision();
        }
        var bad = Limits.first(c.notRunning(), state(c, a.decision()));
        if (bad != null) {
            return bad;
        }
        var allowed = ((ResponseRules.Answered.Yes) by).allowed();
        var assignments = c.state().response().stemming(a.decision());
        var restored = activated.previous();
        c.add(new IncidentEvent.DecisionRecalled(
                a.decision(),
                activated.level(),
                restored,
                assignments,
                restored == null ? List.of() : ResponseRules.guides(c),
                onScenePost(c, a.decision()),
                allowed.post().id(),
                allowed.post().kind(),
                standIn(allowed),
                allowed.assumed(),
                a.reason(),
                level.activatorsClause()));
        for (var assignment : assignments) {
            c.react(assignment, new AssignmentAction.Recall(assignment, a.reason()));
        }
        Following.facts(c, c.at(), a.decision());
        propose(c); // the decision before it may be disputed as well
        return c.accepted();
    }

    static Decision uphold(Case c, IncidentAction.UpholdDecision a) {
        var shape = Limits.text(a.reason(), "/reason");
        var decided = c.state().response().decisions().find(a.decision());
        var activated = decided == null ? null : decided.activated();
        if (shape != null || activated == null) {
            return shape != null ? shape : Decision.refused(RefusalCode.NO_SUCH_DOCUMENT, "/decision", a.decision());
        }
        var level = reserved(c, activated);
        if (level == null) {
            return Decision.refused(
                    RefusalCode.NO_SUCH_LEVEL, "/decision", activated.level().name());
        }
        var by = ResponseRules.authority(c, level, null);
        if (by instanceof ResponseRules.Answered.No no) {
            return no.decision();
        }
        var bad = Limits.first(c.notRunning(), state(c, a.decision()));
        if (bad != null) {
            return bad;
        }
        var allowed = ((ResponseRules.Answered.Yes) by).allowed();
        return c.add(new IncidentEvent.DecisionUpheld(
                        a.decision(),
                        allowed.post().id(),
                        allowed.post().kind(),
                        standIn(allowed),
                        allowed.assumed(),
                        a.reason(),
                        level.activatorsClause()))
                .accepted();
    }

    /**
     * Of the level that was set and the one before it, the higher: who may set that may go from one to the other. Null where the
     * plan was changed since to one without it.
     */
    private static @Nullable Level reserved(Case c, IncidentEvent.LevelActivated activated) {
        ResponseLevel previous = activated.previous();
        var higher = previous != null && previous.higherThan(activated.level()) ? previous : activated.level();
        return Following.level(c, higher);
    }

    private static @Nullable Decision state(Case c, String id) {
        var response = c.state().response();
        var decided = response.decisions().find(id);
        if (decided == null || decided.deniedReason() == null) {
            return Decision.refused(RefusalCode.NOT_DENIED, "/decision", id);
        }
        if (decided.recalled()) {
            return Decision.refused(RefusalCode.ALREADY_RECALLED, "/decision", id);
        }
        if (decided.upheldBy() != null) {
            return Decision.refused(RefusalCode.ALREADY_CONFIRMED, "/decision", id);
        }
        return decided.equals(response.levelDecision())
                ? null
                : Decision.refused(RefusalCode.DECISION_SUPERSEDED, "/decision", id);
    }

    /** Whether a decision besides this one set up the on-scene post. */
    private static boolean onScenePost(Case c, String without) {
        return c.state().response().decisions().values().stream()
                .filter(d -> !d.id().equals(without) && !d.recalled())
                .anyMatch(d -> d.activated() != null && d.activated().onScenePost());
    }

    private static @Nullable String standIn(Authority.Answer.Allowed allowed) {
        var standIn = allowed.standIn();
        return standIn == null ? null : standIn.id();
    }
}
