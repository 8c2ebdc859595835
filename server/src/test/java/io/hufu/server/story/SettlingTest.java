package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Casualties that change after the end: graded anew for 30 days, told in the evaluation, refused afterwards. */
@Tag("database")
class SettlingTest {
    private static final String CLAUSE = "《生产安全事故报告和调查处理条例》第13条";

    @Test
    void twoOfTheInjuredDieAfterTheEnd() {
        try (var post = CommandPost.open("09:20")) {
            String incident = ended(post);
            assertThat(board(post, incident).at("/settling/open").asBoolean()).isTrue();
            assertThat(board(post, incident).at("/settling/clause").asString()).isEqualTo(CLAUSE);
            post.nextDay("10:00");
            state(post, incident, 3).done();
            assertThat(board(post, incident).at("/row/grade").asString()).isEqualTo("considerable");
            post.person("duty1")
                    .act(incident, "close-incident", "{'evaluationNumber': '评〔2026〕1号', 'sentTo': []}")
                    .done();
            post.nextDay("10:00");
            state(post, incident, 10).done();
            JsonNode now = board(post, incident);
            assertThat(now.at("/row/grade").asString()).isEqualTo("major");
            assertThat(now.at("/row/status").asString()).isEqualTo("closed");
            assertThat(now.at("/proposal").isNull()).isTrue();
            assertThat(now.at("/figureHistory/2/ended").asBoolean()).isTrue();
            assertThat(now.at("/figureHistory/0/ended").asBoolean()).isFalse();
            JsonNode evaluation = post.person("duty1")
                    .get("/api/incidents/" + incident + "/evaluation")
                    .done()
                    .json();
            assertThat(texts(evaluation.path("corrections"), "text"))
                    .anyMatch(text -> text.contains("结束后补报：死亡10人") && text.contains("重大") && text.contains(CLAUSE));
            // major now: the report is owed to the province and the ministry
            assertThat(texts(evaluation.path("owed"), "to")).anyMatch(to -> to.contains("应急管理部"));
            for (int day = 3; day <= 31; day++) {
                post.nextDay("00:05");
            }
            var late = state(post, incident, 30).refused(422, "figures-settled");
            assertThat(late.at("/clause")).isEqualTo(CLAUSE);
            assertThat(late.at("/detail")).contains("30日").contains("评估报告");
            assertThat(board(post, incident).at("/settling/open").asBoolean()).isFalse();
            assertThat(board(post, incident).at("/row/grade").asString()).isEqualTo("major");
        }
    }

    private static String ended(CommandPost post) {
        String incident = post.activated();
        Told.endConditions(post, incident);
        assertThat(board(post, incident).at("/settling").isNull()).isTrue();
        post.to("18:00");
        post.person("commander").act(incident, "terminate-response", "{}").done();
        post.settle();
        return incident;
    }

    private static Reply state(CommandPost post, String incident, int deaths) {
        return post.person("duty1")
                .post(
                        "/api/incidents/" + incident + "/state-figures",
                        """
                {'figures': {'deaths': %d, 'poisoned': 4}, 'judgement': {'undetermined': false, 'graveCourse': false, 'judged': []},
                 'change': 'follow-up', 'knownAt': '%s'}""".formatted(deaths, post.clock().now()),
                        Map.of());
    }

    private static JsonNode board(CommandPost post, String incident) {
        return post.person("duty1").board(incident).json();
    }

    private static List<String> texts(JsonNode rows, String field) {
        var texts = new ArrayList<String>();
        rows.forEach(row -> texts.add(row.path(field).asString()));
        return texts;
    }
}
