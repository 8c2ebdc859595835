package io.hufu.engine.incident;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.calling.CallSheet;
import io.hufu.engine.calling.Called;
import io.hufu.engine.calling.RoleBinding;
import io.hufu.engine.grading.Grading;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.GroupRole;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.IssuedTask;
import io.hufu.engine.vocabulary.Order;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.plan.Level;
import io.hufu.plan.ResponseLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What follows from new facts or a new level: grade, proposal, clocks, and work for bodies. */
final class Following {
    private Following() {}

    /** Grades anew, proposes or withdraws, starts and withdraws clocks, wakes duties. */
    static void facts(Case c, Instant knownAt, String why) {
        assess(c, knownAt, why);
        if (c.state().running() && c.state().response().level() != null) {
            issue(c, List.of(), List.of(), "regrade");
        }
    }

    /** Grades anew, proposes or withdraws, starts and withdraws clocks. */
    static void assess(Case c, Instant knownAt, String why) {
        var assessment = Grading.assess(c.pack().plan(), c.state().facts());
        if (!assessment.equals(c.state().intake().assessment())) {
            c.add(new IncidentEvent.Assessed(assessment));
        }
        if (c.state().running()) {
            proposal(c, why);
        }
        if (c.state().status() != IncidentState.Status.CLOSED) {
            Clockwork.follow(
                    c, knownAt, why); // no clock of a closed incident runs; its evaluation says to whom it is owed now
        }
    }

    private static void proposal(Case c, String why) {
        var assessment = Objects.requireNonNull(c.state().intake().assessment());
        var open = c.state().response().proposal();
        var rests = open != null && (open.automatic() || !open.grounds().isEmpty());
        if (open != null && rests && !assessment.levels().contains(open.level())) {
            c.add(new IncidentEvent.ProposalWithdrawn(open.level(), why));
            open = null;
        }
        var wanted = assessment.level();
        var inForce = c.state().response().level();
        if (wanted == null || (inForce != null && !wanted.higherThan(inForce))) {
            return;
        }
        if (open == null || wanted.higherThan(open.level())) {
            c.add(new IncidentEvent.LevelProposed(wanted, true, grounds(assessment, wanted), null));
        }
    }

    private static List<String> grounds(io.hufu.engine.vocabulary.Assessment assessment, ResponseLevel level) {
        return assessment.grounds().stream()
                .filter(g -> g.level() == level)
                .map(io.hufu.engine.vocabulary.Assessment.Ground::groundId)
                .toList();
    }

    static @Nullable Level level(Case c, ResponseLevel level) {
        return c.pack().plan().levels().stream()
                .filter(l -> l.level() == level)
                .findFirst()
                .orElse(null);
    }

    static CallSheet sheet(Case c, Level level) {
        var facts = c.state().facts();
        return CallSheet.of(
                c.pack(),
                level,
                c.state().roles(),
                Grading.conditions(facts, Grading.assess(c.pack().plan(), facts)));
    }

    /** Issues to every called body what it does not have yet. */
    static void issue(Case c, List<String> deselected, List<String> also, String source) {
        var inForce = Objects.requireNonNull(c.state().response().level());
        var level = level(c, inForce);
        if (level == null) {
            return; // the plan was changed to one without a level of this name
        }
        var skipped = new ArrayList<>(deselected);
        var decision = c.state().response().levelDecision();
        if (decision != null && decision.activated() != null) {
            skipped.addAll(decision.activated().deselected());
        }
        for (var called : sheet(c, level).bodies()) {
            var standing = standing(c, called.body());
            if (!standing.isEmpty()) {
                add(c, called, standing, source);
            } else if (called.optional() ? also.contains(called.body()) : !skipped.contains(called.body())) {
                issue(c, called, called.tasks(), source);
            }
        }
    }

    /** What the body was called with, unless that was taken back with the decision that called it. */
    private static List<Response.Work> standing(Case c, String body) {
        return c.state().response().work().values().stream()
                .filter(w -> w.body().equals(body) && w.origin() == Origin.ACTIVATION && !w.recalled())
                .toList();
    }

    /** What is new for the body goes to the work that it has; to work of its own where the office recalled or closed that. */
    private static void add(Case c, Called called, List<Response.Work> standing, String source) {
        var fresh = called.tasks().stream()
                .filter(t -> standing.stream().noneMatch(w -> w.tasks().contains(t.id())))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var work = standing.stream()
                .filter(w -> AssignmentState.isOpen(c.world(), w.assignment()))
                .findFirst()
                .orElse(null);
        if (work == null) {
            issue(c, called, fresh, source);
            return;
        }
        c.add(new IncidentEvent.WorkIssued(work.assignment(), work.body(), work.origin(), ids(fresh)));
        c.addTo(StreamId.assignment(work.assignment()), new AssignmentEvent.TasksAdded(source, called.groups(), fresh));
    }

    private static void issue(Case c, Called called, List<IssuedTask> tasks, String source) {
        var base = c.state().id() + "/" + called.body();
        var assignment = c.state().response().work().has(base) ? free(c, base) : base;
        c.add(new IncidentEvent.WorkIssued(assignment, called.body(), Origin.ACTIVATION, ids(tasks)));
        c.addTo(
                StreamId.assignment(assignment),
                new AssignmentEvent.AssignmentIssued(
                        c.state().id(),
                        c.state().head().kind(),
                        called.body(),
                        called.name(),
                        Origin.ACTIVATION,
                        source,
                        called.how(),
                        called.groups(),
                        tasks,
                        c.pack().jurisdiction().ladder(c.state().response().level())));
    }

    /** Tells every body that was at work something that all of them have to know, as a further task that it acknowledges. */
    static void notice(Case c, String text) {
        if (!c.state().running()) {
            return;
        }
        var told = new HashSet<String>();
        for (var id : c.before().response().work().ids()) {
            var work = Objects.requireNonNull(c.state().response().work().find(id));
            if (!work.recalled() && AssignmentState.isOpen(c.world(), id) && told.add(work.body())) {
                var task = new IssuedTask(noticeId(work), text, null, null, null);
                c.add(new IncidentEvent.WorkIssued(id, work.body(), work.origin(), List.of(task.id())));
                c.addTo(StreamId.assignment(id), new AssignmentEvent.TasksAdded("notice", List.of(), List.of(task)));
            }
        }
    }

    private static String noticeId(Response.Work work) {
        int n = 1;
        while (work.tasks().contains("notice." + n)) {
            n++;
        }
        return "notice." + n;
    }

    /** Issues orders outside the call sheet, each as an assignment of its own. */
    static void orders(Case c, String source, List<Order> orders, Origin origin) {
        int n = 0;
        for (var order : orders) {
            n++;
            var task = new IssuedTask(source + "." + n, order.text(), null, null, order.due());
            RoleBinding role = c.state().roles().find(order.body());
            if (role == null) {
                single(c, order.body(), name(c, order.body()), origin, source, task, List.of());
                continue;
            }
            for (var unit : role.units()) {
                single(c, unit, name(c, unit), origin, source, task, List.of());
            }
            var named = role.name();
            if (role.units().isEmpty() && named != null) {
                single(c, "role:" + order.body(), named, origin, source, task, List.of());
            }
        }
    }

    private static String name(Case c, String id) {
        var unit = c.pack().findUnit(id);
        return unit == null ? id : unit.name();
    }

    static void single(
            Case c, String body, String name, Origin origin, String source, IssuedTask task, List<GroupRole> groups) {
        var assignment = free(c, c.state().id() + "/" + body);
        c.add(new IncidentEvent.WorkIssued(assignment, body, origin, List.of(task.id())));
        c.addTo(
                StreamId.assignment(assignment),
                new AssignmentEvent.AssignmentIssued(
                        c.state().id(),
                        c.state().head().kind(),
                        body,
                        name,
                        origin,
                        source,
                        null,
                        groups,
                        List.of(task),
                        c.pack().jurisdiction().ladder(c.state().response().level())));
    }

    /** The name without a number is kept for the activation, so that later grades find it. */
    private static String free(Case c, String base) {
        var n = 2;
        while (c.state().response().work().has(base + "~" + n)) {
            n++;
        }
        return base + "~" + n;
    }

    private static List<String> ids(List<IssuedTask> tasks) {
        return tasks.stream().map(IssuedTask::id).toList();
    }
}
