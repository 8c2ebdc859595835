package io.hufu.server.view;

import static io.hufu.server.view.Theatre.COMMANDER;
import static io.hufu.server.view.Theatre.INCIDENT;
import static io.hufu.server.view.Theatre.OFFICER;
import static io.hufu.server.view.Theatre.at;
import static io.hufu.server.view.Theatre.body;
import static io.hufu.server.view.Theatre.obligation;
import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.vocabulary.AssignmentAction.*;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.IncidentAction.*;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.engine.vocabulary.PaperKind;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Grade;
import io.hufu.plan.ResponseLevel;
import io.hufu.server.papers.EvaluationDocument;
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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** S1, chlorine at a fertiliser works in Zezhou, told through the real engine and ledger; each step looks at the board. */
class StoryOneTest extends StoryOneMorning {
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
        state("11:58", figures(11, 15, 1), FigureChange.FOLLOW_UP, null);
        assertThat(document(house.flashReports
                        .find(INCIDENT, "p1", new Viewer(OFFICER))
                        .orElseThrow()))
                .as("as it was signed")
                .isEqualTo(xml);
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
    void theEvaluationSaysWhatIsOwedToWhom() throws IOException {
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
        assertThat(evaluation.course().stream().map(Evaluation.Turn::grade).distinct())
                .containsExactly("ordinary", "especially-major", "considerable", "major");
        assertThat(evaluation.course().stream().map(Evaluation.Turn::command).distinct())
                .containsExactly("locality", "headquarters", "superior", "over");
        assertThat(evaluation.answers().ways()).contains(new Evaluation.WayCount("telephone", 1, 0));
        assertThat(evaluation.answers().toCall()).isEqualTo(1);
        assertThat(evaluation.supplies()).singleElement().satisfies(supply -> {
            assertThat(supply.minutesToArrive()).isEqualTo(35);
            assertThat(supply.outstanding()).isZero();
        });
        String docx = document(EvaluationDocument.draw(evaluation));
        assertThat(docx)
                .contains("巴公镇化肥厂氯气泄漏应急处置评估", "迟报6分钟", "按时，补录", "省应急指挥部", "3误录为30", "重型全密封防化服")
                .doesNotContain("null");
        assertThat(document(EvaluationDocument.draw(house.evaluations
                        .find(INCIDENT, new Viewer(Theatre.READER))
                        .orElseThrow())))
                .doesNotContain("13900001234", "值班员钱进");
    }

    /** What was confidential stays so in the past, and what the board showed at half past nine it shows again. */
    @Test
    @Order(14)
    void theMorningComesBackUnderTheSameRules() {
        var past =
                house.replays.findAt(INCIDENT, at("09:30"), new Viewer(OFFICER)).orElseThrow();
        assertThat(past.row().grade()).isEqualTo("ordinary");
        assertThat(past.command().level()).isNull();
        assertThat(past.bodies()).isEmpty();
        assertThat(past.clock().now()).isEqualTo(at("09:30"));
        assertThat(past.reports().getFirst().reporter()).isEqualTo("赵强 13900001234");
        var hidden = house.replays
                .findAt(INCIDENT, at("09:30"), new Viewer(Theatre.READER))
                .orElseThrow();
        assertThat(hidden.reports().getFirst().reporter()).isEqualTo("（无权查看）");
        assertThat(house.replays.findAt(INCIDENT, at("09:21"), new Viewer(OFFICER)))
                .isEmpty();
        assertThat(house.replays.find("none", new Viewer(OFFICER))).isEmpty();
    }

    @Test
    @Order(13)
    void groupsAreNamed() {
        assertThat(body(house.board(OFFICER), "fire-brigade").groups())
                .extracting(GroupPart::name)
                .allMatch(name -> name.endsWith("组"));
    }
}
