package io.hufu.engine.warning;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The approval of a draft by the post that the plan names, by a stand-in, or by telephone; and who stands in. */
final class ApprovalRules {
    private ApprovalRules() {}

    static Decision approve(WarningCase c, WarningAction.ApproveDraft a) {
        var onBehalf = a.onBehalf();
        var shape = onBehalf == null ? null : c.ahead(onBehalf.at(), "/onBehalf/at");
        var pending = c.state().pending();
        if (shape != null || pending == null) {
            return shape != null ? shape : c.nothingPending();
        }
        var rule = Competence.of(c.pack(), c.state(), pending).rule();
        var approver = rule.approver();
        if (approver == null) {
            return c.refusedBy(RefusalCode.NOT_OF_THIS_PLAN, rule.clause());
        }
        var bad = onBehalf == null ? null : entered(c, onBehalf);
        if (bad != null) {
            return bad;
        }
        var named = List.of(approver);
        var answer = onBehalf == null
                ? Authority.answer(
                        c.plan(), named, c.command().actor(), c.state().standIns(), c.at())
                : Authority.answerForPost(c.plan(), named, onBehalf.post());
        return switch (answer) {
            case Authority.Answer.NotAllowed no ->
                c.refusedBy(no.code(), rule.clause(), "posts", Authority.titles(c.plan(), named));
            case Authority.Answer.Allowed allowed -> approved(c, pending, allowed, onBehalf, rule.clause());
        };
    }

    private static Decision approved(
            WarningCase c,
            Notice pending,
            Authority.Answer.Allowed allowed,
            @Nullable OnBehalf onBehalf,
            String clause) {
        var bad = Limits.first(
                pending.approved() ? Decision.refused(RefusalCode.ALREADY_APPROVED) : null,
                Authority.unwitnessed(onBehalf));
        if (bad != null) {
            return bad;
        }
        var standIn = allowed.standIn();
        return c.add(new WarningEvent.DraftApproved(
                        pending.id(),
                        allowed.post().id(),
                        allowed.post().kind(),
                        standIn == null ? null : standIn.id(),
                        allowed.assumed(),
                        onBehalf,
                        clause))
                .accepted();
    }

    /** What was said by telephone is entered by the office for a post of the plan. */
    private static @Nullable Decision entered(WarningCase c, OnBehalf onBehalf) {
        return Limits.first(
                hasPost(c.plan(), onBehalf.post())
                        ? null
                        : Decision.refused(RefusalCode.NO_SUCH_POST, "/onBehalf/post", onBehalf.post()),
                c.command().actor().can(Actor.Capability.DUTY_OFFICER)
                        ? null
                        : Decision.refused(RefusalCode.NOT_DUTY_OFFICER));
    }

    static Decision confirm(WarningCase c, WarningAction.ConfirmApproval a) {
        var bad = answerable(c, a.notice());
        return bad != null
                ? bad
                : c.add(new WarningEvent.ApprovalConfirmed(a.notice())).accepted();
    }

    static Decision deny(WarningCase c, WarningAction.DenyApproval a) {
        var bad = Limits.first(Limits.text(a.reason(), "/reason"), answerable(c, a.notice()));
        return bad != null
                ? bad
                : c.add(new WarningEvent.ApprovalDenied(a.notice(), a.reason())).accepted();
    }

    private static @Nullable Decision answerable(WarningCase c, String id) {
        var notice = c.state().notices().find(id);
        var approval = notice == null ? null : notice.approval();
        if (approval == null) {
            return Decision.refused(RefusalCode.NO_SUCH_NOTICE, "/notice", id);
        }
        var onBehalf = approval.onBehalf();
        if (onBehalf == null) {
            return Decision.refused(RefusalCode.NOT_ON_BEHALF, "/notice", id);
        }
        if (!onBehalf.account().equals(c.command().actor().account())) {
            return c.refusedBy(RefusalCode.NOT_AUTHORISED, approval.clause(), "posts", onBehalf.post());
        }
        return approval.confirmed() || approval.deniedReason() != null
                ? Decision.refused(RefusalCode.ALREADY_CONFIRMED, "/notice", id)
                : null;
    }

    static Decision appoint(WarningCase c, WarningAction.AppointStandIn a) {
        var bad = Limits.first(
                Limits.line(a.account(), "/account"),
                Limits.line(a.appointedBy(), "/appointedBy"),
                Limits.line(a.document(), "/document"),
                a.until().isAfter(a.from())
                        ? null
                        : Decision.refused(
                                RefusalCode.TIMES_OUT_OF_ORDER,
                                "/until",
                                a.until().toString()),
                hasPost(c.plan(), a.post()) ? null : Decision.refused(RefusalCode.NO_SUCH_POST, "/post", a.post()),
                mayAppoint(c, a.post()),
                c.over(),
                c.state().appointed().has(a.standIn())
                        ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/standIn", a.standIn())
                        : null);
        return bad != null
                ? bad
                : c.add(new WarningEvent.StandInAppointed(
                                a.standIn(), a.post(), a.account(), a.appointedBy(), a.document(), a.from(), a.until()))
                        .accepted();
    }

    static Decision endStandIn(WarningCase c, WarningAction.EndStandIn a) {
        var bad = Limits.text(a.reason(), "/reason");
        var standIn = c.state().appointed().find(a.standIn());
        if (bad != null || standIn == null || standIn.ended()) {
            return bad != null ? bad : Decision.refused(RefusalCode.NO_SUCH_STAND_IN, "/standIn", a.standIn());
        }
        var notAllowed = mayAppoint(c, standIn.post());
        return notAllowed != null
                ? notAllowed
                : c.add(new WarningEvent.StandInEnded(a.standIn(), a.reason())).accepted();
    }

    private static @Nullable Decision mayAppoint(WarningCase c, String post) {
        var actor = c.command().actor();
        return actor.can(Actor.Capability.DUTY_OFFICER)
                        || Authority.held(c.plan(), actor).stream().anyMatch(p -> p.id().equals(post))
                ? null
                : Decision.refused(RefusalCode.NOT_AUTHORISED);
    }

    private static boolean hasPost(Plan plan, String post) {
        return plan.headquarters().posts().stream().anyMatch(p -> p.id().equals(post));
    }
}
