package io.hufu.server.view;

import static io.hufu.server.view.Sentence.say;
import static io.hufu.server.view.Sentence.standsIn;

import io.hufu.engine.basics.Stamp;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.IncidentEvent.*;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.engine.vocabulary.PaperKind;
import io.hufu.plan.Phrases;
import io.hufu.plan.ResponseLevel;
import io.hufu.server.view.Sentence.Builder;
import io.hufu.server.view.Sentence.Ref;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the time line says of each event of an incident; a closed switch, so that a new event does not compile without a sentence. */
final class IncidentSentences {
    private IncidentSentences() {}

    /** @param state of the incident after the event or later, for the names of what the event speaks of */
    static Sentence of(IncidentEvent event, Stamp stamp, IncidentState state) {
        return switch (event) {
            case IncidentOpened e -> opened(e).end();
            case ReportReceived e -> received(e, stamp).end();
            case ReportDetached e -> say("剔除误并的报告").tail("：", e.reason()).end();
            case MergedInto e ->
                say("并入事件 " + e.incident()).tail("：", e.reason()).important().end();
            case FiguresStated e -> figures(e, stamp).end();
            case Assessed e -> assessed(e).end();
            case MarkedFalse e -> say("核实为误报").tail("：", e.reason()).important().end();
            case PlanChanged e ->
                say("改用预案 " + e.plan() + " " + e.edition())
                        .tail("：", e.reason())
                        .important()
                        .end();
            case AccidentStated e ->
                say("更正事故类型").ref(Ref.GUIDE, e.accident()).tail("：", e.reason()).end();
            case RoleBound e ->
                say().ref(Ref.ROLE, e.role())
                        .text("确定为")
                        .refs(Ref.BODY, e.units())
                        .tail("", e.name())
                        .end();
            case ObligationStarted e ->
                say("计时开始：" + e.what() + "，报")
                        .ref(Ref.ADDRESSEE, e.addressee())
                        .text("，" + Words.time(e.due()) + "前" + (e.limit().wording() == null ? "" : "（假定值）"))
                        .clause(e.clause())
                        .end();
            case ObligationStruck e ->
                obligation(state, e.obligation(), "到时未见办结：").important().end();
            case ObligationMet e -> met(e, stamp, state).end();
            case ObligationWithdrawn e ->
                obligation(state, e.obligation(), "撤销计时：")
                        .tail("，原因：", reason(state, e.reason()))
                        .end();
            case LevelProposed e ->
                say((e.automatic() ? "系统研判建议" : "办公室提请") + "启动" + Words.level(e.level()) + "响应")
                        .textIf(!e.grounds().isEmpty(), "：")
                        .refs(Ref.GROUND, e.grounds())
                        .tail("，", e.reason())
                        .important()
                        .end();
            case ProposalWithdrawn e ->
                say("撤回" + Words.level(e.level()) + "响应建议")
                        .tail("：", reason(state, e.reason()))
                        .end();
            case StandInAppointed e ->
                standsIn(e.post(), e.account(), e.from(), e.until(), e.appointedBy(), e.document())
                        .important()
                        .end();
            case StandInEnded e -> say("代行终止").tail("：", e.reason()).end();
            case LevelActivated e -> activated(e).end();
            case DecisionConfirmed e -> say("本人确认电话决定").end();
            case DecisionDenied e ->
                say("本人否认电话决定").tail("：", e.reason()).important().end();
            case RecallProposed e ->
                say(Words.level(e.level()) + "响应的电话决定被本人否认，建议撤回："
                                + (e.restores() == null ? "响应取消" : "恢复" + Words.level(e.restores()) + "响应") + "，撤回任务单"
                                + e.assignments().size() + "份；未撤回前照常执行")
                        .important()
                        .clause(e.clause())
                        .end();
            case DecisionRecalled e ->
                say().ref(Ref.POST, e.post())
                        .textIf(e.standIn() != null, "（代行）")
                        .text("撤回" + Words.level(e.level()) + "响应决定，"
                                + (e.restored() == null ? "响应取消" : "恢复" + Words.level(e.restored()) + "响应") + "，任务单"
                                + e.assignments().size() + "份逐份撤回")
                        .tail("，原因：", e.reason())
                        .important()
                        .clause(e.clause())
                        .end();
            case DecisionUpheld e ->
                say().ref(Ref.POST, e.post())
                        .textIf(e.standIn() != null, "（代行）")
                        .text("维持被否认的响应决定")
                        .tail("，原因：", e.reason())
                        .important()
                        .clause(e.clause())
                        .end();
            case ResumptionProposed e ->
                say("终止响应的决定被否认，建议恢复" + Words.level(e.level()) + "响应：重新打开任务单"
                                + e.assignments().size() + "份")
                        .important()
                        .clause(e.clause())
                        .end();
            case ResponseResumed e ->
                say().ref(Ref.POST, e.post())
                        .textIf(e.standIn() != null, "（代行）")
                        .text("撤回终止响应的决定，恢复" + Words.level(e.level()) + "响应，任务单"
                                + e.assignments().size() + "份逐份重新打开")
                        .tail("，原因：", e.reason())
                        .important()
                        .clause(e.clause())
                        .end();
            case MemberAdded e ->
                say("临时增加成员单位").ref(Ref.BODY, e.unit()).tail("：", e.reason()).end();
            case WorkIssued e ->
                say("向").ref(Ref.BODY, e.body())
                        .text("下达任务" + e.tasks().size() + "项")
                        .end();
            case InstructionGiven e -> {
                var said = say(e.inSupport() ? "下达配合指令：" : "下达指令：");
                e.orders().forEach(o -> said.ref(Ref.BODY, o.body()).text(" " + o.text() + "；"));
                yield said.important().end();
            }
            case SuperiorInstructionEntered e -> {
                var said = say(e.from() + "批示：" + e.text());
                e.orders().forEach(o -> said.text("；").ref(Ref.BODY, o.body()).text(" " + o.text()));
                yield said.important().end();
            }
            case CommandTransferred e ->
                say("指挥权移交" + e.to() + "，依据" + e.document() + "；本级转为配合")
                        .important()
                        .end();
            case SuperiorOrderFiled e ->
                say("收到" + e.from() + "命令，文号" + e.document()).important().end();
            case ReportDrafted e ->
                say("起草" + Words.paper(e.kind()) + "，拟报")
                        .refs(Ref.ADDRESSEE, e.addressees())
                        .end();
            case ReportSigned e ->
                onBehalf(
                                say(paper(state, e.paper()) + "由")
                                        .ref(Ref.POST, e.post())
                                        .text("签发"),
                                e.onBehalf())
                        .end();
            case ReportSent e ->
                say(paper(state, e.paper()) + "已发出，编号" + e.number() + "，" + Words.way(e.way()) + "，"
                                + Words.time(e.sentAt()))
                        .end();
            case ReceiptConfirmed e ->
                say().ref(Ref.ADDRESSEE, e.addressee())
                        .text("确认收到" + paper(state, e.paper()) + "，" + Words.time(e.confirmedAt()))
                        .vault("，确认人", e.confirmedBy())
                        .end();
            case QueryReceived e ->
                say(e.from() + "催报").vault("：", e.text()).important().end();
            case QueryAnswered e ->
                say("答复催报（" + Words.way(e.way()) + "，" + Words.time(e.answeredAt()) + "）")
                        .vault("：", e.text())
                        .end();
            case ReleaseDrafted e -> say("起草信息发布稿：" + e.text()).end();
            case ReleaseApproved e ->
                say("发布稿经").ref(Ref.POST, e.post()).text("批准").end();
            case ReleasePublished e ->
                say("信息已由" + e.channel() + "发布，" + Words.time(e.publishedAt())).end();
            case WarningIssued e ->
                say("发布" + Phrases.colour(e.colour()) + "预警：" + e.area() + "，" + e.outline())
                        .important()
                        .clause(e.clause())
                        .end();
            case WarningRequested e ->
                say("提请上级发布" + Phrases.colour(e.colour()) + "预警：" + e.area() + "，" + e.reason())
                        .important()
                        .clause(e.clause())
                        .end();
            case WarningAnswered e ->
                say("上级" + (e.granted() ? "同意" : "不同意") + "发布预警，依据" + e.document())
                        .end();
            case SupplyMobilised e ->
                say("调用")
                        .ref(Ref.BODY, e.base())
                        .text("的")
                        .ref(Ref.SUPPLY, e.supplyLine())
                        .text(" " + e.quantity().toPlainString())
                        .tail("，", e.note())
                        .end();
            case SupplyArrived e ->
                supply(say("调用物资到达："), state, e.mobilisation())
                        .text("，" + Words.time(e.arrivedAt()))
                        .end();
            case SupplyReturned e ->
                supply(say("归还物资："), state, e.mobilisation())
                        .text(" " + e.quantity().toPlainString() + "，" + Words.time(e.returnedAt()))
                        .end();
            case GuideStepTicked e ->
                say(e.done() ? "处置要点完成：" : "处置要点取消勾选：")
                        .ref(Ref.STEP, e.guide() + "/" + e.step())
                        .vault("，", e.remark())
                        .end();
            case EndConditionTicked e ->
                say(e.met() ? "终止条件确认：" : "终止条件取消：")
                        .ref(Ref.CONDITION, e.condition())
                        .tail("，确认人：", e.confirmedBy())
                        .end();
            case ResponseTerminated e ->
                onBehalf(
                                say("终止应急响应，")
                                        .ref(Ref.POST, e.post())
                                        .textIf(e.standIn() != null, "（代行）")
                                        .text("决定")
                                        .tail("：", e.statement()),
                                e.onBehalf())
                        .important()
                        .clause(e.clause())
                        .end();
            case AftermathTicked e ->
                say(e.done() ? "善后办结：" : "善后取消勾选：").ref(Ref.AFTERMATH, e.task()).end();
            case IncidentClosed e ->
                say("评估报告" + e.evaluationNumber() + "已报送，事件归档").important().end();
            case PersonalDataDestroyed e ->
                say("个人信息已销毁").tail("：", e.reason()).important().end();
        };
    }

    /** What follows from a decision gives the decision's id as its reason. */
    private static String reason(IncidentState state, String reason) {
        return state.response().decisions().has(reason) ? "随响应级别变更" : Words.reason(reason);
    }

    private static Builder opened(IncidentOpened e) {
        var kind = e.kind() == IncidentKind.REAL ? "" : e.kind() == IncidentKind.DRILL ? "（演练）" : "（测试）";
        return say("接报" + kind + "：" + e.title() + "，")
                .ref(Ref.AREA, e.area())
                .tail("", e.site())
                .text("，事发" + Words.time(e.occurredAt()) + "，接报" + Words.time(e.receivedAt()))
                .important();
    }

    private static Builder received(ReportReceived e, Stamp stamp) {
        var report = e.report();
        var said = say("收到" + Words.source(report.source()) + Words.way(report.way()) + "报告，"
                        + Words.time(report.receivedAt()))
                .textIf(
                        Duration.between(report.receivedAt(), stamp.at()).toMinutes() >= 1,
                        "（" + Words.time(stamp.at()) + "录入）");
        return said.vault("：", report.text())
                .textIf(!report.files().isEmpty(), "，附件" + report.files().size() + "个");
    }

    private static Builder figures(FiguresStated e, Stamp stamp) {
        return say(Words.change(e.change()) + "：" + Words.figures(e.figures()))
                .textIf(e.judgement().undetermined(), "；等级暂无法判明")
                .textIf(
                        e.judgement().mayBecome() != null,
                        "；可能发展为" + Words.grade(e.judgement().mayBecome()))
                .textIf(
                        Duration.between(e.knownAt(), stamp.at()).toMinutes() >= 1,
                        "（" + Words.time(e.knownAt()) + "得知）")
                .tail("，原因：", e.change() == FigureChange.FOLLOW_UP ? null : e.reason())
                .important();
    }

    private static Builder assessed(Assessed e) {
        var assessment = e.assessment();
        var floor = assessment.floor();
        return say("研判："
                        + (assessment.grade() != null || floor == null
                                ? Words.grade(assessment.grade())
                                : "未定级，至少" + Words.grade(floor)))
                .textIf(
                        !assessment.levels().isEmpty(),
                        "；符合"
                                + String.join(
                                        "、",
                                        assessment.levels().stream()
                                                .map(Words::level)
                                                .toList())
                                + "响应条件")
                .clause(assessment.gradeClause());
    }

    private static Builder activated(LevelActivated e) {
        @Nullable ResponseLevel previous = e.previous();
        var verb = previous == null ? "启动" : e.level().higherThan(previous) ? "将响应提升为" : "将响应降为";
        var said = say().ref(Ref.POST, e.post())
                .textIf(e.standIn() != null, "（代行）")
                .text(verb + Words.level(e.level()) + (previous == null ? "响应：" : "：") + e.matter())
                .text("，预计" + e.expectedDuration().toHours() + "小时")
                .textIf(e.authorityAssumed(), "（由更高职位启动，按假定）");
        return onBehalf(said, e.onBehalf()).important().clause(e.clause());
    }

    private static Builder onBehalf(Builder said, @Nullable OnBehalf onBehalf) {
        return onBehalf == null
                ? said
                : said.text("（" + Words.time(onBehalf.at()) + "电话决定，")
                        .ref(Ref.ACCOUNT, onBehalf.account())
                        .vault("，通话人", onBehalf.spokenTo())
                        .text("，办公室代录）");
    }

    private static Builder met(ObligationMet e, Stamp stamp, IncidentState state) {
        var lateEntry = Duration.between(e.toldAt(), stamp.at()).toMinutes() >= 1;
        return obligation(state, e.obligation(), "已办：")
                .text("，" + Words.time(e.toldAt()) + Words.way(e.way()))
                .textIf(lateEntry, "（" + Words.time(stamp.at()) + "录入）")
                .vault("，对方", e.confirmedBy());
    }

    private static Builder obligation(IncidentState state, String id, String before) {
        var started = Objects.requireNonNull(state.obligations().find(id), id).started();
        return say(before + started.what() + "，报")
                .ref(Ref.ADDRESSEE, started.addressee())
                .text("（" + Words.time(started.due()) + "前）")
                .clause(started.clause());
    }

    private static String paper(IncidentState state, String id) {
        var paper = state.papers().papers().find(id);
        return Words.paper(paper == null ? PaperKind.WRITTEN : paper.kind());
    }

    private static Builder supply(Builder said, IncidentState state, String mobilisation) {
        var line = state.supplies().find(mobilisation);
        return line == null ? said.text(mobilisation) : said.ref(Ref.SUPPLY, line.supplyLine());
    }
}
