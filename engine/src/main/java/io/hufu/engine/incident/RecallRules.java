package io.hufu.engine.incident;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
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
        return switch (entitled(c, a.decision(), a.reason())) {
            case Answered.No no -> no.decision();
            case Answered.Yes yes -> {
                var activated = yes.activated();
                var restored = activated.previous();
                var assignments = c.state().response().stemming(a.decision());
                c.add(new IncidentEvent.DecisionRecalled(
                        a.decision(),
                        activated.level(),
                        restored,
                        assignments,
                        restored == null ? List.of() : ResponseRules.guides(c),
                        onScenePost(c, a.decision()),
                        yes.allowed().post().id(),
                        yes.allowed().post().kind(),
                        yes.standIn(),
                        yes.allowed().assumed(),
                        a.reason(),
                        yes.clause()));
                for (var assignment : assignments) {
                    c.react(assignment, new AssignmentAction.Recall(assignment, a.reason()));
                }
                Following.facts(c, c.at(), a.decision());
                propose(c); // the decision before it may be disputed as well
                yield c.accepted();
            }
        };
    }

    static Decision uphold(Case c, IncidentAction.UpholdDecision a) {
        return switch (entitled(c, a.decision(), a.reason())) {
            case Answered.No no -> no.decision();
            case Answered.Yes yes ->
                c.add(new IncidentEvent.DecisionUpheld(
                                a.decision(),
                                yes.allowed().post().id(),
                                yes.allowed().post().kind(),
                                yes.standIn(),
                                yes.allowed().assumed(),
                                a.reason(),
                                yes.clause()))
                        .accepted();
        };
    }

    private sealed interface Answered {
        record Yes(IncidentEvent.LevelActivated activated, Authority.Answer.Allowed allowed, String clause)
                implements Answered {
            @Nullable
            String standIn() {
                var standIn = allowed.standIn();
                return standIn == null ? null : standIn.id();
            }
        }

        record No(Decision decision) implements Answered {}
    }

    /** Whether the one who asks may say what becomes of a denied decision, and as whom. */
    private static Answered entitled(Case c, String id, String reason) {
        var shape = Limits.text(reason, "/reason");
        var decided = c.state().response().decisions().find(id);
        var activated = decided == null ? null : decided.activated();
        if (shape != null || activated == null) {
            return new Answered.No(
                    shape != null ? shape : Decision.refused(RefusalCode.NO_SUCH_DOCUMENT, "/decision", id));
        }
        var level = Following.level(c, activated.higher());
        if (level == null) { // the plan was changed since to one without it
            return new Answered.No(Decision.refused(
                    RefusalCode.NO_SUCH_LEVEL, "/decision", activated.level().name()));
        }
        return switch (ResponseRules.authority(c, level, null)) {
            case ResponseRules.Answered.No no -> new Answered.No(no.decision());
            case ResponseRules.Answered.Yes yes -> {
                var bad = Limits.first(c.notRunning(), state(c, id));
                yield bad != null
                        ? new Answered.No(bad)
                        : new Answered.Yes(activated, yes.allowed(), level.activatorsClause());
            }
        };
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
}
