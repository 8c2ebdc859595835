package io.hufu.server.view;

import static io.hufu.server.view.IncidentFold.each;

import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.AssignmentEvent.*;
import io.hufu.engine.vocabulary.IssuedTask;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.server.view.AssignmentBody.CallEntry;
import io.hufu.server.view.AssignmentBody.Rung;
import io.hufu.server.view.AssignmentBody.TaskEntry;
import java.util.ArrayList;
import java.util.List;

/** Writes one event into the picture of its assignment; a closed switch. */
final class AssignmentFold {
    private AssignmentFold() {}

    static void apply(AssignmentBody body, AssignmentEvent event, Stamp stamp) {
        body.version++;
        switch (event) {
            case AssignmentIssued e -> issued(body, e, stamp);
            case TasksAdded e -> added(body, e, stamp);
            case Delivered _ -> body.deliveredAt = stamp.at();
            case Acknowledged e -> acknowledged(body, e, stamp);
            case FedBack e -> fedBack(body, e);
            case WorkAccepted e -> each(body.tasks, t -> t.id.equals(e.task()), t -> {
                t.accepted = true;
                t.returned = null;
            });
            case WorkReturned e -> each(body.tasks, t -> t.id.equals(e.task()), t -> {
                t.accepted = false;
                t.returned = e.reason();
                t.stage = Stage.IN_PROGRESS;
            });
            case Urged e -> {
                body.urged++;
                climb(body, Rung.URGED, e.clock() != null);
            }
            case PutOnCallList _ -> climb(body, Rung.TO_CALL, true);
            case Escalated _ -> climb(body, Rung.ESCALATED, true);
            case TaskOverdue e -> each(body.tasks, t -> t.id.equals(e.task()), t -> t.overdue = true);
            case CallRecorded e -> called(body, e, stamp);
            case Recalled e -> {
                body.recalledAt = stamp.at();
                body.overReason = e.reason();
            }
            case AssignmentClosed e -> {
                body.closedAt = stamp.at();
                body.overReason = e.reason();
            }
        }
    }

    private static void issued(AssignmentBody body, AssignmentIssued e, Stamp stamp) {
        body.incident = e.incident();
        body.kind = e.kind();
        body.body = e.body();
        body.name = e.bodyName();
        body.origin = e.origin();
        body.source = e.source();
        body.how = e.how();
        body.groups = new ArrayList<>(e.groups());
        body.ladder = e.ladder();
        body.issuedAt = stamp.at();
        body.waitingSince = stamp.at();
        tasks(body, e.tasks());
    }

    private static void added(AssignmentBody body, TasksAdded e, Stamp stamp) {
        for (var group : e.groups()) {
            body.groups.removeIf(g -> g.group().equals(group.group()));
            body.groups.add(group);
        }
        tasks(body, e.tasks());
        body.acknowledgedAt = null;
        body.acknowledgedBy = null;
        body.way = null;
        body.deliveredAt = null;
        body.waitingSince = stamp.at();
        answered(body);
    }

    private static void tasks(AssignmentBody body, List<IssuedTask> tasks) {
        for (var task : tasks) {
            var entry = new TaskEntry();
            entry.id = task.id();
            entry.text = task.text();
            entry.clause = task.clause();
            entry.group = task.group();
            entry.due = task.due();
            body.tasks.removeIf(t -> t.id.equals(entry.id));
            body.tasks.add(entry);
        }
    }

    private static void acknowledged(AssignmentBody body, Acknowledged e, Stamp stamp) {
        var steps = body.ladder.unacknowledged();
        if (!steps.isEmpty()
                && e.acknowledgedAt()
                        .isAfter(body.waitingSince.plus(steps.getFirst().after()))) {
            body.acknowledgedLate = true;
        }
        body.acknowledgedAt = e.acknowledgedAt();
        body.acknowledgedBy = stamp.actor().account();
        body.way = e.way();
        if (body.firstAcknowledgedAt == null) {
            body.firstAcknowledgedAt = e.acknowledgedAt();
            body.firstWay = e.way();
        }
        each(body.tasks, t -> true, t -> t.isNew = false);
        answered(body);
    }

    private static void fedBack(AssignmentBody body, FedBack e) {
        body.feedbackAt = e.happenedAt();
        if (body.firstFeedbackAt == null) {
            body.firstFeedbackAt = e.happenedAt();
        }
        body.lastStage = e.stage();
        body.lastText = e.text();
        body.feedbackWay = e.way();
        if (e.people() != null) {
            body.people = e.people();
        }
        if (e.vehicles() != null) {
            body.vehicles = e.vehicles();
        }
        body.files.addAll(e.files());
        each(body.tasks, t -> t.id.equals(e.task()) || (e.task() == null && e.stage() == Stage.DONE), t -> {
            t.stage = e.stage();
            t.accepted = false;
            t.returned = null;
        });
        answered(body);
    }

    private static void called(AssignmentBody body, CallRecorded e, Stamp stamp) {
        var entry = new CallEntry();
        entry.at = e.calledAt();
        entry.answered = e.answered();
        entry.line = e.line();
        entry.by = stamp.actor().account();
        entry.remark = e.remark();
        body.calls.add(entry);
    }

    private static void climb(AssignmentBody body, Rung rung, boolean byClock) {
        if (byClock) {
            body.rungs++;
        }
        if (rung.compareTo(body.rung) > 0) {
            body.rung = rung;
        }
    }

    private static void answered(AssignmentBody body) {
        body.rung = Rung.NONE;
        body.rungs = 0;
    }
}
