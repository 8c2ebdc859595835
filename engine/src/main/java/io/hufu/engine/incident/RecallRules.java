package io.hufu.engine.incident;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.plan.ResponseLevel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What follows when a post denies a decision that was recorded on its behalf: on the level, or on the end of the response. The
 * decision goes on working; the headquarters either takes it back or lets it stand. No plan speaks of this; both are for the
 * posts that may take the decision, in person: a telephone call is what went wrong.
 */
final class RecallRules {
    private RecallRules() {}

    /** Puts it to the headquarters where the decision that holds now is disputed. */
    static void propose(Case c) {
        var decided = c.state().disputed();
        if (decided == null) {
            return;
        }
        var response = c.state().response();
        var activated = decided.activated();
        c.add(
                activated == null
                        ? new IncidentEvent.ResumptionProposed(
                                decided.id(),
                                Objects.requireNonNull(response.level()),
                                response.standing(),
                                decided.clause())
                        : new IncidentEvent.RecallProposed(
                                decided.id(),
                                activated.level(),
                                activated.previous(),
                                response.stemming(decided.id()),
                                decided.clause()));
    }

    static Decision recall(Case c, IncidentAction.RecallDecision a) {
        return switch (entitled(c, a.decision(), a.reason())) {
            case Answered.No no -> no.decision();
            case Answered.Yes yes -> {
                var activated = yes.decided().activated();
                if (activated == null) {
                    resume(c, a, yes);
                } else {
                    takeBack(c, a, yes, activated);
                }
                Following.facts(c, c.at(), a.decision());
                propose(c); // the decision before it may be disputed as well
                yield c.accepted();
            }
        };
    }

    private static void takeBack(
            Case c, IncidentAction.RecallDecision a, Answered.Yes yes, IncidentEvent.LevelActivated activated) {
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
    }

    private static void resume(Case c, IncidentAction.RecallDecision a, Answered.Yes yes) {
        var assignments = c.state().response().standing();
        c.add(new IncidentEvent.ResponseResumed(
                a.decision(),
                Objects.requireNonNull(c.state().response().level()),
                assignments,
                yes.allowed().post().id(),
                yes.allowed().post().kind(),
                yes.standIn(),
                yes.allowed().assumed(),
                a.reason(),
                yes.clause()));
        for (var assignment : assignments) {
            c.react(assignment, new AssignmentAction.ReopenAssignment(assignment, a.reason()));
        }
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
        record Yes(Response.Decided decided, Authority.Answer.Allowed allowed, String clause) implements Answered {
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
        if (shape != null || decided == null) {
            return new Answered.No(
                    shape != null ? shape : Decision.refused(RefusalCode.NO_SUCH_DOCUMENT, "/decision", id));
        }
        var reserved = reserved(c, decided);
        var level = Following.level(c, reserved);
        if (level == null) { // the plan was changed since to one without it
            return new Answered.No(Decision.refused(RefusalCode.NO_SUCH_LEVEL, "/decision", reserved.name()));
        }
        var clause = decided.activated() == null ? decided.clause() : level.activatorsClause();
        return switch (ResponseRules.authority(c, level.activators(), clause, null)) {
            case ResponseRules.Answered.No no -> new Answered.No(no.decision());
            case ResponseRules.Answered.Yes yes -> {
                var bad = state(c, decided);
                yield bad != null ? new Answered.No(bad) : new Answered.Yes(decided, yes.allowed(), clause);
            }
        };
    }

    /** The level whose posts decide: of a change the higher of the two, of an end the one that it ended. */
    private static ResponseLevel reserved(Case c, Response.Decided decided) {
        var activated = decided.activated();
        return activated == null ? Objects.requireNonNull(c.state().response().level()) : activated.higher();
    }

    private static @Nullable Decision state(Case c, Response.Decided decided) {
        var end = decided.activated() == null;
        return Limits.first(
                end ? c.gone() : c.notRunning(),
                decided.deniedReason() == null
                        ? Decision.refused(RefusalCode.NOT_DENIED, "/decision", decided.id())
                        : null,
                decided.recalled() ? Decision.refused(RefusalCode.ALREADY_RECALLED, "/decision", decided.id()) : null,
                decided.upheldBy() != null
                        ? Decision.refused(RefusalCode.ALREADY_CONFIRMED, "/decision", decided.id())
                        : null,
                end || decided.equals(c.state().response().levelDecision())
                        ? null
                        : Decision.refused(RefusalCode.DECISION_SUPERSEDED, "/decision", decided.id()));
    }

    /** Whether a decision besides this one set up the on-scene post. */
    private static boolean onScenePost(Case c, String without) {
        return c.state().response().decisions().values().stream()
                .filter(d -> !d.id().equals(without) && !d.recalled())
                .anyMatch(d -> d.activated() != null && d.activated().onScenePost());
    }
}
