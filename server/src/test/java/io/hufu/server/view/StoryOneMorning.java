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
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.IncidentAction.*;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.engine.vocabulary.Report;
import io.hufu.engine.vocabulary.Source;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Grade;
import io.hufu.plan.ResponseLevel;
import io.hufu.server.view.wire.BoardCommand;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The morning of S1, from the first call to the alarm that is no verdict; {@link StoryOneTest} goes on from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class StoryOneMorning {
    final Theatre house = Theatre.open();

    @org.junit.jupiter.api.AfterAll
    void close() throws IOException {
        house.close();
    }

    static Figures figures(int deaths, int poisoned, @Nullable Integer foreigners) {
        return new Figures(deaths, null, poisoned, null, null, null, foreigners);
    }

    static Judgement mayBecome(Grade grade) {
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
        assertThat(house.board(Theatre.READER).reports().getFirst().reporter()).isEqualTo("（无权查看）");
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

    BoardCommand.Authority authority(io.hufu.engine.basics.Actor reader, String level) {
        return house.board(reader).authority().stream()
                .filter(one -> one.level().equals(level))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(3)
    void thePreviewIsWhatTheActivationCalls() {
        house.open.add("fire-brigade");
        var preview = house.previews
                .find(INCIDENT, ResponseLevel.II, Language.CHINESE)
                .orElseThrow();
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

    void strike(String time, String obligation) {
        house.act(time, io.hufu.engine.basics.Actor.SYSTEM, new StrikeObligation(INCIDENT, obligation));
    }
}
