package io.hufu.engine.warning;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.plan.Colour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes out: in the authority of the actor's own office, or by a superior who was asked. */
final class IssueRules {
    private IssueRules() {}

    static Decision issue(WarningCase c, WarningAction.IssueDraft a) {
        var shape = Limits.optionalLine(a.number(), "/number");
        var pending = c.state().pending();
        if (shape != null || pending == null) {
            return shape != null ? shape : c.nothingPending();
        }
        var competence = Competence.of(c.pack(), c.state(), pending);
        var office = c.office();
        var bad = Limits.first(
                competence.refuses(c, office, pending.content()),
                asked(pending),
                notApproved(c, competence, pending),
                ended(c, pending));
        if (bad != null || office == null) {
            return bad != null ? bad : Decision.refused(RefusalCode.NOT_AUTHORISED);
        }
        goOut(
                c,
                pending,
                new WarningEvent.Issue(
                        office.level(),
                        office.unit(),
                        office.area(),
                        a.number(),
                        c.at(),
                        competence.rule().clause()));
        return c.accepted();
    }

    static Decision request(WarningCase c, WarningAction.RequestIssue a) {
        var shape = Limits.first(Limits.text(a.reason(), "/reason"), c.ahead(a.requestedAt(), "/requestedAt"));
        var pending = c.state().pending();
        if (shape != null || pending == null) {
            return shape != null ? shape : c.nothingPending();
        }
        var office = c.office();
        if (office == null) {
            return Decision.refused(RefusalCode.NOT_AUTHORISED);
        }
        var competence = Competence.of(c.pack(), c.state(), pending);
        var to = competence.issuers().getFirst();
        var bad = Limits.first(
                asked(pending),
                pending.answer() != null ? Decision.refused(RefusalCode.ALREADY_ANSWERED) : null,
                notApproved(c, competence, pending),
                to.compareTo(office.level()) > 0
                        ? null
                        : c.refusedBy(
                                RefusalCode.NOT_RESERVED, competence.rule().clause(), "issuer", to.name()));
        return bad != null
                ? bad
                : c.add(new WarningEvent.IssueRequested(
                                pending.id(),
                                to,
                                a.reason(),
                                a.way(),
                                a.requestedAt(),
                                competence.rule().clause()))
                        .accepted();
    }

    static Decision answer(WarningCase c, WarningAction.RecordIssueAnswer a) {
        var shape = Limits.first(
                Limits.line(a.from(), "/from"),
                Limits.line(a.number(), "/number"),
                c.ahead(a.answeredAt(), "/answeredAt"),
                Limits.optionalText(a.remark(), "/remark"));
        var pending = c.state().pending();
        if (shape != null || pending == null) {
            return shape != null ? shape : c.nothingPending();
        }
        var request = pending.request();
        if (request == null && !byItself(c, pending, a.issued())) {
            return Decision.refused(RefusalCode.NO_SUCH_WARNING_REQUEST, "/warning", a.warning());
        }
        var holding = c.state().holding();
        var last = holding == null ? null : holding.issued();
        var before = (request != null && a.answeredAt().isBefore(request.requestedAt()))
                || (last != null && a.answeredAt().isBefore(last.issuedAt()));
        var bad = Limits.first(
                before
                        ? Decision.refused(
                                RefusalCode.TIMES_OUT_OF_ORDER,
                                "/answeredAt",
                                a.answeredAt().toString())
                        : null,
                c.notOffice(),
                pending.answer() != null ? Decision.refused(RefusalCode.ALREADY_ANSWERED) : null);
        if (bad != null) {
            return bad;
        }
        c.add(new WarningEvent.IssueAnswered(
                pending.id(), a.issued(), a.from(), a.number(), a.answeredAt(), a.remark()));
        if (a.issued()) {
            var competence = Competence.of(c.pack(), c.state(), pending);
            var issuer = request == null ? competence.issuers().getFirst() : request.to();
            goOut(
                    c,
                    pending,
                    new WarningEvent.Issue(
                            issuer,
                            null,
                            null,
                            a.number(),
                            a.answeredAt(),
                            competence.rule().clause()));
        }
        return c.accepted();
    }

    /** Whether a superior did it without being asked: it passed down this very colour, or the lifting, and it is its to do. */
    private static boolean byItself(WarningCase c, Notice pending, boolean issued) {
        var passedDown = pending.passedDown();
        var wanted = pending.act() == Notice.Act.LIFT ? null : pending.content().colour();
        var reserved = Competence.of(c.pack(), c.state(), pending).issuers().getFirst();
        return issued
                && passedDown != null
                && passedDown.colour() == wanted
                && reserved.compareTo(Office.level(c.pack())) > 0;
    }

    private static @Nullable Decision asked(Notice pending) {
        return pending.request() != null && pending.answer() == null
                ? Decision.refused(RefusalCode.ALREADY_REQUESTED)
                : null;
    }

    private static @Nullable Decision notApproved(WarningCase c, Competence competence, Notice pending) {
        var approver = competence.rule().approver();
        return approver == null || pending.approved()
                ? null
                : c.refusedBy(
                        RefusalCode.NOT_APPROVED,
                        competence.rule().clause(),
                        "posts",
                        Authority.titles(c.plan(), List.of(approver)));
    }

    /** A draft that lay until its own end cannot go out any more, unless to be lifted. */
    private static @Nullable Decision ended(WarningCase c, Notice pending) {
        var ends = pending.content().endsAt();
        return pending.act() == Notice.Act.LIFT || ends == null || ends.isAfter(c.at())
                ? null
                : Decision.refused(RefusalCode.TIMES_OUT_OF_ORDER, "/content/endsAt", ends.toString());
    }

    private static void goOut(WarningCase c, Notice notice, WarningEvent.Issue issue) {
        var holding = c.state().holding();
        if (notice.act() == Notice.Act.ISSUE || holding == null) {
            c.add(new WarningEvent.WarningIssued(notice.id(), issue));
            Preparedness.issue(c, notice);
            return;
        }
        if (notice.act() == Notice.Act.LIFT) {
            closeWork(c, "lifted");
            c.add(new WarningEvent.WarningLifted(notice.id(), issue));
            Preparedness.afterLifting(c, notice);
            return;
        }
        Colour before = holding.content().colour();
        Colour now = notice.content().colour();
        var lowered = now.compareTo(before) > 0;
        if (lowered) {
            closeWork(c, "lowered");
        }
        c.add(new WarningEvent.WarningChanged(notice.id(), before, now, lowered, issue));
        Preparedness.issue(c, notice);
    }

    /** Owes the closing of all work, as a reaction, so that an acknowledgement never collides with it. */
    private static void closeWork(WarningCase c, String reason) {
        for (var work : c.state().work().values()) {
            if (work.open()) {
                c.react(work.assignment(), new AssignmentAction.CloseAssignment(work.assignment(), reason));
            }
        }
    }
}
