package io.hufu.server.view;

import static io.hufu.server.view.Sentence.say;
import static io.hufu.server.view.Sentence.standsIn;

import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.ConsumptionPeriod;
import io.hufu.engine.vocabulary.PassedDown;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.engine.vocabulary.WarningEvent.*;
import io.hufu.engine.warning.WarningState;
import io.hufu.plan.Phrases;
import io.hufu.server.view.Sentence.Builder;
import io.hufu.server.view.Sentence.Ref;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the time line says of each event of a warning; a closed switch, so that a new event does not compile without a sentence. */
final class WarningSentences {
    private WarningSentences() {}

    /** @param state of the warning after the event or later */
    static Sentence of(WarningEvent event, Stamp stamp, WarningState state) {
        return switch (event) {
            case WarningDrafted e ->
                basis(about("拟定", e.content()), e.passedDown()).end();
            case ChangeDrafted e ->
                basis(about("拟变更为", e.content()), e.passedDown()).end();
            case LiftDrafted e ->
                basis(say("拟解除预警").tail("：", e.reason()), e.passedDown()).end();
            case DraftRevised e ->
                basis(about("修改为", e.content()), e.passedDown()).end();
            case AreaOutlined e -> say("划定区域边界" + e.outlines().size() + "处").end();
            case DraftDiscarded e -> say("作废预警文稿").tail("：", e.reason()).end();
            case DraftApproved e -> approved(e).important().end();
            case ApprovalConfirmed _ -> say("本人确认电话批准").end();
            case ApprovalDenied e ->
                say("本人否认电话批准").tail("：", e.reason()).important().end();
            case IssueRequested e ->
                say("报请" + Words.issuer(e.to()) + "发布（" + Words.way(e.way()) + "）：" + e.reason())
                        .text(entered(e.requestedAt(), stamp))
                        .clause(e.clause())
                        .important()
                        .end();
            case IssueAnswered e ->
                say(e.from() + (e.issued() ? "已发布，文号" : "未同意，文号") + e.number())
                        .text(entered(e.answeredAt(), stamp))
                        .tail("，", e.remark())
                        .important()
                        .end();
            case WarningIssued e -> out("发布", e.issue(), state).important().end();
            case WarningChanged e ->
                out("由" + Phrases.colour(e.previous()) + "变更为" + Phrases.colour(e.colour()) + "，发布", e.issue(), state)
                        .important()
                        .end();
            case WarningLifted e -> out("解除", e.issue(), state).important().end();
            case PreparednessIssued e ->
                say("向").ref(Ref.BODY, e.body())
                        .text("下达预警准备任务" + e.tasks().size() + "项")
                        .end();
            case StandInAppointed e ->
                standsIn(e.post(), e.account(), e.from(), e.until(), e.appointedBy(), e.document())
                        .important()
                        .end();
            case StandInEnded e -> say("代行终止").tail("：", e.reason()).end();
            case EnterprisesNotified e ->
                say("通知清单企业" + e.enterprises().size() + "家（" + Words.way(e.way()) + "）")
                        .text(entered(e.notifiedAt(), stamp))
                        .important()
                        .end();
            case EnterpriseAnswered e ->
                say(e.enterprise() + (e.complies() ? "答复：已落实" : "答复：不能落实"))
                        .text(entered(e.answeredAt(), stamp))
                        .end();
            case ConsumptionRecorded e ->
                say("录入" + (e.period() == ConsumptionPeriod.BEFORE ? "预警前" : "预警期间") + "用电量"
                                + e.readings().size() + "条")
                        .end();
            case FindingRecorded e ->
                say("检查" + e.enterprise() + (e.line() == null ? "" : e.line()) + (e.atWork() ? "：仍在生产" : "：已落实"))
                        .text(entered(e.foundAt(), stamp))
                        .end();
            case SummarySent e ->
                say("报送总结（" + Words.way(e.way()) + "），文号" + e.document())
                        .text(entered(e.sentAt(), stamp))
                        .clause(e.clause())
                        .important()
                        .end();
            case ValidityPassed e ->
                say("有效期" + Words.time(e.endedAt()) + "已过，既未延长也未解除：须解除或延长")
                        .important()
                        .end();
            case PersonalDataDestroyed e -> say("销毁个人信息").tail("：", e.reason()).end();
        };
    }

    private static Builder about(String verb, WarningContent content) {
        var said = say(verb + Phrases.colour(content.colour()) + "预警：");
        return said.refs(Ref.AREA, content.areas()).text("，" + Words.moment(content.startsAt()) + "起");
    }

    private static Builder basis(Builder said, @Nullable PassedDown passedDown) {
        if (passedDown == null) {
            return said;
        }
        var colour = passedDown.colour();
        return said.text("；依据" + passedDown.from() + Words.time(passedDown.receivedAt())
                + (colour == null ? "转来的解除" : "转来的" + Phrases.colour(colour) + "预警"));
    }

    private static Builder approved(DraftApproved e) {
        return say().ref(Ref.POST, e.post())
                .text("批准预警文稿")
                .textIf(e.standIn() != null, "（代行）")
                .textIf(e.authorityAssumed(), "（上位职务，推定）")
                .textIf(e.onBehalf() != null, "（电话，办公室代录）")
                .clause(e.clause());
    }

    private static Builder out(String verb, Issue issue, WarningState state) {
        var said = say(Words.issuer(issue.issuer()) + verb + "预警");
        if (issue.unit() != null) {
            said.text("（").ref(Ref.BODY, issue.unit()).text("）");
        }
        return said.tail("，文号", issue.number())
                .textIf(state.work().size() > 0, "，已下达任务单" + state.work().size() + "份")
                .clause(issue.clause());
    }

    /** When it was, where it was entered later. */
    private static String entered(Instant stated, Stamp stamp) {
        return Duration.between(stated, stamp.at()).toMinutes() >= 1
                ? "，" + Words.time(stated) + "（" + Words.time(stamp.at()) + "录入）"
                : "";
    }
}
