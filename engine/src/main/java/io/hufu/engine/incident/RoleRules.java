package io.hufu.engine.incident;

import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.calling.Called;
import io.hufu.engine.calling.RoleBinding;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.plan.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a role of the plan is in this incident, and what follows for the work of whom it was before. */
final class RoleRules {
    /** Why work ends whose body is not the role any more; a word of the screens. */
    private static final String MOVED = "role-moved";

    private RoleRules() {}

    static Decision bind(Case c, IncidentAction.BindRole a) {
        var role = c.pack().plan().roles().stream()
                .filter(r -> r.id().equals(a.role()))
                .findFirst()
                .orElse(null);
        var shape = a.units().isEmpty() ? Limits.line(a.name(), "/name") : Limits.optionalLine(a.name(), "/name");
        if (shape != null || role == null) {
            return shape != null ? shape : Decision.refused(RefusalCode.NO_SUCH_ROLE, "/role", a.role());
        }
        var bound = new RoleBinding(a.units(), a.name());
        var bad = Limits.first(
                unknownUnit(c, role, a.units()),
                IntakeRules.notDuty(c),
                c.notRunning(),
                bound.equals(c.state().roles().find(a.role()))
                        ? Decision.refused(RefusalCode.ALREADY_BOUND, "/role", a.role())
                        : null);
        if (bad != null) {
            return bad;
        }
        var called = called(c);
        c.add(new IncidentEvent.RoleBound(a.role(), a.units(), a.name()));
        moved(c, called, MOVED);
        return c.accepted();
    }

    private static @Nullable Decision unknownUnit(Case c, Role role, List<String> units) {
        for (var unit : units) {
            var fits = role.candidates().isEmpty() || role.candidates().contains(unit);
            if (c.pack().findUnit(unit) == null || !fits) {
                return Decision.refused(RefusalCode.NO_SUCH_UNIT, "/units", unit);
            }
        }
        return null;
    }

    /** Roles that follow from the place or the sector are bound at once. */
    static void bindByFacts(Case c) {
        for (var role : c.pack().plan().roles()) {
            var units = byFacts(c, role, c.state().head());
            if (!units.isEmpty()) {
                c.add(new IncidentEvent.RoleBound(role.id(), units, null));
            }
        }
    }

    /** Place or sector were corrected: roles that followed from them follow; what a person bound stays. */
    static void followFacts(Case c, IncidentState.Head before) {
        for (var role : c.pack().plan().roles()) {
            var was = byFacts(c, role, before);
            var units = byFacts(c, role, c.state().head());
            var bound = c.state().roles().find(role.id());
            var byFacts = bound == null
                    ? was.isEmpty()
                    : bound.name() == null && bound.units().equals(was);
            if (byFacts && !units.equals(was)) {
                c.add(new IncidentEvent.RoleBound(role.id(), units, null));
            }
        }
    }

    private static List<String> byFacts(Case c, Role role, IncidentState.Head head) {
        return RoleBinding.units(c.pack(), role, head.area(), head.sectorOrPhase());
    }

    /** Whom the level in force calls now; nobody without a response. */
    static List<Called> called(Case c) {
        var level = c.state().running() ? ResponseRules.inForce(c) : null;
        return level == null ? List.of() : Following.sheet(c, level).bodies();
    }

    /** Reports are heard for the new roles, the bodies that are called no more are let go, the new ones get their work. */
    static void moved(Case c, List<Called> before, String reason) {
        Clockwork.hearAgain(c);
        if (c.state().response().level() == null) {
            return;
        }
        var now = called(c);
        var released = c.state().response().work().values().stream()
                .filter(w -> w.origin() == Origin.ACTIVATION && !w.recalled())
                .filter(w -> before.stream().anyMatch(b -> b.body().equals(w.body()) && !stillCalled(b, now)))
                .map(Response.Work::assignment)
                .toList();
        if (!released.isEmpty()) {
            c.add(new IncidentEvent.WorkRecalled(released, reason));
            for (var assignment : released) {
                c.react(assignment, new AssignmentAction.Recall(assignment, reason));
            }
        }
        Following.issue(c, List.of(), List.of(), "role");
    }

    /** Whether a body is called as before; one that had to come and now only may is not. */
    private static boolean stillCalled(Called before, List<Called> now) {
        return now.stream().anyMatch(n -> n.body().equals(before.body()) && (before.optional() || !n.optional()));
    }
}
