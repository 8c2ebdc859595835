package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Incidents of other plans than that of hazardous chemicals: what is said of them names everything by its name. */
@Tag("database")
class OtherPlansTest {
    private static final String BIOGAS = "deputy-agriculture-director";

    /** An id of a pack or of a stream where a name should stand. */
    private static final Pattern KEY = Pattern.compile("[a-z]{3,}-[a-z]{2,}|[a-z][0-9a-f]{16}");

    private static CommandPost post;

    @BeforeAll
    static void open() {
        post = CommandPost.open("09:20");
    }

    @AfterAll
    static void close() {
        post.close();
    }

    @BeforeEach
    void morning() {
        post.nextDay("09:20");
    }

    @Test
    void whatAFormerPlanCalledThingsStaysAfterThePlanWasCorrected() {
        String incident = biogas();
        JsonNode signed = paper(incident);
        duty(incident, "tick-end-condition", "{'condition': 'state-over', 'met': true}");
        post.to("09:30");
        duty(incident, "change-plan", "{'plan': 'non-coal-mine', 'reason': '系采石场炮烟中毒'}");

        assertThat(paper(incident)).as("signed under the former plan").isEqualTo(signed);
        assertThat(signed.path("signedBy").asString()).startsWith("副总指挥（市农业农村局局长）");
        assertThat(signed.path("paragraphs").toString()).contains("57号").doesNotContain("53号");
        JsonNode board = board(incident);
        assertThat(board.at("/command/post").asString()).isEqualTo("副总指挥（市农业农村局局长）");
        assertThat(board.at("/command/inCommand").asString()).contains("非煤矿山");
        assertThat(board.path("obligations").findValuesAsString("addressee"))
                .contains("当地农业农村局")
                .noneMatch(KEY.asPredicate());
        assertThat(board.path("bodies").findValues("groups").stream()
                        .flatMap(groups -> groups.findValuesAsString("name").stream()))
                .contains("现场处置组")
                .noneMatch(KEY.asPredicate());
        assertThat(lines(incident))
                .contains("事发地农业农村局确定为高平市农业农村局", "终止条件确认：应急状态消除")
                .anyMatch(line -> line.startsWith("副总指挥（市农业农村局局长）启动II级响应"))
                .anyMatch(line -> line.contains("报当地农业农村局") && line.startsWith("撤销计时"))
                .anyMatch(line -> line.startsWith("改用预案《晋城市非煤矿山生产安全事故应急预案》（2020）"))
                .noneMatch(KEY.asPredicate());

        post.to("09:40");
        String raised =
                "{'level': 'I', 'matter': '中毒', 'expectedDuration': 'PT6H', 'measures': ['疏散'], 'deselected': [], 'also': []}";
        post.person("commander-non-coal-mine")
                .act(incident, "activate-level", raised)
                .done();
        assertThat(lines(incident))
                .as("the same post of another plan has another holder")
                .anyMatch(line -> line.startsWith("指挥长（市政府分管非煤矿山和应急管理工作的副市长）将响应提升为I级"));
    }

    @Test
    void aClockThatStopsWithALevelOrAReportSaysSoInWords() {
        String incident = opened("non-coal-mine", "140522", "{'deaths': 1, 'missing': 2}");
        duty(incident, "activate-level", Told.activate("III", ""));
        duty(incident, "add-report", """
                {'report': {'source': 'county-duty', 'way': 'telephone', 'fromBody': 'locality-government', 'receivedAt': '%s', 'files': []}}""".formatted(post.clock().now()));
        String report = board(incident).at("/reports/1/id").asString();
        duty(incident, "detach-report", "{'report': '%s', 'reason': '系另一矿的来报'}".formatted(report));
        post.to("09:25");
        post.person("commander-non-coal-mine")
                .act(incident, "activate-level", Told.activate("II", ""))
                .done();
        assertThat(board(incident).path("obligations").findValuesAsString("withdrawnReason"))
                .contains("随响应级别变更", "所依据的来报已剔除")
                .noneMatch(KEY.asPredicate());
        assertThat(lines(incident))
                .anyMatch(line -> line.startsWith("撤销计时") && line.endsWith("原因：所依据的来报已剔除"))
                .noneMatch(line -> line.contains("report "));
    }

    @Test
    void countsAndPeopleAreSaidAsTheyAre() {
        String incident = biogas();
        assertThat(lines(incident))
                .as("its only duty comes afterwards")
                .contains("通知市审计局，未列具体任务（响应启动）", "向市规划和自然资源局下达任务1项（响应启动）")
                .noneMatch(line -> line.contains("任务0项"));
        duty(incident, "appoint-stand-in", """
                {'standIn': 's1', 'post': 'commander', 'account': 'deputy-secretary-general-rural-biogas', 'appointedBy': '总指挥',
                 'document': '电话记录12号', 'from': '%s', 'until': '%s'}""".formatted(
                        post.clock().now(), post.clock().at("12:00")));
        duty(incident, "end-stand-in", "{'standIn': 's1', 'reason': '已到岗'}");
        assertThat(lines(incident)).anyMatch(line -> line.matches(".+对总指挥（市政府分管沼气、秸秆气行业的副市长）职权的代行终止：已到岗"));
        for (String condition : List.of("state-over", "groups-confirmed")) {
            duty(incident, "tick-end-condition", "{'condition': '%s', 'met': true}".formatted(condition));
        }
        post.person(BIOGAS)
                .act(incident, "terminate-response", "{'statement': '现场无可燃气体'}")
                .done();
        post.to("10:00");
        duty(incident, "state-figures", """
                {'figures': {'deaths': 2, 'serious': 1, 'missing': 0}, 'judgement': %s, 'change': 'follow-up', 'knownAt': '%s', 'reason': '送医后死亡'}""".formatted(
                        Told.judgement(""), post.clock().now()));
        JsonNode corrections = post.person("duty1")
                .get("/api/incidents/" + incident + "/evaluation")
                .done()
                .json()
                .path("corrections");
        assertThat(corrections.findValuesAsString("text"))
                .anyMatch(text -> text.startsWith("结束后补报：死亡2人、重伤1人、失联0人，等级一般：送医后死亡"));
    }

    @Test
    void whatWasMergedNamesTheOtherIncident() {
        String into = biogas();
        String incident = opened("rural-biogas", "140581", "{'deaths': 1}");
        duty(incident, "merge-incident", "{'into': '%s', 'reason': '同一起事故'}".formatted(into));
        assertThat(lines(incident)).contains("并入事件“三人中毒”：同一起事故").noneMatch(KEY.asPredicate());
        String refused = post.person("duty1")
                .act(into, "state-figures", """
                        {'figures': {'deaths': 3}, 'judgement': %s, 'change': 'follow-up', 'knownAt': '%s'}""".formatted(
                                Told.judgement(""), post.clock().at("23:05")))
                .refused(422, "time-in-future")
                .at("/detail");
        assertThat(refused).as("by the clock on the wall").contains(" 23:05:00").doesNotContain("Z");
    }

    /** A poisoning in a biogas pit of Gaoping under level II; answers the incident. */
    private static String biogas() {
        String incident = opened("rural-biogas", "140581", "{'deaths': 3}");
        post.person(BIOGAS)
                .act(
                        incident,
                        "activate-level",
                        Told.activate("II", "").replace("'level'", "'decision': 'd1', 'level'"))
                .done();
        return incident;
    }

    private static String opened(String plan, String area, String figures) {
        String told = """
                {'kind': 'real', 'plan': '%s', 'title': '三人中毒', 'area': '%s', 'occurredAt': '%s',
                 'report': {'source': 'police-110', 'way': 'telephone', 'receivedAt': '%s', 'files': []},
                 'figures': %s, 'judgement': %s}""".formatted(
                        plan, area, post.clock().at("09:00"), post.clock().at("09:10"), figures, Told.judgement(""));
        return post.person("duty1")
                .post("/api/incidents", told, Map.of())
                .done()
                .at("/created/incident");
    }

    private static void duty(String incident, String act, String content) {
        post.person("duty1").act(incident, act, content).done();
    }

    private static JsonNode board(String incident) {
        return post.person("duty1").board(incident).json();
    }

    private static JsonNode paper(String incident) {
        return post.person("duty1").paper(incident, "activation", "d1");
    }

    private static List<String> lines(String incident) {
        return post.person("duty1")
                .get("/api/incidents/" + incident + "/timeline")
                .done()
                .json()
                .findValuesAsString("text");
    }
}
