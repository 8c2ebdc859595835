package io.hufu.engine.warning;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IssuedTask;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.engine.vocabulary.WarningEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The work that a colour gives to bodies: a first assignment each, or what they do not have yet. */
final class Preparedness {
    private Preparedness() {}

    static void issue(WarningCase c, Notice notice) {
        give(c, notice, Prepared.of(c.pack(), notice.content()));
    }

    /** What is owed because it was lifted; all work of before is over by then. */
    static void afterLifting(WarningCase c, Notice notice) {
        var colours = c.state().notices().values().stream()
                .filter(one -> one.issued() != null)
                .map(one -> one.content().colour())
                .distinct()
                .toList();
        give(c, notice, Prepared.afterwards(c.pack(), notice.content(), colours, c.at()));
    }

    private static void give(WarningCase c, Notice notice, List<Prepared> bodies) {
        for (var body : bodies) {
            var has = c.state().work().values().stream()
                    .filter(work -> work.open() && work.body().equals(body.body()))
                    .toList();
            if (has.isEmpty()) {
                issue(c, notice, body);
            } else {
                add(c, notice, body, has);
            }
        }
    }

    private static void issue(WarningCase c, Notice notice, Prepared body) {
        var assignment = free(c, c.state().id() + "/" + body.body());
        c.add(new WarningEvent.PreparednessIssued(assignment, body.body(), ids(body.tasks())));
        c.addTo(
                StreamId.assignment(assignment),
                new AssignmentEvent.AssignmentIssued(
                        c.state().id(),
                        c.state().head().kind(),
                        body.body(),
                        body.name(),
                        Origin.WARNING,
                        notice.id(),
                        null,
                        List.of(),
                        body.tasks(),
                        c.pack().jurisdiction().ladder()));
    }

    /** What is new for the body goes to the work that it has; to work of its own where the office recalled that. */
    private static void add(WarningCase c, Notice notice, Prepared body, List<WarningState.Work> has) {
        var texts = texts(c, has);
        var fresh = body.tasks().stream()
                .filter(task -> has.stream().noneMatch(work -> work.tasks().contains(task.id()))
                        && !texts.contains(task.text()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var open = has.stream()
                .filter(work -> AssignmentState.isOpen(c.world(), work.assignment()))
                .findFirst()
                .orElse(null);
        if (open == null) {
            issue(c, notice, new Prepared(body.body(), body.name(), fresh));
            return;
        }
        c.add(new WarningEvent.PreparednessIssued(open.assignment(), open.body(), ids(fresh)));
        c.addTo(StreamId.assignment(open.assignment()), new AssignmentEvent.TasksAdded(notice.id(), List.of(), fresh));
    }

    /** What the body has already, in words: a plan may say the same of several colours. */
    private static Set<String> texts(WarningCase c, List<WarningState.Work> has) {
        var texts = new HashSet<String>();
        for (var work : has) {
            if (c.world().findState(StreamId.assignment(work.assignment())) instanceof AssignmentState state) {
                state.tasks().values().forEach(task -> texts.add(task.task().text()));
            }
        }
        return texts;
    }

    private static String free(WarningCase c, String base) {
        var id = base;
        for (int n = 2; c.state().work().has(id); n++) {
            id = base + "~" + n;
        }
        return id;
    }

    private static List<String> ids(List<IssuedTask> tasks) {
        return tasks.stream().map(IssuedTask::id).toList();
    }
}
