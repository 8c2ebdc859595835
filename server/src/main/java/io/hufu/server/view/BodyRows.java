package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.assignment.AssignmentState.TaskState;
import io.hufu.engine.vocabulary.GroupRole;
import io.hufu.server.access.Presence;
import io.hufu.server.view.wire.BodyRow;
import io.hufu.server.view.wire.GroupPart;
import io.hufu.server.view.wire.TaskRow;
import java.util.Collection;
import java.util.List;

/** Rows of the matrix of bodies. */
final class BodyRows {
    private BodyRows() {}

    /** References of confidential texts that a row shows. */
    static void want(Collection<String> refs, AssignmentState work) {
        var last = Matrix.lastFeedback(work);
        if (last != null) {
            Texts.want(refs, last.text());
        }
        var acknowledgement = work.acknowledgement();
        if (acknowledgement != null) {
            Texts.want(refs, acknowledgement.spokenTo());
        }
        work.calls().forEach(call -> Texts.want(refs, call.remark()));
    }

    static BodyRow row(AssignmentState work, PackWords words, Speaker speaker, Texts texts, Presence presence) {
        var acknowledgement = work.acknowledgement();
        var last = Matrix.lastFeedback(work);
        String acknowledgedBy = acknowledgement == null
                ? null
                : acknowledgement.spokenTo() == null
                        ? speaker.account(acknowledgement.account())
                        : texts.find(acknowledgement.spokenTo());
        return new BodyRow(
                work.id(),
                work.body(),
                work.bodyName(),
                Codes.code(work.origin()),
                work.how() == null ? null : words.wording().word("how", work.how()),
                work.groups().stream().map(part -> part(part, words)).toList(),
                Matrix.state(work),
                Matrix.silent(work),
                Matrix.late(work),
                Matrix.byTelephone(work),
                presence.isOpen(work.body()),
                presence.isMute(work.body()),
                work.issuedAt(),
                work.deliveredAt(),
                acknowledgement == null ? null : acknowledgement.at(),
                acknowledgedBy,
                acknowledgement == null ? null : Codes.code(acknowledgement.way()),
                last == null ? null : last.at(),
                last == null ? null : Codes.code(last.stage()),
                last == null ? null : texts.find(last.text()),
                work.feedback().stream()
                        .map(AssignmentState.Feedback::people)
                        .filter(java.util.Objects::nonNull)
                        .reduce((a, b) -> b)
                        .orElse(null),
                work.feedback().stream()
                        .map(AssignmentState.Feedback::vehicles)
                        .filter(java.util.Objects::nonNull)
                        .reduce((a, b) -> b)
                        .orElse(null),
                tasks(work),
                work.calls().stream()
                        .map(call -> new BodyRow.Call(
                                call.at(),
                                call.answered(),
                                call.line(),
                                speaker.account(call.account()),
                                texts.find(call.remark())))
                        .toList(),
                work.feedback().stream()
                        .flatMap(
                                said -> said.files().stream().map(file -> new BodyRow.Attached(file, said.enteredAt())))
                        .toList(),
                words.lines(work.body()),
                Matrix.nextDue(work),
                work.reopenedAt());
    }

    static GroupPart part(GroupRole part, PackWords words) {
        return new GroupPart(part.group(), words.group(part.group()), part.lead());
    }

    private static List<TaskRow> tasks(AssignmentState work) {
        return work.tasks().values().stream().map(task -> task(task, work)).toList();
    }

    private static TaskRow task(TaskState task, AssignmentState work) {
        boolean isNew = task.batch() == work.batch() && work.acknowledgement() == null && work.open();
        return new TaskRow(
                task.task().id(),
                task.task().text(),
                task.task().clause(),
                task.task().group(),
                task.task().due(),
                Codes.codeOrNull(task.stage()),
                task.accepted(),
                task.returnedReason(),
                Matrix.overdue(task),
                isNew);
    }
}
