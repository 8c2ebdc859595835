package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Official papers out of what was decided, and the register that numbers them. */
@Tag("database")
class OfficialPapersTest {
    private static CommandPost post;
    private static String incident = "";

    @BeforeAll
    static void open() {
        post = CommandPost.open("09:21");
        incident = post.activated();
    }

    @AfterAll
    static void close() {
        post.close();
    }

    private static Person duty() {
        return post.person("duty1");
    }

    private static String documents() {
        return "/api/incidents/" + incident + "/documents";
    }

    private static JsonNode paper(String kind, String subject) {
        return duty().paper(incident, kind, subject);
    }

    private static Reply number(Person person, String kind, String subject) {
        return person.post(documents() + "/" + kind + "/" + subject + "/number", "", Map.of());
    }

    @Test
    void theActivationIsANotice() {
        String decision = duty().board(incident).at("/command/decisions/0/id");
        var notice = paper("activation", decision);
        assertThat(notice.path("title").asString()).isEqualTo("关于泽州县巴公镇化肥厂氯气泄漏启动II级应急响应的通知");
        assertThat(notice.path("to")).hasSize(39);
        assertThat(notice.path("paragraphs").toString())
                .containsOnlyOnce("泽州县")
                .contains("死亡2人", "§4.2.2", "指挥长", "预计持续6小时", "疏散下风向群众；堵漏")
                .doesNotContain("null");
        assertThat(notice.path("signedBy").asString()).startsWith("指挥长");
    }

    @Test
    void halfAnHourIsNotLostAndOneFullStopIsEnough() {
        String own = duty().post("/api/incidents", Told.chlorine(post.clock()), Map.of())
                .done()
                .at("/created/incident");
        var started = Told.activate("II", "").replace("PT6H", "PT90M").replace("'堵漏'", "'堵漏。'");
        post.person("commander").act(own, "activate-level", started).done();
        String decision = duty().board(own).at("/command/decisions/0/id");
        assertThat(duty().paper(own, "activation", decision).path("paragraphs").toString())
                .contains("预计持续1.5小时。", "采取的措施：疏散下风向群众；堵漏。\"");
        assertThat(duty().get("/api/incidents/" + own + "/timeline")
                        .done()
                        .json()
                        .toString())
                .contains("氯气泄漏，预计1.5小时");
    }

    @Test
    void aTransferSaysWhatWasInForceThen() {
        String own = post.activated();
        duty().act(
                        own,
                        "transfer-command",
                        "{'to': '省指挥部', 'document': '晋应急〔2026〕1号', 'transferredAt': '%s'}"
                                .formatted(post.clock().now()))
                .done();
        var letter = duty().paper(own, "transfer", "transfer");
        assertThat(letter.path("paragraphs").toString()).contains("死亡2人", "移交时响应级别：II级。");
        post.person("commander")
                .act(own, "activate-level", Told.activate("I", ""))
                .done();
        assertThat(duty().board(own).at("/command/level")).isEqualTo("I");
        assertThat(duty().paper(own, "transfer", "transfer")).isEqualTo(letter);
    }

    @Test
    void numbersHaveNoGapHoweverManyAskAtOnce() {
        var asked = new ArrayList<Callable<Reply>>();
        var before = register().size();
        for (int i = 0; i < 8; i++) {
            String subject = "p" + i;
            duty().act(
                            incident,
                            "give-instruction",
                            "{'instruction': '%s', 'orders': [{'body': 'weather-bureau', 'text': '报风向'}]}"
                                    .formatted(subject))
                    .done();
            asked.add(() -> number(duty(), "instruction", subject));
            asked.add(() -> number(post.person("duty2"), "instruction", subject)); // two desks, one paper
        }
        var given = CommandPost.together(asked).stream()
                .map(reply -> reply.done().json().path("number").asInt())
                .toList();
        assertThat(given.stream().distinct().sorted().toList())
                .isEqualTo(IntStream.rangeClosed(before + 1, before + 8).boxed().toList());
        assertThat(given).hasSize(16);
        assertThat(register().stream().map(row -> row.path("number").asInt()).toList())
                .isEqualTo(IntStream.rangeClosed(1, before + 8).boxed().toList());
        assertThat(paper("instruction", "p3").path("number").asString()).matches("〔2026〕\\d+号");
        number(duty(), "instruction", "p3").done();
        assertThat(register()).as("asked again, the same").hasSize(before + 8);
    }

    private static List<JsonNode> register() {
        return duty().get("/api/paper-register?year=2026")
                .done()
                .json()
                .valueStream()
                .toList();
    }

    @Test
    void aVoidedNumberStaysInTheRegisterAndIsNeverGivenAgain() {
        duty().act(
                        incident,
                        "give-instruction",
                        "{'instruction': 'void1', 'orders': [{'body': 'weather-bureau', 'text': '报风向'}]}")
                .done();
        String path = documents() + "/instruction/void1/number/void";
        duty().post(path, "{'reason': '印错'}", Map.of()).problem(404);
        int given = number(duty(), "instruction", "void1")
                .done()
                .json()
                .path("number")
                .asInt();
        duty().post(path, "{'reason': ''}", Map.of()).problem(400);
        post.person("reader").post(path, "{'reason': '印错'}", Map.of()).problem(403);
        post.person("commerce-bureau").post(path, "{'reason': '印错'}", Map.of()).problem(403);
        assertThat(duty().post(path, "{'reason': '印错'}", Map.of()).status()).isEqualTo(204);
        assertThat(paper("instruction", "void1").path("number").isNull()).isTrue();
        duty().post(path, "{'reason': '印错'}", Map.of()).problem(404);
        int next = number(duty(), "instruction", "void1")
                .done()
                .json()
                .path("number")
                .asInt();
        assertThat(next).isGreaterThan(given);
        var row = register().stream()
                .filter(one -> one.path("number").asInt() == given)
                .findFirst()
                .orElseThrow();
        assertThat(row.path("voidReason").asString()).isEqualTo("印错");
        assertThat(row.path("voidedBy").asString()).isEqualTo("duty1");
    }

    @Test
    void aPrefixStandsBeforeTheNumbersThatAreGivenFromThenOn() {
        String path = "/api/admin/paper-prefixes/140500";
        duty().put(path, "{'prefix': '虚构应急'}").problem(403);
        var admin = post.person("admin");
        admin.put(path, "{'prefix': '虚构〔1〕'}").problem(400);
        admin.put("/api/admin/paper-prefixes/999999", "{'prefix': '虚构'}").problem(404);
        assertThat(admin.put(path, "{'prefix': '虚构应急'}").status()).isEqualTo(204);
        duty().act(
                        incident,
                        "give-instruction",
                        "{'instruction': 'prefix1', 'orders': [{'body': 'weather-bureau', 'text': '报风向'}]}")
                .done();
        number(duty(), "instruction", "prefix1").done();
        assertThat(admin.put(path, "{'prefix': ''}").status()).isEqualTo(204);
        assertThat(paper("instruction", "prefix1").path("number").asString()).matches("虚构应急〔2026〕\\d+号");
        assertThat(admin.get("/api/paper-prefixes")
                        .done()
                        .json()
                        .path(0)
                        .path("prefix")
                        .asString())
                .isEmpty();
    }

    @Test
    void whatNobodySignedGetsNoNumber() {
        duty().act(
                        incident,
                        "draft-report",
                        "{'paper': 'r1', 'kind': 'follow-up', 'addressees': ['city-party-government'], 'text': '正在堵漏', 'obligations': []}")
                .done();
        assertThat(paper("follow-up", "r1").path("title").asString()).isEqualTo("关于泽州县巴公镇化肥厂氯气泄漏的续报");
        number(duty(), "follow-up", "r1").refused(409, "not-signed");
        post.person("commander").act(incident, "sign-report", "{'paper': 'r1'}").done();
        number(duty(), "follow-up", "r1").done();
    }

    @Test
    void nobodyTheWrongUnitAndTheWrongRole() {
        String decision = duty().board(incident).at("/command/decisions/0/id");
        String document = documents() + "/activation/" + decision + "/document.docx";
        var unit = post.person("commerce-bureau");
        for (String path : List.of(documents(), document, "/api/paper-register?year=2026")) {
            post.nobody().get(path).refused(401, "signed-out");
            unit.get(path).problem(403);
        }
        number(unit, "activation", decision).problem(403);
        number(post.person("reader"), "activation", decision).problem(403);
        post.person("reader").get(documents()).done();
        number(duty(), "activation", "no-such").problem(404);
        number(duty(), "no-such", decision).problem(404);
        duty().get("/api/incidents/no-such/documents").problem(404);
        duty().get("/api/paper-register").problem(400);
        duty().get("/api/paper-register?year=x").problem(400);
    }
}
