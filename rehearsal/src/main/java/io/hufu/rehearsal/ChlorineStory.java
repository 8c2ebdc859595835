package io.hufu.rehearsal;

import static io.hufu.engine.basics.RefusalCode.CONDITIONS_OPEN;
import static io.hufu.engine.basics.RefusalCode.NOT_AUTHORISED;
import static io.hufu.engine.basics.RefusalCode.RESERVED_TO_SUPERIOR;
import static io.hufu.engine.basics.RefusalCode.SUPERIOR_ORDER_MISSING;
import static io.hufu.rehearsal.Step.DUTY_OFFICER;

import io.hufu.engine.basics.Confidential;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.engine.vocabulary.Order;
import io.hufu.engine.vocabulary.PaperKind;
import io.hufu.engine.vocabulary.Report;
import io.hufu.engine.vocabulary.Source;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Colour;
import io.hufu.plan.Grade;
import io.hufu.plan.ResponseLevel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The main line of S1, minute by minute after the occurrence. */
final class ChlorineStory {
    private static final String COMMANDER = "commander";
    private static final String STAND_IN = "deputy-secretary-general";
    private static final String DIRECTOR = "deputy-emergency-director";
    private static final String LOCALITY = "zezhou-government";

    private final String id;
    private final Teller teller;
    private final Confidentials texts;

    ChlorineStory(String id, Teller teller, Confidentials texts) {
        this.id = id;
        this.teller = teller;
        this.texts = texts;
    }

    void tell() {
        intake();
        activation();
        firstHour();
        mistypedFigure();
        major();
        transfer();
        end();
        afterwards();
    }

    private void intake() {
        teller.done(
                20,
                DUTY_OFFICER,
                new IncidentAction.OpenIncident(
                        id,
                        IncidentKind.DRILL,
                        "hazardous-chemicals",
                        "巴公镇化肥厂氯气泄漏",
                        "leak",
                        "production",
                        null,
                        "140525",
                        "巴公镇工业园",
                        "巴公化肥厂",
                        teller.at(0),
                        report("r1", Way.TELEPHONE, 20, "液氯储罐阀门破裂，已有2人死亡、6人重度中毒，原因不明"),
                        figures(2, 6, null),
                        judgement(Grade.CONSIDERABLE),
                        null));
        teller.done(
                22,
                DUTY_OFFICER,
                new IncidentAction.RecordTold(
                        id,
                        List.of("unit-to-locality>county-government"),
                        Way.TELEPHONE,
                        teller.at(5),
                        text("化肥厂值班室")));
    }

    private void activation() {
        teller.refused(30, DUTY_OFFICER, activate("level-2", ResponseLevel.II, null), NOT_AUTHORISED);
        teller.done(31, DUTY_OFFICER, new IncidentAction.ProposeLevel(id, ResponseLevel.II, "可能发展为较大事故"));
        teller.done(
                32,
                DUTY_OFFICER,
                new IncidentAction.AppointStandIn(
                        id,
                        "stand-in-1",
                        COMMANDER,
                        texts.account(new Step.Actor(STAND_IN)),
                        texts.account(new Step.Actor(COMMANDER)),
                        "晋市应急指〔2026〕3号",
                        teller.at(0),
                        teller.at(120)));
        teller.done(34, STAND_IN, activate("level-2", ResponseLevel.II, null));
    }

    private void firstHour() {
        for (int step = 1; step <= 6; step++) {
            guide(36 + 2 * step, "leak", "leak-" + step);
        }
        teller.done(
                65, DUTY_OFFICER, new IncidentAction.AddReport(id, report("r2", Way.FAX, 48, "书面报告：巴公化肥厂氯气泄漏事故情况")));
        teller.done(
                68,
                DUTY_OFFICER,
                new IncidentAction.RecordTold(
                        id, List.of("locality-up>city-party-government"), Way.TELEPHONE, teller.at(66), text("市委值班室")));
        for (int step = 7; step <= 14; step++) {
            guide(58 + 2 * step, "leak", "leak-" + step);
        }
    }

    private void mistypedFigure() {
        teller.done(
                100,
                DUTY_OFFICER,
                new IncidentAction.StateFigures(
                        id,
                        figures(30, 14, 1),
                        judgement(Grade.CONSIDERABLE),
                        FigureChange.FOLLOW_UP,
                        teller.at(100),
                        null,
                        null));
        teller.done(
                110,
                DUTY_OFFICER,
                new IncidentAction.StateFigures(
                        id,
                        figures(3, 14, 1),
                        judgement(Grade.CONSIDERABLE),
                        FigureChange.CORRECTION,
                        teller.at(110),
                        null,
                        "死亡3人误录为30人"));
        teller.done(
                116,
                DUTY_OFFICER,
                new IncidentAction.RecordTold(
                        id,
                        List.of("foreigners-city>foreign-affairs", "foreigners-province>provincial-foreign-affairs"),
                        Way.TELEPHONE,
                        teller.at(115),
                        text("外办值班员")));
        teller.done(120, DUTY_OFFICER, mobilise("kits", "east-27", 2, "堵漏"));
        teller.done(120, DUTY_OFFICER, mobilise("suits", "east-13", 4, "进入泄漏区"));
    }

    private void major() {
        teller.done(151, DUTY_OFFICER, new IncidentAction.AddReport(id, report("r3", Way.TELEPHONE, 150, "死亡增至10人")));
        teller.done(
                152,
                DUTY_OFFICER,
                new IncidentAction.StateFigures(
                        id, figures(10, 14, 1), judgement(null), FigureChange.FOLLOW_UP, teller.at(150), "r3", null));
        teller.done(153, DUTY_OFFICER, new IncidentAction.ProposeLevel(id, ResponseLevel.I, "重大事故"));
        teller.done(155, Step.UNIT + "base-east", new IncidentAction.RecordSupplyArrival(id, "kits", teller.at(155)));
        teller.done(155, Step.UNIT + "base-east", new IncidentAction.RecordSupplyArrival(id, "suits", teller.at(155)));
        teller.done(
                158,
                DUTY_OFFICER,
                activate(
                        "level-1",
                        ResponseLevel.I,
                        new OnBehalf(
                                COMMANDER,
                                texts.account(new Step.Actor(COMMANDER)),
                                text("指挥长，13900000001"),
                                teller.at(157),
                                text("带班领导同听"),
                                null)));
        paper(
                160,
                "flash",
                PaperKind.FLASH,
                List.of("city-party-government", "ministry"),
                List.of("major-at-once>city-party-government~2", "major-ministry>ministry~2"));
        teller.done(172, COMMANDER, new IncidentAction.ConfirmDecision(id, "level-1"));
        teller.refused(
                176,
                DUTY_OFFICER,
                new IncidentAction.IssueWarning(
                        id, "warning-1", Colour.ORANGE, false, "巴公镇下风向", "氯气可能扩散", List.of("就地关门窗")),
                RESERVED_TO_SUPERIOR);
        teller.done(
                178,
                DUTY_OFFICER,
                new IncidentAction.RequestWarning(id, "warning-1", Colour.ORANGE, false, "巴公镇下风向", "氯气可能扩散"));
        query();
    }

    private void query() {
        teller.done(
                180,
                DUTY_OFFICER,
                new IncidentAction.ReceiveQuery(id, "query-1", "省应急厅", teller.at(180), text("请核实中毒人数和救治医院")));
        teller.done(
                191,
                DUTY_OFFICER,
                new IncidentAction.AnswerQuery(id, "query-1", Way.TELEPHONE, teller.at(190), text("中毒14人，均在市人民医院救治")));
    }

    private void transfer() {
        teller.done(
                195, DUTY_OFFICER, new IncidentAction.TransferCommand(id, "省应急指挥部", "晋应急指〔2026〕7号", teller.at(195)));
        teller.done(
                200,
                COMMANDER,
                new IncidentAction.GiveInstruction(
                        id, "support-1", List.of(new Order("fire-brigade", "增派洗消车配合省队", null))));
        teller.done(
                210,
                DUTY_OFFICER,
                new IncidentAction.EnterSuperiorInstruction(
                        id,
                        "governor-1",
                        "省长",
                        teller.at(208),
                        "全力救治，妥善安置，严防次生灾害",
                        List.of(
                                new Order("health-commission", "全力救治中毒人员", null),
                                new Order(LOCALITY, "妥善安置转移群众", teller.at(330)),
                                new Order("ecology-bureau", "加密监测周边空气和水体", null))));
        teller.done(
                220, Step.UNIT + "propaganda", new IncidentAction.DraftRelease(id, "release-1", "事故处置正在进行，周边空气持续监测。"));
        teller.done(225, COMMANDER, new IncidentAction.ApproveRelease(id, "release-1"));
        teller.done(
                230,
                Step.UNIT + "propaganda",
                new IncidentAction.PublishRelease(id, "release-1", "市政府网站", teller.at(230)));
        teller.done(
                240,
                DUTY_OFFICER,
                new IncidentAction.RecordWarningAnswer(id, "warning-1", true, "晋预警〔2026〕11号", teller.at(238)));
    }

    private void end() {
        condition(540, "scene-controlled");
        condition(540, "environment-standard");
        condition(540, "experts-confirmed");
        teller.refused(541, COMMANDER, terminate(), CONDITIONS_OPEN);
        condition(608, "hidden-danger-removed");
        teller.refused(610, COMMANDER, terminate(), SUPERIOR_ORDER_MISSING);
        teller.done(
                611, DUTY_OFFICER, new IncidentAction.FileSuperiorOrder(id, "省应急指挥部", "晋应急指〔2026〕9号", teller.at(611)));
        teller.done(612, COMMANDER, terminate());
    }

    private void afterwards() {
        teller.done(
                631,
                Step.UNIT + "base-east",
                new IncidentAction.ReturnSupply(id, "suits", new BigDecimal(4), teller.at(630)));
        teller.done(640, DUTY_OFFICER, new IncidentAction.TickAftermath(id, "afterwards.insurance", true));
    }

    private void guide(int minutes, String guide, String step) {
        teller.done(minutes, Step.UNIT + "fire-brigade", new IncidentAction.TickGuideStep(id, guide, step, true, null));
    }

    private void condition(int minutes, String condition) {
        teller.done(minutes, DUTY_OFFICER, new IncidentAction.TickEndCondition(id, condition, true, "现场指挥部和专家组"));
    }

    /** A report leaves the office: draft, signature of the office's director, number, sending, receipt. */
    private void paper(int minutes, String paper, PaperKind kind, List<String> to, List<String> obligations) {
        teller.done(
                minutes,
                DUTY_OFFICER,
                new IncidentAction.DraftReport(id, paper, kind, to, text("巴公化肥厂氯气泄漏事故快报"), obligations));
        teller.done(minutes + 1, DIRECTOR, new IncidentAction.SignReport(id, paper, null));
        teller.done(
                minutes + 2,
                DUTY_OFFICER,
                new IncidentAction.SendReport(id, paper, "晋市应急〔2026〕12号", Way.FAX, teller.at(minutes + 2)));
        for (var addressee : to) {
            teller.done(
                    minutes + 4,
                    DUTY_OFFICER,
                    new IncidentAction.ConfirmReceipt(id, paper, addressee, teller.at(minutes + 4), text("收文人")));
        }
    }

    private IncidentAction activate(String decision, ResponseLevel level, @Nullable OnBehalf onBehalf) {
        return new IncidentAction.ActivateLevel(
                id,
                decision,
                level,
                "巴公镇化肥厂氯气泄漏",
                Duration.ofHours(6),
                List.of("疏散下风向群众", "组织堵漏和洗消", "封控周边道路"),
                List.of(),
                List.of(),
                onBehalf);
    }

    private IncidentAction terminate() {
        return new IncidentAction.TerminateResponse(id, "end", "响应终止，转入善后", null);
    }

    private IncidentAction mobilise(String mobilisation, String line, int quantity, String note) {
        return new IncidentAction.MobiliseSupply(id, mobilisation, line, new BigDecimal(quantity), note);
    }

    private Report report(String report, Way way, int minutes, String narrative) {
        return new Report(
                report,
                Source.COUNTY_DUTY,
                way,
                LOCALITY,
                teller.at(minutes),
                text("泽州县政府值班室"),
                text(narrative),
                List.of());
    }

    private Confidential text(String plain) {
        return texts.text(plain);
    }

    private static Figures figures(int deaths, int poisoned, @Nullable Integer foreigners) {
        return new Figures(deaths, null, poisoned, null, null, null, foreigners);
    }

    private static Judgement judgement(@Nullable Grade mayBecome) {
        return new Judgement(false, mayBecome, null, null, null, false, List.of());
    }
}
