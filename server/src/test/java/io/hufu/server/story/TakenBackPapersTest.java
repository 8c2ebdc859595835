package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The papers of decisions that were denied and taken back: who is told what, and what stays of the papers before. */
@Tag("database")
class TakenBackPapersTest {
    private static final String RECALL = "{'decision': 'd1', 'reason': '本人未作决定'}";
    private static final String RESUME = "{'decision': 'e1', 'reason': '现场仍有险情。'}";

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
    }

    private static Person duty() {
        return post.person("duty1");
    }

    private static Person commander() {
        return post.person("commander");
    }

    @Test
    void aRecalledActivationIsToldToEverybodyWhomItCalled() {
        incident = Told.activatedByTelephone(post);
        var notice = paper("activation", "d1");
        int number = number("activation", "d1");
        duty().act(
                        incident,
                        "give-instruction",
                        "{'instruction': 'i1', 'orders': [{'body': 'water-bureau', 'text': '关闭下游取水口'}, {'body': 'zezhou-government', 'text': '设置警戒'}]}")
                .done();
        deny("d1", "09:32");
        assertThat(kinds()).as("denied, not recalled").doesNotContain("recall");
        recall("09:35");

        var recall = paper("recall", "d1");
        assertThat(recall.path("title").asString()).isEqualTo("关于撤销泽州县巴公镇化肥厂氯气泄漏II级应急响应的通知");
        assertThat(texts(recall.path("to")))
                .hasSize(39)
                .isEqualTo(texts(notice.path("to")))
                .isEqualTo(bodies(row -> row.path("origin").asString().equals("activation")));
        assertThat(said(recall))
                .contains("死亡2人", "晋市政办〔2020〕58号", "§4.2.2规定的权限", "撤销启动II级应急响应的决定")
                .contains("09时25分决定启动II级应急响应", "本人于", "09时32分否认该决定，原因：未接过此电话。")
                .contains("09时35分起", "原因：本人未作决定。", "撤销后本级没有生效的应急响应。", "39份任务单撤回，请立即停止执行。")
                .contains("指令和物资调用不因此撤回。")
                .doesNotContain("null", "。。", "现行响应级别", "照常执行", "请签收");
        assertThat(recall.path("paragraphs").valueStream().toList().getLast().asString())
                .isEqualTo("所撤销的通知：《" + notice.path("title").asString() + "》（〔2026〕" + number + "号）。");
        assertThat(recall.path("signedBy").asString())
                .startsWith("指挥长")
                .isEqualTo(notice.path("signedBy").asString());
        assertThat(recall.path("at").asString())
                .isEqualTo(post.clock().at("09:35").toString());
        assertThat(number("recall", "d1")).isEqualTo(number + 1);
        assertThat(commander().word(documents() + "/recall/d1/document.docx"))
                .contains(recall.path("title").asString(), "〕" + (number + 1) + "号", "市消防救援支队", "原因：本人未作决定。");
        assertThat(number("recall", "d1")).as("asked again, the same").isEqualTo(number + 1);

        var stays = paper("activation", "d1");
        for (String part : List.of("title", "to", "paragraphs", "at")) {
            assertThat(stays.path(part)).as(part).isEqualTo(notice.path(part));
        }
        assertThat(stays.path("number").asString()).endsWith("〕" + number + "号");
    }

    @Test
    void whatWasDecidedByTelephoneBeforeAnythingWasEnteredSpeaksOfWhatWasKnownThen() {
        String call = "'at': '" + post.clock().at("09:22") + "'";
        post.to("09:26");
        incident = duty().post("/api/incidents", Told.chlorine(post.clock()), Map.of())
                .done()
                .at("/created/incident");
        duty().act(incident, "state-figures", Told.state(post.clock(), "09:24", 3, 9, "follow-up", ""))
                .done();
        post.to("09:27");
        duty().act(
                        incident,
                        "activate-level",
                        Told.activate("II", "")
                                .replace("'also': []", onBehalf("d1").replaceAll("'at': '[^']*'", call)))
                .done();
        var first = duty().board(incident).json().at("/figureHistory/0");
        assertThat(first.path("knownAt").asString())
                .isEqualTo(post.clock().at("09:20").toString());
        assertThat(first.path("at").asString())
                .isEqualTo(post.clock().at("09:26").toString());
        assertThat(said(paper("activation", "d1")))
                .contains("截至", "09时22分，死亡2人", "09时22分起启动II级")
                .doesNotContain("死亡3人");

        post.to("09:28");
        duty().act(incident, "state-figures", Told.state(post.clock(), "09:21", 1, 6, "correction", "一人抢救成功"))
                .done();
        assertThat(said(paper("activation", "d1"))).as("as it was issued").contains("死亡2人");
        deny("d1", "09:32");
        recall("09:35");
        assertThat(said(paper("recall", "d1"))).contains("09时35分，死亡1人");
    }

    @Test
    void theNextActivationCallsOnceAndLeavesThePapersAsTheyAre() {
        incident = Told.activatedByTelephone(post);
        var notice = paper("activation", "d1");
        deny("d1", "09:32");
        recall("09:35");
        var recall = paper("recall", "d1");
        post.to("09:40");
        commander()
                .act(
                        incident,
                        "activate-level",
                        Told.activate("II", "'garrison'").replace("'also'", "'decision': 'd2', 'also'"))
                .done();
        post.settle();
        assertThat(texts(paper("activation", "d2").path("to")))
                .doesNotHaveDuplicates()
                .hasSize(38)
                .doesNotContain("军分区");
        assertThat(paper("recall", "d1")).isEqualTo(recall);
        assertThat(texts(paper("activation", "d1").path("to"))).isEqualTo(texts(notice.path("to")));
        assertThat(kinds()).containsOnlyOnce("recall");
    }

    @Test
    void aRecalledChangeOfLevelNamesTheLevelThatHoldsAgainAndWhoStops() {
        incident = duty().post("/api/incidents", Told.chlorine(post.clock()), Map.of())
                .done()
                .at("/created/incident");
        commander()
                .act(incident, "activate-level", Told.activate("III", "").replace("'also'", "'decision': 'd0', 'also'"))
                .done();
        var before = bodies(_ -> true);
        post.to("09:28");
        duty().act(incident, "activate-level", Told.activate("II", "").replace("'also': []", onBehalf("d1")))
                .done();
        var all = bodies(_ -> true);
        assertThat(all).hasSizeGreaterThan(before.size());
        deny("d1", "09:32");
        recall("09:35");
        var recall = paper("recall", "d1");
        assertThat(recall.path("title").asString()).isEqualTo("关于撤销泽州县巴公镇化肥厂氯气泄漏II级应急响应、恢复III级应急响应的通知");
        assertThat(texts(recall.path("to"))).containsExactlyInAnyOrderElementsOf(all);
        var added = all.stream().filter(name -> !before.contains(name)).toList();
        String stopped = texts(recall.path("paragraphs")).stream()
                .filter(text -> text.contains("请立即停止执行"))
                .findFirst()
                .orElseThrow();
        assertThat(stopped).startsWith("按该决定下达的" + added.size() + "份任务单撤回");
        assertThat(stopped.substring(stopped.indexOf('：') + 1).replace("。", "").split("、"))
                .containsExactlyInAnyOrderElementsOf(added);
        assertThat(said(recall)).contains("提升为II级应急响应", "现行响应级别：III级。", "其他已下达的任务单不撤回，请照常执行。");
        assertThat(kinds()).containsOnlyOnce("recall");
    }

    @Test
    void whomTheRestoredLevelCallsAnewIsAskedToAcknowledge() {
        incident = post.activated();
        duty().act(incident, "activate-level", Told.activate("I", "").replace("'also': []", onBehalf("d1")))
                .done();
        duty().act(
                        incident,
                        "bind-role",
                        "{'role': 'locality-government', 'units': ['zezhou-government', 'gaoping-government']}")
                .done();
        deny("d1", "09:32");
        recall("09:35");
        var recall = paper("recall", "d1");
        assertThat(said(recall)).contains("现行响应级别：II级。", "其他已下达的任务单不撤回", "按恢复的响应级别另有任务下达，请签收：高平市人民政府。");
        assertThat(texts(recall.path("to")))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        bodies(row -> !row.path("assignment").asString().endsWith("~2")));
    }

    @Test
    void aResumedResponseIsToldToThoseWhoseCardsCameBack() {
        incident = post.activated();
        duty().work(incident + "/garrison", "recall", "{'reason': '不需要'}").done();
        Told.endConditions(post, incident);
        duty().act(incident, "terminate-response", "{" + onBehalf("e1").substring("'also': [], ".length()) + "}")
                .done();
        post.settle();
        deny("e1", "09:50");
        assertThat(kinds()).as("denied, not resumed").contains("ending").doesNotContain("resumption");
        post.to("10:00");
        commander().act(incident, "recall-decision", RESUME).done();
        post.settle();
        var resumption = paper("resumption", "e1");
        assertThat(resumption.path("title").asString()).isEqualTo("关于恢复泽州县巴公镇化肥厂氯气泄漏II级应急响应的通知");
        assertThat(texts(resumption.path("to")))
                .hasSize(38)
                .isEqualTo(bodies(row -> !row.path("reopenedAt").isNull()))
                .doesNotContain("军分区");
        assertThat(said(resumption))
                .contains("宣布终止应急响应", "09时50分否认该决定，原因：未接过此电话。", "§4.9规定的权限", "10时00分起恢复II级应急响应。原因：现场仍有险情。")
                .contains("现行响应级别：II级。", "38份任务单重新打开", "再次签收")
                .doesNotContain("null", "。。", "撤回", "所撤销的通知");
        assertThat(kinds()).contains("ending", "resumption").doesNotContain("recall");
        assertThat(commander().word(documents() + "/resumption/e1/document.docx"))
                .contains("关于恢复泽州县巴公镇化肥厂氯气泄漏II级应急响应的通知", "（未编号）", "市消防救援支队", "再次签收", "签发：指挥长");
        assertThat(number("resumption", "e1")).isPositive();
    }

    /** The notice of an end that was taken back stays as it was issued, whatever is done in the response that goes on. */
    @Test
    void theNoticeOfAnEndThatWasTakenBackSaysWhatWasSoThen() {
        incident = Told.endedByTelephone(post, "e1");
        var issued = paper("ending", "e1");
        assertThat(said(issued)).contains("终止条件已逐项确认：");
        deny("e1", "09:50");
        post.to("10:00");
        commander().act(incident, "recall-decision", RESUME).done();
        post.settle();
        post.to("10:05");
        duty().act(
                        incident,
                        "give-instruction",
                        "{'orders': [{'body': 'audit-bureau', 'text': '派员到场', 'due': '%s'}]}"
                                .formatted(post.clock().now().plusSeconds(7200)))
                .done();
        var now = paper("ending", "e1");
        assertThat(texts(now.path("to"))).isEqualTo(texts(issued.path("to")));
        assertThat(texts(now.path("paragraphs"))).isEqualTo(texts(issued.path("paragraphs")));
        assertThat(now.path("signedBy").isNull())
                .as("nobody signed it after all")
                .isTrue();
    }

    @Test
    void whatStandsMakesNoSuchPaper() {
        incident = Told.activatedByTelephone(post);
        deny("d1", "09:32");
        commander().act(incident, "uphold-decision", RECALL).done();
        assertThat(kinds()).contains("activation").doesNotContain("recall", "resumption");
        incident = Told.endedByTelephone(post, "e1");
        deny("e1", "09:50");
        commander().act(incident, "uphold-decision", RESUME).done();
        assertThat(kinds()).contains("ending").doesNotContain("recall", "resumption");
        duty().get(documents() + "/resumption/e1/document.docx").problem(404);
    }

    @Test
    void onlyReadersOfTheBoardReadThemAndOnlyTheOfficeNumbersThem() {
        incident = Told.activatedByTelephone(post);
        deny("d1", "09:32");
        recall("09:35");
        String path = documents() + "/recall/d1";
        var unit = post.person("fire-brigade");
        for (String one : List.of(documents(), path + "/document.docx")) {
            post.nobody().get(one).refused(401, "signed-out");
            unit.get(one).problem(403);
        }
        unit.post(path + "/number", "", Map.of()).problem(403);
        post.person("reader").post(path + "/number", "", Map.of()).problem(403);
        assertThat(post.person("reader").get(documents()).done().json().toString())
                .contains("关于撤销泽州县巴公镇化肥厂氯气泄漏II级应急响应的通知");
        duty().post(documents() + "/recall/d9/number", "", Map.of()).problem(404);
    }

    private static String onBehalf(String decision) {
        return "'also': [], 'decision': '%s', 'onBehalf': {'post': 'commander', 'account': 'commander', 'at': '%s', 'recording': '录音031'}"
                .formatted(decision, post.clock().now());
    }

    private void deny(String decision, String time) {
        post.to(time);
        commander()
                .act(incident, "deny-decision", "{'decision': '%s', 'reason': '未接过此电话'}".formatted(decision))
                .done();
    }

    private void recall(String time) {
        post.to(time);
        commander().act(incident, "recall-decision", RECALL).done();
        post.settle();
    }

    private String documents() {
        return "/api/incidents/" + incident + "/documents";
    }

    private JsonNode paper(String kind, String subject) {
        return duty().paper(incident, kind, subject);
    }

    private List<String> kinds() {
        return duty().get(documents())
                .done()
                .json()
                .valueStream()
                .map(one -> one.path("kind").asString())
                .toList();
    }

    private int number(String kind, String subject) {
        return duty().post(documents() + "/" + kind + "/" + subject + "/number", "", Map.of())
                .done()
                .json()
                .path("number")
                .asInt();
    }

    /** Names of the bodies of the board's rows, in its order. */
    private List<String> bodies(Predicate<JsonNode> which) {
        return duty().board(incident)
                .json()
                .path("bodies")
                .valueStream()
                .filter(which)
                .map(row -> row.path("name").asString())
                .toList();
    }

    private static String said(JsonNode paper) {
        return String.join("\n", texts(paper.path("paragraphs")));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
