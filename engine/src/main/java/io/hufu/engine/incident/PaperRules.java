package io.hufu.engine.incident;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.plan.Extent;
import io.hufu.plan.PostKind;
import io.hufu.plan.Warnings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told, written, signed, sent, asked, released and warned of. */
final class PaperRules {
    private PaperRules() {}

    static Decision told(Case c, IncidentAction.RecordTold a) {
        if (a.obligations().isEmpty()) {
            return Decision.refused(RefusalCode.NOTHING_SAID, "/obligations", "");
        }
        var bad = Limits.first(
                c.badMoment(a.toldAt(), "/toldAt"), obligations(c, a.obligations(), true), IntakeRules.notDuty(c));
        if (bad != null) {
            return bad;
        }
        for (var id : a.obligations()) {
            var owed = c.state().obligations().find(id);
            if (owed != null && !Clockwork.fits(owed.started().form(), a.way())) {
                return c.refusedBy(RefusalCode.NOT_WRITTEN, owed.started().clause(), "obligation", id);
            }
        }
        for (var obligation : a.obligations()) {
            c.add(new IncidentEvent.ObligationMet(obligation, a.way(), a.toldAt(), a.confirmedBy(), null));
        }
        return c.accepted();
    }

    private static @Nullable Decision obligations(Case c, List<String> ids, boolean open) {
        for (var id : ids) {
            var obligation = c.state().obligations().find(id);
            if (obligation == null || obligation.withdrawnReason() != null) {
                return Decision.refused(RefusalCode.NO_SUCH_OBLIGATION, "/obligations", id);
            }
            if (open && !obligation.open()) {
                return Decision.refused(RefusalCode.ALREADY_MET, "/obligations", id);
            }
        }
        return null;
    }

    static Decision draft(Case c, IncidentAction.DraftReport a) {
        if (a.addressees().isEmpty()) {
            return Decision.refused(RefusalCode.NOTHING_SAID, "/addressees", "");
        }
        for (var addressee : a.addressees()) {
            if (c.pack().plan().reporting().addressees().stream().noneMatch(x -> x.id().equals(addressee))) {
                return Decision.refused(RefusalCode.NO_SUCH_UNIT, "/addressees", addressee);
            }
        }
        var bad = Limits.first(
                obligations(c, a.obligations(), false),
                IntakeRules.notDuty(c),
                c.gone(),
                c.state().papers().papers().has(a.paper())
                        ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/paper", a.paper())
                        : null);
        return bad != null
                ? bad
                : c.add(new IncidentEvent.ReportDrafted(a.paper(), a.kind(), a.addressees(), a.text(), a.obligations()))
                        .accepted();
    }

    static Decision sign(Case c, IncidentAction.SignReport a) {
        var paper = c.state().papers().papers().find(a.paper());
        if (paper == null) {
            return Decision.refused(RefusalCode.NO_SUCH_DOCUMENT, "/paper", a.paper());
        }
        var authority = signer(c, a.onBehalf());
        if (authority instanceof ResponseRules.Answered.No no) {
            return no.decision();
        }
        var bad = Limits.first(
                c.gone(),
                paper.signedAt() != null ? Decision.refused(RefusalCode.ALREADY_SIGNED, "/paper", a.paper()) : null,
                Authority.unwitnessed(a.onBehalf()));
        var post = ((ResponseRules.Answered.Yes) authority).allowed().post();
        return bad != null
                ? bad
                : c.add(new IncidentEvent.ReportSigned(a.paper(), post.id(), a.onBehalf()))
                        .accepted();
    }

    /** Any leader of the headquarters or its office director signs; plans name nobody, which is an assumption of the field. */
    private static ResponseRules.Answered signer(Case c, @Nullable OnBehalf onBehalf) {
        var leaders = List.of(PostKind.COMMANDER, PostKind.EXECUTIVE_DEPUTY, PostKind.DEPUTY, PostKind.OFFICE_DIRECTOR);
        return ResponseRules.authority(c, leaders, c.pack().plan().reporting().clause(), onBehalf);
    }

    static Decision send(Case c, IncidentAction.SendReport a) {
        var shape = Limits.first(Limits.line(a.number(), "/number"), c.badMoment(a.sentAt(), "/sentAt"));
        var paper = c.state().papers().papers().find(a.paper());
        if (shape != null || paper == null) {
            return shape != null ? shape : Decision.refused(RefusalCode.NO_SUCH_DOCUMENT, "/paper", a.paper());
        }
        var bad = Limits.first(
                IntakeRules.notDuty(c),
                c.gone(),
                paper.signedAt() == null ? Decision.refused(RefusalCode.NOT_SIGNED, "/paper", a.paper()) : null,
                paper.sentAt() != null ? Decision.refused(RefusalCode.ALREADY_SENT, "/paper", a.paper()) : null);
        if (bad != null) {
            return bad;
        }
        c.add(new IncidentEvent.ReportSent(a.paper(), a.number(), a.way(), a.sentAt()));
        for (var obligation : c.state().obligations().values()) {
            if (obligation.open()
                    && paper.obligations().contains(obligation.id())
                    && Clockwork.fits(obligation.started().form(), a.way())) {
                c.add(new IncidentEvent.ObligationMet(obligation.id(), a.way(), a.sentAt(), null, a.paper()));
            }
        }
        if (a.way().oral()) {
            Clockwork.told(c, paper.addressees(), a.sentAt());
        }
        return c.accepted();
    }

    static Decision receipt(Case c, IncidentAction.ConfirmReceipt a) {
        var shape = c.badMoment(a.confirmedAt(), "/confirmedAt");
        var paper = c.state().papers().papers().find(a.paper());
        if (shape != null || paper == null) {
            return shape != null ? shape : Decision.refused(RefusalCode.NO_SUCH_DOCUMENT, "/paper", a.paper());
        }
        var bad = Limits.first(
                paper.addressees().contains(a.addressee())
                        ? null
                        : Decision.refused(RefusalCode.NO_SUCH_UNIT, "/addressee", a.addressee()),
                IntakeRules.notDuty(c),
                paper.sentAt() == null ? Decision.refused(RefusalCode.NOT_SENT, "/paper", a.paper()) : null,
                paper.receipts().has(a.addressee())
                        ? Decision.refused(RefusalCode.ALREADY_CONFIRMED, "/addressee", a.addressee())
                        : null);
        return bad != null
                ? bad
                : c.add(new IncidentEvent.ReceiptConfirmed(a.paper(), a.addressee(), a.confirmedAt(), a.confirmedBy()))
                        .accepted();
    }

    static Decision query(Case c, IncidentAction.ReceiveQuery a) {
        var bad = Limits.first(
                Limits.line(a.from(), "/from"),
                c.badMoment(a.receivedAt(), "/receivedAt"),
                IntakeRules.notDuty(c),
                c.gone(),
                c.state().papers().queries().has(a.query())
                        ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/query", a.query())
                        : null);
        if (bad != null) {
            return bad;
        }
        c.add(new IncidentEvent.QueryReceived(a.query(), a.from(), a.receivedAt(), a.text()));
        Clockwork.asked(c, a.query(), a.receivedAt());
        return c.accepted();
    }

    static Decision answer(Case c, IncidentAction.AnswerQuery a) {
        var shape = c.badMoment(a.answeredAt(), "/answeredAt");
        var query = c.state().papers().queries().find(a.query());
        if (shape != null || query == null) {
            return shape != null ? shape : Decision.refused(RefusalCode.NO_SUCH_QUERY, "/query", a.query());
        }
        var bad = Limits.first(
                a.answeredAt().isBefore(query.receivedAt())
                        ? Decision.refused(
                                RefusalCode.TIMES_OUT_OF_ORDER,
                                "/answeredAt",
                                a.answeredAt().toString())
                        : null,
                IntakeRules.notDuty(c),
                query.answeredAt() != null
                        ? Decision.refused(RefusalCode.ALREADY_ANSWERED, "/query", a.query())
                        : null);
        if (bad != null) {
            return bad;
        }
        c.add(new IncidentEvent.QueryAnswered(a.query(), a.way(), a.answeredAt(), a.text()));
        Clockwork.answered(c, a.query(), a.way(), a.answeredAt());
        return c.accepted();
    }

    static Decision draftRelease(Case c, IncidentAction.DraftRelease a) {
        var bad = Limits.first(
                Limits.text(a.text(), "/text"),
                releases(c),
                c.gone(),
                c.state().papers().releases().has(a.release())
                        ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/release", a.release())
                        : null);
        return bad != null
                ? bad
                : c.add(new IncidentEvent.ReleaseDrafted(a.release(), a.text())).accepted();
    }

    /** Only the body that the plan names releases; the office may write for it. */
    private static @Nullable Decision releases(Case c) {
        var body = c.pack().plan().release().body();
        return c.dutyOfficer() || body.equals(c.actor().unit())
                ? null
                : c.refusedBy(
                        RefusalCode.NOT_AUTHORISED, c.pack().plan().release().clause(), "posts", body);
    }

    static Decision approveRelease(Case c, IncidentAction.ApproveRelease a) {
        var release = c.state().papers().releases().find(a.release());
        if (release == null) {
            return Decision.refused(RefusalCode.NO_SUCH_DOCUMENT, "/release", a.release());
        }
        var rule = c.pack().plan().release();
        var authority = ResponseRules.authority(c, rule.approvers(), rule.clause(), null);
        if (authority instanceof ResponseRules.Answered.No no) {
            return no.decision();
        }
        var bad = Limits.first(
                c.gone(),
                release.approvedAt() != null
                        ? Decision.refused(RefusalCode.ALREADY_SIGNED, "/release", a.release())
                        : null);
        if (bad != null) {
            return bad;
        }
        var post = ((ResponseRules.Answered.Yes) authority).allowed().post();
        return c.add(new IncidentEvent.ReleaseApproved(a.release(), post.id())).accepted();
    }

    static Decision publishRelease(Case c, IncidentAction.PublishRelease a) {
        var shape = Limits.first(Limits.line(a.channel(), "/channel"), c.badMoment(a.publishedAt(), "/publishedAt"));
        var release = c.state().papers().releases().find(a.release());
        if (shape != null || release == null) {
            return shape != null ? shape : Decision.refused(RefusalCode.NO_SUCH_DOCUMENT, "/release", a.release());
        }
        var bad = Limits.first(
                releases(c),
                c.gone(),
                release.approvedAt() == null ? Decision.refused(RefusalCode.NOT_SIGNED, "/release", a.release()) : null,
                release.publishedAt() != null
                        ? Decision.refused(RefusalCode.ALREADY_SENT, "/release", a.release())
                        : null);
        return bad != null
                ? bad
                : c.add(new IncidentEvent.ReleasePublished(a.release(), a.channel(), a.publishedAt()))
                        .accepted();
    }

    static Decision issueWarning(Case c, IncidentAction.IssueWarning a) {
        var shape = Limits.first(Limits.line(a.area(), "/area"), Limits.text(a.outline(), "/outline"));
        var rule = rule(c, a.colour());
        if (shape != null || rule == null) {
            return shape != null
                    ? shape
                    : Decision.refused(
                            RefusalCode.NO_SUCH_CONDITION, "/colour", a.colour().name());
        }
        if (!ResponseRules.commands(c)) {
            return Decision.refused(RefusalCode.NOT_AUTHORISED);
        }
        var issuers = rule.issuers(a.across() ? Extent.CITY : null);
        var own = c.pack().plan().jurisdiction().endsWith("00")
                ? Warnings.Issuer.CITY_OFFICE
                : Warnings.Issuer.COUNTY_OFFICE;
        if (!issuers.contains(own)) {
            var issuer = issuers.getFirst();
            return issuer.compareTo(own) > 0
                    ? c.refusedBy(RefusalCode.RESERVED_TO_SUPERIOR, rule.clause(), "issuer", issuer.name())
                    : c.refusedBy(RefusalCode.NOT_AUTHORISED, rule.clause(), "posts", issuer.name());
        }
        var approver = rule.approver();
        if (approver != null
                && ResponseRules.authority(c, List.of(approver), rule.clause(), null)
                        instanceof ResponseRules.Answered.No no) {
            return no.decision();
        }
        var bad = Limits.first(
                c.gone(),
                c.state().papers().warnings().has(a.warning())
                        ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/warning", a.warning())
                        : null);
        if (bad != null) {
            return bad;
        }
        return c.add(new IncidentEvent.WarningIssued(
                        a.warning(), a.colour(), a.area(), a.outline(), a.measures(), rule.clause()))
                .accepted();
    }

    private static Warnings.@Nullable ColourRule rule(Case c, io.hufu.plan.Colour colour) {
        return c.pack().plan().warnings().colours().stream()
                .filter(r -> r.colour() == colour)
                .findFirst()
                .orElse(null);
    }

    static Decision requestWarning(Case c, IncidentAction.RequestWarning a) {
        var shape = Limits.first(Limits.line(a.area(), "/area"), Limits.text(a.reason(), "/reason"));
        var rule = rule(c, a.colour());
        if (shape != null || rule == null) {
            return shape != null
                    ? shape
                    : Decision.refused(
                            RefusalCode.NO_SUCH_CONDITION, "/colour", a.colour().name());
        }
        var bad = Limits.first(
                ResponseRules.commands(c) ? null : Decision.refused(RefusalCode.NOT_AUTHORISED),
                c.gone(),
                c.state().papers().warnings().has(a.warning())
                        ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/warning", a.warning())
                        : null);
        return bad != null
                ? bad
                : c.add(new IncidentEvent.WarningRequested(
                                a.warning(), a.colour(), a.across(), a.area(), a.reason(), rule.clause()))
                        .accepted();
    }

    static Decision warningAnswer(Case c, IncidentAction.RecordWarningAnswer a) {
        var shape = Limits.first(Limits.line(a.document(), "/document"), c.badMoment(a.answeredAt(), "/answeredAt"));
        var warning = c.state().papers().warnings().find(a.warning());
        if (shape != null || warning == null || warning.issuedHere()) {
            return shape != null
                    ? shape
                    : Decision.refused(RefusalCode.NO_SUCH_WARNING_REQUEST, "/warning", a.warning());
        }
        var bad = Limits.first(
                IntakeRules.notDuty(c),
                warning.granted() != null
                        ? Decision.refused(RefusalCode.ALREADY_ANSWERED, "/warning", a.warning())
                        : null);
        return bad != null
                ? bad
                : c.add(new IncidentEvent.WarningAnswered(a.warning(), a.granted(), a.document(), a.answeredAt()))
                        .accepted();
    }
}
