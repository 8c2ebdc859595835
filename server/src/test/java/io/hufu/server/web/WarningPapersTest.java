package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.Cases;
import io.hufu.server.House;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The notices of a warning as official papers: what they say, to whom, their number, and who may see them. */
@Tag("database")
class WarningPapersTest {
    private final Caller duty = House.signedIn("duty1");

    private String drafted() {
        var reply = duty.act("/api/warnings", Cases.warning("yellow"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("created").path("warning").asString();
    }

    private void done(String warning, String act, String body) {
        var reply = duty.act("/api/warnings/" + warning + "/" + act, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private static String documents(String warning) {
        return "/api/warnings/" + warning + "/documents";
    }

    private JsonNode paper(String warning, int index) {
        return duty.get(documents(warning)).json().path(index);
    }

    private static String number(String warning, JsonNode paper) {
        return documents(warning) + "/" + paper.path("kind").asString() + "/"
                + paper.path("subject").asString() + "/number";
    }

    @Test
    void eachNoticeIsAPaperWithANumberOfItsOwn() throws IOException {
        String warning = drafted();
        var draft = paper(warning, 0);
        assertThat(draft.path("kind").asString()).isEqualTo("warning-issue");
        assertThat(draft.path("title").asString()).isEqualTo("关于发布泽州县危险化学品黄色预警的通知");
        assertThat(draft.path("to").toString()).as("who will have work").contains("市能源局");
        assertThat(draft.path("signedBy").isNull()).isTrue();
        assertThat(duty.act(number(warning, draft), "").status())
                .as("nobody signed it")
                .isEqualTo(409);

        done(warning, "issue-draft", "{\"number\":\"晋市应急预警〔2026〕8号\"}");
        done(warning, "draft-lift", "{\"reason\":\"气温回落。\"}");
        done(warning, "issue-draft", "{}");
        var issued = paper(warning, 0);
        assertThat(issued.path("paragraphs").toString())
                .contains("晋市政办〔2020〕58号", "黄色预警", "起止时间", "可能影响范围", "警示事项", "应采取的措施")
                .doesNotContain("null", "。。");
        assertThat(issued.path("to").toString()).contains("市能源局");
        assertThat(issued.path("signedBy").asString()).isNotEmpty();
        var lifted = paper(warning, 1);
        assertThat(lifted.path("kind").asString()).isEqualTo("warning-lift");
        assertThat(lifted.path("paragraphs").toString()).contains("解除原因：气温回落。\"", "现解除预警");

        int first = duty.act(number(warning, issued), "").json().path("number").asInt();
        int second = duty.act(number(warning, lifted), "").json().path("number").asInt();
        assertThat(second).isEqualTo(first + 1);
        assertThat(duty.act(number(warning, issued), "").json().path("number").asInt())
                .as("asked again, the same")
                .isEqualTo(first);
        String text = paper(warning, 0).path("number").asString();
        assertThat(text).endsWith(first + "号");
        String word =
                documents(warning) + "/warning-issue/" + issued.path("subject").asString() + "/document.docx";
        assertThat(words(word)).contains("关于发布泽州县危险化学品黄色预警的通知", text, "应采取的措施");
    }

    @Test
    void whatTheProvinceIssuedEarlierIsForWhomItGaveWork() {
        var reply = duty.act("/api/warnings", Cases.warning("red"));
        String warning = reply.json().path("created").path("warning").asString();
        var now = House.CLOCK.now();
        done(
                warning,
                "request-issue",
                "{\"reason\":\"红色由省发布\",\"way\":\"telephone\",\"requestedAt\":\"" + now.minusSeconds(1800) + "\"}");
        done(
                warning,
                "record-issue-answer",
                "{\"issued\":true,\"from\":\"省应急管理厅\",\"number\":\"晋应急〔2026〕3号\",\"answeredAt\":\""
                        + now.minusSeconds(1200) + "\"}");
        var paper = paper(warning, 0);
        assertThat(paper.path("to").toString())
                .as("entered twenty minutes after it went out")
                .contains("市能源局");
        assertThat(paper.path("paragraphs").toString()).contains("省应急管理厅以晋应急〔2026〕3号发布");
    }

    @Test
    void aDiscardedNoticeIsNoPaper() {
        String warning = drafted();
        done(warning, "discard-draft", "{\"reason\":\"误报\"}");
        assertThat(duty.get(documents(warning)).json().isEmpty()).isTrue();
    }

    @Test
    void nobodyAUnitAndAReader() {
        String warning = drafted();
        done(warning, "issue-draft", "{}");
        var paper = paper(warning, 0);
        assertThat(House.nobody().get(documents(warning)).status()).isEqualTo(401);
        var unit = House.signedIn("energy-bureau");
        assertThat(unit.get(documents(warning)).status()).isEqualTo(403);
        assertThat(unit.act(number(warning, paper), "").status()).isEqualTo(403);
        var reader = House.signedIn("reader");
        assertThat(reader.get(documents(warning)).status()).isEqualTo(200);
        assertThat(reader.act(number(warning, paper), "").status()).isEqualTo(403);
        assertThat(duty.get(documents("no-such")).status()).isEqualTo(404);
    }

    private String words(String path) throws IOException {
        try (var document = new XWPFDocument(duty.stream(path).body());
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
