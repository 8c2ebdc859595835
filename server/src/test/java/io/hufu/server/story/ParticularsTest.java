package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where and when it happened was misheard: the board, the clocks, the bodies and the papers after the correction. */
@Tag("database")
class ParticularsTest {
    private static CommandPost post;

    private String incident = "";

    @BeforeAll
    static void open() {
        post = CommandPost.open("09:25");
    }

    @AfterAll
    static void close() {
        post.close();
    }

    @BeforeEach
    void nextDay() {
        post.nextDay("09:25");
        incident = post.activated();
    }

    private static Person duty() {
        return post.person("duty1");
    }

    private JsonNode board() {
        return duty().board(incident).json();
    }

    private static String particulars(String area, String site, String title, String occurred, String notice) {
        return """
                {'title': '%s', 'phase': null, 'sector': null, 'area': '%s', 'site': '%s', 'incidentUnit': '化肥厂',
                 'occurredAt': '%s', 'reason': '地点听错', 'notice': %s}""".formatted(title, area, site, post.clock().at(occurred), notice);
    }

    private Reply correct() {
        return duty().act(
                        incident,
                        "state-particulars",
                        particulars("140581", "河西镇", "高平市河西镇化肥厂氯气泄漏", "08:50", "'改赴高平市河西镇。'"));
    }

    private static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.path(field).asString("")).toList();
    }

    private JsonNode body(String body) {
        return board().path("bodies")
                .valueStream()
                .filter(row -> row.path("assignment").asString().equals(incident + "/" + body))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bodiesFollowThePlaceAndEverybodyAtWorkIsToldAndAcknowledges() {
        post.acknowledgeAllBut(incident, Set.of("garrison"));
        correct().done();
        post.settle();

        var now = board();
        assertThat(now.at("/row/area").asString()).isEqualTo("140581");
        assertThat(now.at("/row/areaName").asString()).isEqualTo("高平市");
        assertThat(now.at("/row/title").asString()).isEqualTo("高平市河西镇化肥厂氯气泄漏");
        assertThat(now.at("/site").asString()).isEqualTo("河西镇");
        assertThat(now.at("/row/occurredAt").asString())
                .isEqualTo(post.clock().at("08:50").toString());
        assertThat(body("zezhou-government").path("state").asString()).isEqualTo("recalled");
        assertThat(body("gaoping-government").path("state").asString()).isEqualTo("issued");
        assertThat(body("fire-brigade").path("acknowledgedAt").isNull())
                .as("what is new is acknowledged anew")
                .isTrue();
        var card = post.person("fire-brigade").get("/api/inbox").done().json();
        assertThat(card.toString()).contains("改赴高平市河西镇。", "高平市", "河西镇");
        assertThat(post.person("gaoping-government")
                        .get("/api/inbox")
                        .done()
                        .json()
                        .toString())
                .doesNotContain("改赴高平市河西镇。");
        assertThat(texts(
                        duty().get("/api/incidents/" + incident + "/timeline")
                                .done()
                                .json(),
                        "text"))
                .anyMatch(
                        text -> text.startsWith("更正基本情况：高平市河西镇化肥厂氯气泄漏，高平市河西镇，事发单位化肥厂，事发") && text.endsWith("，原因：地点听错"))
                .anyMatch(text -> text.startsWith("不再承担角色，撤回任务单1份，原因：地点听错"));
        var english = duty().send(
                        "GET", "/api/incidents/" + incident + "/timeline", null, Map.of("Accept-Language", "en"))
                .done();
        assertThat(texts(english.json(), "text"))
                .anyMatch(text -> text.startsWith("Particulars corrected: ") && text.endsWith("; reason: 地点听错"))
                .anyMatch(text -> text.startsWith("No longer in the role, assignments recalled: 1;"));
    }

    @Test
    void clocksRunFromTheRightHour() {
        correct().done();
        assertThat(board().path("obligations")
                        .valueStream()
                        .filter(row -> row.path("from").asString().equals("occurrence")
                                && !row.path("verdict").asString().equals("withdrawn")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("start").asString())
                        .isEqualTo(post.clock().at("08:50").toString()));
        JsonNode evaluation =
                duty().get("/api/incidents/" + incident + "/evaluation").done().json();
        assertThat(texts(evaluation.path("corrections"), "text"))
                .anyMatch(text -> text.startsWith("更正基本情况：") && text.endsWith("，原因：地点听错"));
    }

    @Test
    void papersOfBeforeStayAsTheyWere() {
        duty().act(
                        incident,
                        "draft-report",
                        "{'paper': 'r1', 'kind': 'flash', 'addressees': ['city-party-government'], 'text': '正在堵漏', 'obligations': []}")
                .done();
        post.person("commander").act(incident, "sign-report", "{'paper': 'r1'}").done();
        var notice = duty().paper(incident, "activation", decision());
        post.to("09:40");
        correct().done();
        duty().act(
                        incident,
                        "draft-report",
                        "{'paper': 'r2', 'kind': 'flash', 'addressees': ['city-party-government'], 'text': '正在堵漏', 'obligations': []}")
                .done();
        duty().act(
                        incident,
                        "give-instruction",
                        "{'instruction': 'i1', 'orders': [{'body': 'water-bureau', 'text': '关闭取水口'}]}")
                .done();

        String papers = "/api/incidents/" + incident + "/papers/";
        assertThat(duty().word(papers + "r1/flash.docx")).contains("巴公镇").doesNotContain("河西镇");
        assertThat(duty().word(papers + "r2/flash.docx")).contains("高平市河西镇").doesNotContain("巴公镇");
        var stays = duty().paper(incident, "activation", decision());
        assertThat(stays.path("title")).isEqualTo(notice.path("title"));
        assertThat(stays.path("paragraphs")).isEqualTo(notice.path("paragraphs"));
        assertThat(stays.path("to")).isEqualTo(notice.path("to"));
        assertThat(duty().paper(incident, "instruction", "i1").path("title").asString())
                .isEqualTo("关于高平市河西镇化肥厂氯气泄漏应急处置的指令");
    }

    private String decision() {
        return board().at("/command/decisions/0/id").asString();
    }

    @Test
    void whatCannotBeIsRefusedWithItsField() {
        long version = board().path("version").asLong();
        var late = duty().act(incident, "state-particulars", particulars("140525", "巴公镇", "氯气泄漏", "09:24", "null"));
        late.refused(422, "times-out-of-order");
        assertThat(late.at("/field")).isEqualTo("/occurredAt");
        duty().act(incident, "state-particulars", particulars("999999", "巴公镇", "氯气泄漏", "09:00", "null"))
                .refused(404, "no-such-area");
        duty().act(incident, "state-particulars", particulars("140525", "巴公镇", "", "09:00", "null"))
                .refused(422, "field-missing");
        post.person("fire-brigade")
                .act(incident, "state-particulars", particulars("140525", "别处", "氯气泄漏", "09:00", "null"))
                .refused(403, "not-duty-officer");
        correct().done();
        duty().act(incident, "state-particulars", particulars("140525", "别处", "氯气泄漏", "09:00", "null"), version)
                .refused(412, "stale-version");
        assertThat(Map.of("area", board().at("/row/area").asString())).containsEntry("area", "140581");
    }
}
