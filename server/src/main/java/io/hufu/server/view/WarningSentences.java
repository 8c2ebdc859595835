package io.hufu.server.view;

import static io.hufu.server.view.AssignmentSentences.entered;
import static io.hufu.server.view.Sentence.say;
import static io.hufu.server.view.Sentence.standInEnded;
import static io.hufu.server.view.Sentence.standsIn;

import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.ConsumptionPeriod;
import io.hufu.engine.vocabulary.PassedDown;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.engine.vocabulary.WarningEvent.*;
import io.hufu.engine.warning.WarningState;
import io.hufu.server.view.Sentence.Builder;
import io.hufu.server.view.Sentence.Ref;
import org.jspecify.annotations.Nullable;

/** What the time line says of each event of a warning; a closed switch, so that a new event does not compile without a sentence. */
final class WarningSentences {
    private WarningSentences() {}

    /** @param state of the warning after the event or later */
    static Sentence of(WarningEvent event, Stamp stamp, WarningState state) {
        return switch (event) {
            case WarningDrafted e ->
                basis(about("warning.drafted", e.content()), e.passedDown()).end();
            case ChangeDrafted e ->
                basis(about("warning.change-drafted", e.content()), e.passedDown())
                        .end();
            case LiftDrafted e ->
                basis(say("warning.lift-drafted").with("reason", e.reason()), e.passedDown())
                        .end();
            case DraftRevised e ->
                basis(about("warning.revised", e.content()), e.passedDown()).end();
            case AreaOutlined e ->
                say("warning.outlined").number("count", e.outlines().size()).end();
            case DraftDiscarded e ->
                say("warning.discarded").with("reason", e.reason()).end();
            case DraftApproved e -> approved(e).important().end();
            case ApprovalConfirmed _ -> say("warning.approval-confirmed").end();
            case ApprovalDenied e ->
                say("warning.approval-denied")
                        .with("reason", e.reason())
                        .important()
                        .end();
            case IssueRequested e ->
                entered(say("warning.requested"), e.requestedAt(), stamp)
                        .word("to", "issuer", e.to())
                        .word("way", "way", e.way())
                        .with("reason", e.reason())
                        .clause(e.clause())
                        .important()
                        .end();
            case IssueAnswered e ->
                entered(
                                say(e.issued() ? "warning.answered-issued" : "warning.answered-declined"),
                                e.answeredAt(),
                                stamp)
                        .with("from", e.from())
                        .with("number", e.number())
                        .with("remark", e.remark())
                        .important()
                        .end();
            case WarningIssued e ->
                out("warning.issued", e.issue(), state).important().end();
            case WarningChanged e ->
                out("warning.changed", e.issue(), state)
                        .word("previous", "colour", e.previous())
                        .word("colour", "colour", e.colour())
                        .important()
                        .end();
            case WarningLifted e ->
                out("warning.lifted", e.issue(), state).important().end();
            case PreparednessIssued e ->
                say("warning.work-issued")
                        .ref("body", Ref.BODY, e.body())
                        .number("count", e.tasks().size())
                        .end();
            case StandInAppointed e ->
                standsIn(e.post(), e.account(), e.from(), e.until(), e.appointedBy(), e.document())
                        .important()
                        .end();
            case StandInEnded e ->
                standInEnded(
                                state.standIns().stream()
                                        .filter(one -> one.id().equals(e.standIn()))
                                        .findFirst()
                                        .orElse(null),
                                e.reason())
                        .end();
            case EnterprisesNotified e ->
                entered(say("warning.enterprises-notified"), e.notifiedAt(), stamp)
                        .number("count", e.enterprises().size())
                        .word("way", "way", e.way())
                        .important()
                        .end();
            case EnterpriseAnswered e ->
                entered(
                                say(e.complies() ? "warning.enterprise-complies" : "warning.enterprise-refuses"),
                                e.answeredAt(),
                                stamp)
                        .with("enterprise", e.enterprise())
                        .end();
            case ConsumptionRecorded e ->
                say(e.period() == ConsumptionPeriod.BEFORE
                                ? "warning.consumption-before"
                                : "warning.consumption-during")
                        .number("count", e.readings().size())
                        .end();
            case FindingRecorded e ->
                entered(say(e.atWork() ? "warning.found-at-work" : "warning.found-stopped"), e.foundAt(), stamp)
                        .with("enterprise", e.enterprise())
                        .with("line", e.line())
                        .end();
            case SummarySent e ->
                entered(say("warning.summary-sent"), e.sentAt(), stamp)
                        .word("way", "way", e.way())
                        .with("document", e.document())
                        .clause(e.clause())
                        .important()
                        .end();
            case ValidityPassed e ->
                say("warning.validity-passed")
                        .time("endedAt", e.endedAt())
                        .important()
                        .end();
            case PersonalDataDestroyed e ->
                say("warning.data-destroyed").with("reason", e.reason()).end();
        };
    }

    private static Builder about(String code, WarningContent content) {
        return say(code)
                .word("colour", "colour", content.colour())
                .refs("areas", Ref.AREA, content.areas())
                .moment("startsAt", content.startsAt());
    }

    private static Builder basis(Builder said, @Nullable PassedDown passedDown) {
        if (passedDown == null) {
            return said;
        }
        var colour = passedDown.colour();
        return said.with("from", passedDown.from())
                .time("receivedAt", passedDown.receivedAt())
                .word("passed", colour == null ? "passed.lift" : "passed." + Codes.code(colour));
    }

    private static Builder approved(DraftApproved e) {
        return say("warning.approved")
                .ref("post", Ref.POST, e.post())
                .flag("standIn", e.standIn() != null)
                .flag("assumed", e.authorityAssumed())
                .flag("behalf", e.onBehalf() != null)
                .clause(e.clause());
    }

    private static Builder out(String code, Issue issue, WarningState state) {
        var open = state.work().values().stream().filter(WarningState.Work::open);
        int work = (int) open.count();
        return say(code)
                .word("issuer", "issuer", issue.issuer())
                .ref("unit", Ref.BODY, issue.unit())
                .with("number", issue.number())
                .number("work", work > 0 ? work : null)
                .clause(issue.clause());
    }
}
