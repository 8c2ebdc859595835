package io.hufu.server.view;

import static io.hufu.server.view.Theatre.COMMANDER;
import static io.hufu.server.view.Theatre.INCIDENT;
import static io.hufu.server.view.Theatre.OFFICER;
import static io.hufu.server.view.Theatre.PLAN;
import static io.hufu.server.view.Theatre.STAND_IN;
import static io.hufu.server.view.Theatre.at;
import static io.hufu.server.view.Theatre.body;
import static io.hufu.server.view.Theatre.obligation;
import static io.hufu.server.view.Theatre.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.vocabulary.AssignmentAction.*;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.IncidentAction.*;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.engine.vocabulary.PaperKind;
import io.hufu.engine.vocabulary.Report;
import io.hufu.engine.vocabulary.Source;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Grade;
import io.hufu.plan.ResponseLevel;
import io.hufu.server.view.wire.BoardCommand;
import io.hufu.server.view.wire.Evaluation;
import io.hufu.server.view.wire.GroupPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** S1, chlorine at a fertiliser works in Zezhou, told through the real engine and ledger; each step looks at the board. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryOneTest {
    private final Theatre house = Theatre.open();

    @org.junit.jupiter.api.AfterAll
    void close() throws IOException {
        house.close();
    }

    private static Figures figures(int deaths, int poisoned, @Nullable Integer foreigners) {
        return new Figures(deaths, null, poisoned, null, null, null, foreigners);
    }

    private static Judgement mayBecome(Grade grade) {
        return new Judgement(false, grade, null, null, null, false, List.of());
    }

    @Test
    @Order(1)
    void aReportIsTakenAndLevelTwoProposed() {
        var report = new Report(
                "r1",
                Source.COUNTY_DUTY,
                Way.TELEPHONE,
                "zezhou-government",
                at("09:20"),
                house.secret("赵强 13900001234"),
                house.secret("巴公镇化肥厂氯气泄漏，两死六中毒，原因不明。"),
                List.of());
        house.act(
                "09:22",
                OFFICER,
                new OpenIncident(
                        INCIDENT,
                        IncidentKind.DRILL,
                        PLAN,
                        "巴公镇化肥厂氯气泄漏",
                        "leak",
                        "production",
                        null,
                        "140525",
                        "巴公镇",
                        "某化肥厂",
                        at("09:00"),
                        report,
                        figures(2, 6, null),
                        mayBecome(Grade.CONSIDERABLE),
                        null));
        var board = house.board(OFFICER);
        assertThat(board.row().grade()).isEqualTo("ordinary");
        assertThat(board.row().areaName()).isEqualTo("泽州县");
        assertThat(board.row().status()).isEqualTo("reported");
        assertThat(board.proposal()).isNotNull().satisfies(proposal -> {
            assertThat(proposal.level()).isEqualTo("II");
            assertThat(proposal.automatic()).isTrue();
            assertThat(proposal.grounds()).containsExactly("可能发展为较大");
        });
        assertThat(board.assessment().levels()).containsExactly("II", "III");
        assertThat(board.clock().now()).isEqualTo(at("09:22"));
        assertThat(obligation(board, "locality-up>hq-office").verdict()).isEqualTo("met");
        assertThat(obligation(board, "locality-up>city-party-government")).satisfies(row -> {
            assertThat(row.verdict()).isEqualTo("open");
            assertThat(row.due()).isEqualTo(at("10:00"));
            assertThat(row.limitMinutes()).isEqualTo(60);
            assertThat(row.addressee()).isEqualTo("市委市政府");
            assertThat(row.obligors()).contains("泽州县人民政府");
            assertThat(row.assumed())
                    .as("from when it runs is the pack's choice")
                    .isTrue();
        });
        assertThat(obligation(board, "written-after-oral>hq-office<zezhou-government")
                        .due())
                .isEqualTo(at("09:50"));
        assertThat(board.reports().getFirst().reporter()).isEqualTo("赵强 13900001234");
        assertThat(house.board(Theatre.READER).reports().getFirst().reporter()).isEqualTo(Texts.HIDDEN);
    }

    @Test
    @Order(2)
    void theDutyOfficerIsToldWhoMayActivate() {
        var two = authority(OFFICER, "II");
        assertThat(two.allowed()).isFalse();
        assertThat(two.activators().getFirst().people()).containsExactly("陈平");
        assertThat(two.why()).contains("指挥长").contains("晋市政办〔2020〕58号 §4.2.2");
        assertThat(authority(COMMANDER, "II").allowed()).isTrue();
        assertThat(authority(STAND_IN, "II").allowed()).isFalse();
        house.act(
                "09:31",
                OFFICER,
                new AppointStandIn(INCIDENT, "s1", "commander", "zhou-min", "陈平", "授权委托书1号", at("09:30"), at("11:00")));
        assertThat(authority(STAND_IN, "II")).satisfies(authority -> {
            assertThat(authority.allowed()).isTrue();
            assertThat(authority.as()).contains("指挥长").contains("代行");
        });
        assertThat(house.board(OFFICER).command().standIns().getFirst().name()).isEqualTo("周敏");
    }

    private BoardCommand.Authority authority(io.hufu.engine.basics.Actor reader, String level) {
        return house.board(reader).authority().stream()
                .filter(one -> one.level().equals(level))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(3)
    void thePreviewIsWhatTheActivationCalls() {
        house.open.add("fire-brigade");
        var preview = house.previews.find(INCIDENT, ResponseLevel.II).orElseThrow();
        assertThat(preview.bodies()).anySatisfy(called -> {
            assertThat(called.body()).isEqualTo("fire-brigade");
            assertThat(called.terminalOpen()).isTrue();
            assertThat(called.lines()).isNotEmpty();
        });
        assertThat(preview.guides()).contains("易燃易爆或有毒物质泄漏");
        assertThat(preview.onScenePost()).isTrue();
        house.act(
                "09:34",
                STAND_IN,
                new ActivateLevel(
                        INCIDENT,
                        "d1",
                        ResponseLevel.II,
                        null,
                        Duration.ofHours(10),
                        List.of("level-2.on-scene-post", "疏散下风向群众"),
                        List.of(),
                        List.of(),
                        null));
        var board = house.board(OFFICER);
        var wanted = preview.bodies().stream()
                .filter(called -> !called.optional())
                .map(called -> called.body())
                .toList();
        assertThat(board.bodies().stream().map(row -> row.body()).toList()).containsExactlyElementsOf(wanted);
        assertThat(board.row().level()).isEqualTo("II");
        assertThat(board.row().assignments().issued()).isEqualTo(wanted.size());
        assertThat(board.command()).satisfies(command -> {
            assertThat(command.by()).isEqualTo("周敏");
            assertThat(command.expectedEnd()).isEqualTo(at("19:34"));
            assertThat(command.measures()).containsExactly("成立现场指挥部", "疏散下风向群众");
            assertThat(command.inCommand()).isEqualTo("晋城市危险化学品事故应急救援指挥部");
            assertThat(command.decisions().getFirst().standIn()).isTrue();
        });
        assertThat(board.proposal()).isNull();
        assertThat(board.groups()).hasSize(9);
        assertThat(board.groups()).allSatisfy(group -> assertThat(group.leads()).isNotEmpty());
        var energy = body(board, "energy-bureau");
        assertThat(energy.groups()).isNotEmpty();
        assertThat(energy.tasks())
                .as("its duty begins at considerable")
                .noneMatch(task -> task.id().equals("energy-bureau.dispatch-fuel"));
        assertThat(energy.state()).isEqualTo("issued");
        assertThat(energy.nextDue()).isEqualTo(at("09:39"));
        assertThat(board.guides()).anySatisfy(guide -> assertThat(guide.steps()).hasSize(14));
        assertThat(authority(OFFICER, "II").why()).isEqualTo("已是II级响应。");
    }

    @Test
    @Order(4)
    void theMatrixShowsWhoAnsweredHow() {
        house.act("09:35", unit("fire-brigade"), new MarkDelivered(INCIDENT + "/fire-brigade"));
        assertThat(body(house.board(OFFICER), "fire-brigade").state()).isEqualTo("delivered");
        house.act(
                "09:36",
                unit("fire-brigade"),
                new Acknowledge(INCIDENT + "/fire-brigade", Way.TERMINAL, at("09:36"), null));
        house.act(
                "09:38",
                OFFICER,
                new Acknowledge(INCIDENT + "/energy-bureau", Way.TELEPHONE, at("09:37"), house.secret("值班员钱进")));
        house.act(
                "09:39",
                io.hufu.engine.basics.Actor.SYSTEM,
                new StrikeClock(INCIDENT + "/ecology-bureau", INCIDENT + "/ecology-bureau#ack.1.0"));
        house.act(
                "09:44",
                io.hufu.engine.basics.Actor.SYSTEM,
                new StrikeClock(INCIDENT + "/ecology-bureau", INCIDENT + "/ecology-bureau#ack.1.1"));
        house.act("09:45", OFFICER, new RecordCall(INCIDENT + "/ecology-bureau", false, at("09:45"), "2026001", null));
        var board = house.board(OFFICER);
        assertThat(body(board, "fire-brigade")).satisfies(row -> {
            assertThat(row.state()).isEqualTo("acknowledged");
            assertThat(row.way()).isEqualTo("terminal");
            assertThat(row.silent()).isFalse();
            assertThat(row.tasks()).noneMatch(task -> task.isNew());
        });
        assertThat(body(board, "energy-bureau")).satisfies(row -> {
            assertThat(row.byTelephone()).isTrue();
            assertThat(row.acknowledgedBy()).isEqualTo("值班员钱进");
        });
        assertThat(body(board, "ecology-bureau")).satisfies(row -> {
            assertThat(row.state()).isEqualTo("to-call");
            assertThat(row.silent()).isTrue();
            assertThat(row.calls()).hasSize(1);
            assertThat(row.calls().getFirst().by()).isEqualTo("李伟");
            assertThat(row.tasks()).allMatch(task -> task.isNew());
        });
        assertThat(board.row().assignments().acknowledged()).isEqualTo(2);
        assertThat(board.row().assignments().silent()).isEqualTo(1);
        house.act(
                "09:47",
                unit("ecology-bureau"),
                new Acknowledge(INCIDENT + "/ecology-bureau", Way.TERMINAL, at("09:47"), null));
        assertThat(body(house.board(OFFICER), "ecology-bureau")).satisfies(row -> {
            assertThat(row.late()).isTrue();
            assertThat(row.silent()).isFalse();
        });
        house.act(
                "09:50",
                unit("fire-brigade"),
                new FeedBack(
                        INCIDENT + "/fire-brigade",
                        null,
                        Stage.ARRIVED,
                        32,
                        6,
                        house.secret("已到厂区北门。"),
                        List.of(),
                        Way.TERMINAL,
                        at("09:49")));
        assertThat(body(house.board(OFFICER), "fire-brigade")).satisfies(row -> {
            assertThat(row.state()).isEqualTo("fed-back");
            assertThat(row.people()).isEqualTo(32);
            assertThat(row.lastText()).isEqualTo("已到厂区北门。");
        });
    }

    @Test
    @Order(5)
    void anAlarmIsNoVerdict() {
        strike("09:50", "written-after-oral>hq-office<zezhou-government");
        assertThat(obligation(house.board(OFFICER), "written-after-oral>hq-office<zezhou-government")
                        .verdict())
                .isEqualTo("struck");
        strike("10:00", "locality-up>city-party-government");
        strike("10:00", "locality-up>higher-bureaus");
        var fax =
                new Report("r2", Source.COUNTY_DUTY, Way.FAX, "zezhou-government", at("09:48"), null, null, List.of());
        house.act("10:05", OFFICER, new AddReport(INCIDENT, fax));
        house.act(
                "10:07",
                OFFICER,
                new RecordTold(
                        INCIDENT,
                        List.of("locality-up>city-party-government"),
                        Way.TELEPHONE,
                        at("10:06"),
                        house.secret("市政府值班室")));
        var board = house.board(OFFICER);
        assertThat(obligation(board, "written-after-oral>hq-office<zezhou-government"))
                .satisfies(row -> {
                    assertThat(row.verdict()).isEqualTo("met-entered-late");
                    assertThat(row.enteredAt()).isEqualTo(at("10:05"));
                    assertThat(row.lateMinutes()).isNull();
                });
        assertThat(obligation(board, "locality-up>city-party-government")).satisfies(row -> {
            assertThat(row.verdict()).isEqualTo("late");
            assertThat(row.lateMinutes()).isEqualTo(6);
        });
        assertThat(obligation(board, "locality-up>higher-bureaus").verdict()).isEqualTo("struck");
        assertThat(board.row().struck()).isPositive();
    }

    private void strike(String time, String obligation) {
        house.act(time, io.hufu.engine.basics.Actor.SYSTEM, new StrikeObligation(INCIDENT, obligation));
    }

    @Test
    @Order(6)
    void aMistypedFigureIsWithdrawnAndBothAreShown() {
        state("10:40", figures(30, 14, 1), FigureChange.FOLLOW_UP, null);
        var wrong = house.board(OFFICER);
        assertThat(wrong.row().grade()).isEqualTo("especially-major");
        assertThat(wrong.row().proposed()).isEqualTo("I");
        assertThat(obligation(wrong, "major-ministry>ministry").verdict()).isEqualTo("open");
        state("10:50", figures(3, 14, 1), FigureChange.CORRECTION, "3误录为30");
        var board = house.board(OFFICER);
        assertThat(board.row().grade()).isEqualTo("considerable");
        assertThat(board.proposal()).isNull();
        assertThat(obligation(board, "major-ministry>ministry")).satisfies(row -> {
            assertThat(row.verdict()).isEqualTo("withdrawn");
            assertThat(row.withdrawnReason()).isEqualTo("3误录为30");
        });
        assertThat(board.figureHistory().stream().map(step -> step.grade()).toList())
                .containsExactly("ordinary", "especially-major", "considerable");
        assertThat(body(board, "energy-bureau")).satisfies(row -> {
            assertThat(row.tasks()).anySatisfy(task -> {
                assertThat(task.id()).isEqualTo("energy-bureau.dispatch-fuel");
                assertThat(task.isNew()).isTrue();
            });
            assertThat(row.state()).as("new work is acknowledged anew").isEqualTo("issued");
        });
        assertThat(board.obligations()).anyMatch(row -> row.addressee().equals("省政府外事办公室"));
    }

    private void state(String known, Figures figures, FigureChange change, @Nullable String reason) {
        state(known, known, figures, change, reason);
    }

    private void state(String known, String entered, Figures figures, FigureChange change, @Nullable String reason) {
        house.act(
                entered,
                OFFICER,
                new StateFigures(INCIDENT, figures, mayBecome(Grade.CONSIDERABLE), change, at(known), null, reason));
    }

    @Test
    @Order(7)
    void suppliesGoOutAndComeBack() {
        house.act("11:00", OFFICER, new MobiliseSupply(INCIDENT, "m1", "east-12", new BigDecimal("4"), null));
        house.act("11:36", OFFICER, new RecordSupplyArrival(INCIDENT, "m1", at("11:35")));
        var supply = house.board(OFFICER).supplies().getFirst();
        assertThat(supply.name()).isEqualTo("重型全密封防化服");
        assertThat(supply.measure()).as("blank in the source").isNull();
        assertThat(supply.arrivedAt()).isEqualTo(at("11:35"));
    }

    @Test
    @Order(8)
    void theCommanderRaisesByTelephoneAndConfirms() {
        state("11:30", "11:37", figures(10, 14, 1), FigureChange.FOLLOW_UP, null);
        assertThat(house.board(OFFICER).row().proposed()).isEqualTo("I");
        assertThat(obligation(house.board(OFFICER), "major-ministry>ministry~2").due())
                .as("an hour from knowing")
                .isEqualTo(at("12:30"));
        house.act(
                "11:40",
                OFFICER,
                new ActivateLevel(
                        INCIDENT,
                        "d2",
                        ResponseLevel.I,
                        null,
                        Duration.ofHours(12),
                        List.of("level-1.notify"),
                        List.of(),
                        List.of(),
                        new OnBehalf(
                                "commander",
                                "chen-ping",
                                house.secret("陈平 13900005678"),
                                at("11:38"),
                                house.secret("值班员二"),
                                null)));
        var raised = house.board(OFFICER).command().decisions().getLast();
        assertThat(raised.what()).isEqualTo("raise");
        assertThat(raised.by()).isEqualTo("陈平");
        assertThat(raised.onBehalf())
                .isNotNull()
                .satisfies(onBehalf -> assertThat(onBehalf.confirmed()).isFalse());
        house.act("11:50", COMMANDER, new ConfirmDecision(INCIDENT, "d2"));
        assertThat(house.board(OFFICER).command().decisions().getLast().onBehalf())
                .isNotNull()
                .satisfies(onBehalf -> assertThat(onBehalf.confirmed()).isTrue());
    }

    @Test
    @Order(9)
    void aFlashReportGoesOut() throws IOException {
        house.act(
                "11:52",
                OFFICER,
                new DraftReport(
                        INCIDENT,
                        "p1",
                        PaperKind.FLASH,
                        List.of("city-party-government", "provincial-hq-office"),
                        house.secret("氯气泄漏致10人死亡、14人中毒。\n正在堵漏和疏散。"),
                        List.of()));
        house.act("11:54", COMMANDER, new SignReport(INCIDENT, "p1", null));
        house.act("11:56", OFFICER, new SendReport(INCIDENT, "p1", "晋应急快报1号", Way.FAX, at("11:55")));
        var paper = house.board(OFFICER).papers().getFirst();
        assertThat(paper.status()).isEqualTo("sent");
        assertThat(paper.signedBy()).isEqualTo("陈平");
        byte[] docx =
                house.flashReports.find(INCIDENT, "p1", new Viewer(OFFICER)).orElseThrow();
        String xml = document(docx);
        assertThat(xml)
                .contains("晋城市突发事件信息快报表", "某化肥厂", "泽州县巴公镇", "10人", "中毒14人", "正在堵漏和疏散。")
                .contains("2026年5月1日 09时00分")
                .contains("w:eastAsia=\"宋体\"")
                .contains("w:w=\"11906\"", "w:h=\"16838\"");
        String hidden = document(house.flashReports
                .find(INCIDENT, "p1", new Viewer(Theatre.READER))
                .orElseThrow());
        assertThat(hidden).doesNotContain("13900001234", "正在堵漏");
        String target = System.getProperty("hufu.flash");
        if (target != null) {
            Files.write(Path.of(target), docx);
        }
    }

    private static String document(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no document in the file");
    }

    @Test
    @Order(10)
    void theProvinceTakesOver() {
        house.act("12:15", OFFICER, new TransferCommand(INCIDENT, "省应急指挥部", "晋指〔2026〕1号", at("12:15")));
        var command = house.board(OFFICER).command();
        assertThat(command.inCommand()).isEqualTo("省应急指挥部");
        assertThat(command.transferredTo()).isEqualTo("省应急指挥部");
    }

    @Test
    @Order(11)
    void theEndWaitsForConditionsAndTheSuperior() {
        for (String condition : List.of("scene-controlled", "environment-standard", "experts-confirmed")) {
            house.act("18:00", OFFICER, new TickEndCondition(INCIDENT, condition, true, "现场指挥部"));
        }
        assertThat(house.board(COMMANDER).end()).satisfies(end -> {
            assertThat(end.allowed()).isFalse();
            assertThat(end.why()).contains("事故隐患消除");
            assertThat(end.superiorOrder().required()).isTrue();
        });
        assertThat(house.board(OFFICER).end().why()).contains("指挥长");
        house.act("19:10", OFFICER, new TickEndCondition(INCIDENT, "hidden-danger-removed", true, null));
        assertThat(house.board(COMMANDER).end().why()).contains("上级命令");
        house.act("19:20", OFFICER, new FileSuperiorOrder(INCIDENT, "省应急指挥部", "晋指〔2026〕2号", at("19:15")));
        assertThat(house.board(COMMANDER).end().allowed()).isTrue();
        house.act("19:30", OFFICER, new ReturnSupply(INCIDENT, "m1", new BigDecimal("4"), at("19:30")));
        house.act("19:35", COMMANDER, new TerminateResponse(INCIDENT, "d3", "处置结束", null));
        var board = house.board(OFFICER);
        assertThat(board.row().status()).isEqualTo("ended");
        assertThat(obligation(board, "locality-up>higher-bureaus").verdict()).isEqualTo("missed");
        assertThat(authority(COMMANDER, "I").why()).isEqualTo("事件已不在响应中。");
    }

    @Test
    @Order(12)
    void theEvaluationSaysWhatIsOwedToWhom() {
        var evaluation = house.evaluations.find(INCIDENT, new Viewer(OFFICER)).orElseThrow();
        assertThat(evaluation.owed().stream().map(Evaluation.Owed::to).toList()).containsExactly("省人民政府", "国家应急管理部");
        assertThat(evaluation.levels().stream()
                        .map(Evaluation.LevelChange::level)
                        .toList())
                .containsExactly("II", "I", null, null);
        assertThat(evaluation.bodies()).anySatisfy(body -> {
            assertThat(body.name()).contains("消防");
            assertThat(body.minutesToAcknowledge()).isEqualTo(2);
            assertThat(body.minutesToFeedback()).isEqualTo(15);
        });
        assertThat(evaluation.corrections())
                .anyMatch(correction -> correction.text().contains("3误录为30"));
        assertThat(evaluation.assumptions())
                .anyMatch(assumption -> assumption.text().contains("代行"));
        assertThat(evaluation.timeline().getFirst().text()).contains("接报（演练）", "泽州县巴公镇");
        assertThat(evaluation.timeline())
                .allSatisfy(row -> assertThat(row.text()).doesNotContain("null"));
        assertThat(evaluation.timeline()).anyMatch(row -> row.text().contains("值班员钱进"));
    }

    @Test
    @Order(13)
    void groupsAreNamed() {
        assertThat(body(house.board(OFFICER), "fire-brigade").groups())
                .extracting(GroupPart::name)
                .allMatch(name -> name.endsWith("组"));
    }
}
