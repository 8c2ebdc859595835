package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.County;
import io.hufu.server.reduction.InventedPlants;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Haze over a county: the city passes an orange warning down, a leader approves, it goes out forty minutes later; bodies and 214 invented
 * enterprises get their measures; inspections find eleven at work; it is lowered, lifted, and the summary goes up.
 */
@Tag("database")
class HazeStoryTest {
    private static final long SEED = Long.getLong("seed", 20260302);
    private static final String LIST = "/api/reduction-list/heavy-pollution";

    private final Caller office = County.signedIn("duty1");
    private final Caller leader = County.signedIn("county-leader");
    private final Caller power = County.signedIn("zezhou-power");
    private final Caller inspector = County.signedIn("zezhou-transport");
    private String warning = "";

    private static Instant now() {
        return County.CLOCK.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private Caller.Reply act(Caller who, String name, String body) {
        return who.act("/api/warnings/" + warning + "/" + name, body);
    }

    private static void done(Caller.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String content(String colour) {
        return "\"content\":{\"hazard\":\"haze\",\"colour\":\"" + colour + "\",\"areas\":[\"140525\"],\"startsAt\":\""
                + now().plus(Duration.ofHours(8)) + "\",\"outline\":\"静稳高湿，扩散条件差\",\"effects\":\"空气质量指数连续两天超过200\","
                + "\"cautions\":\"减少外出\",\"measures\":[\"落实应急减排清单\"],\"issuer\":\"泽州县重污染天气应急指挥部办公室\"}";
    }

    private static String passed(String colour) {
        return "\"passedDown\":{\"from\":\"晋城市重污染天气应急指挥部\",\"colour\":" + colour + ",\"receivedAt\":\"" + now()
                + "\",\"document\":\"晋市气指办〔2026〕1号\"}";
    }

    private JsonNode sheet(Caller who) {
        return who.get("/api/warnings/" + warning + "/enterprises").json();
    }

    private static List<String> tasks(String account, String warning) {
        return each(County.signedIn(account).get("/api/inbox").json().path("items"))
                .filter(item -> item.path("incident").asString().equals(warning))
                .flatMap(item -> each(item.path("row").path("tasks")))
                .map(task -> task.path("id").asString())
                .toList();
    }

    @Test
    void orange_lowered_lifted_and_summed_up() {
        plants();
        acrossCountiesIsTheCitys();
        approvedAndIssued();
        everybodyHasTheirMeasures();
        enterprisesAreTold();
        elevenAreFoundAtWork();
        electricityIsCompared();
        loweredAndLifted();
        theSummaryGoesUp();
    }

    private void plants() {
        var table = InventedPlants.csv(214, SEED).getBytes(StandardCharsets.UTF_8);
        var tried = office.post(LIST + "/uploads", table, "text/csv").json();
        assertThat(tried.path("faults")).as("seed " + SEED).isEmpty();
        var confirmed = office.post(
                LIST + "/uploads/" + tried.path("upload").asString() + "/confirm", "{\"mode\":\"replace\"}");
        assertThat(confirmed.json().path("lines").asInt()).isEqualTo(214 + 42);
    }

    private void acrossCountiesIsTheCitys() {
        var across = content("red").replace("\"startsAt\"", "\"across\":\"county\",\"startsAt\"");
        var drafted = office.act(
                "/api/warnings",
                "{\"kind\":\"drill\",\"plan\":\"heavy-pollution\"," + across + "," + passed("\"red\"") + "}");
        done(drafted);
        warning = drafted.json().path("created").path("warning").asString();
        done(act(leader, "approve-draft", "{}"));
        var refused = act(office, "issue-draft", "{}");
        assertThat(refused.code()).isEqualTo("reserved-to-superior");
        assertThat(refused.json().path("detail").asString()).contains("上级（市级）").doesNotContain("city");
        assertThat(refused.json().path("detailEn").asString()).contains("authority (city);");
        done(act(office, "discard-draft", "{\"reason\":\"报市发布\"}"));
    }

    private void approvedAndIssued() {
        var drafted = office.act(
                "/api/warnings",
                "{\"kind\":\"drill\",\"plan\":\"heavy-pollution\"," + content("orange") + "," + passed("\"orange\"")
                        + "}");
        done(drafted);
        warning = drafted.json().path("created").path("warning").asString();
        assertThat(act(office, "issue-draft", "{}").code()).isEqualTo("not-approved");
        assertThat(office.get("/api/warnings/" + warning + "/enterprises").code())
                .isEqualTo("not-found");
        assertThat(act(office, "approve-draft", "{}").code()).isEqualTo("not-authorised");
        County.CLOCK.pass(Duration.ofMinutes(30));
        done(act(leader, "approve-draft", "{}"));
        County.CLOCK.pass(Duration.ofMinutes(10));
        done(act(office, "issue-draft", "{}"));
    }

    private void everybodyHasTheirMeasures() {
        assertThat(tasks("zezhou-education", warning)).contains("education.outdoor", "education.classes");
        assertThat(tasks("zezhou-housing", warning)).contains("housing.machines", "housing.transport");
        assertThat(tasks("zezhou-traffic-police", warning)).contains("traffic-police.restrict", "inspection.check");
        assertThat(tasks("zezhou-power", warning)).contains("power.control", "power.figures");
        assertThat(tasks("zezhou-mobile", warning)).contains("mobile.text", "publicity.report");
        assertThat(tasks("zezhou-bagong", warning)).contains("towns.sweep");
        assertThat(tasks("zezhou-ecology", warning)).contains("ecology.inform").doesNotContain("ecology.summary");
        var texts = office.get("/api/warnings/" + warning + "/texts").json();
        assertThat(texts).hasSize(1);
        assertThat(texts.path(0).path("text").asString()).contains("泽州县", "橙色").doesNotContain("{");
        assertThat(texts.path(0).path("bodies")).hasSize(3);
    }

    private void enterprisesAreTold() {
        var before = sheet(office);
        assertThat(before.path("enterprises").asInt()).isEqualTo(214);
        assertThat(before.path("notified").asInt()).isZero();
        assertThat(each(before.path("rows"))
                        .flatMap(row -> each(row.path("orders")))
                        .filter(order -> order.path("line").path("marks").size() == 0)
                        .filter(order -> List.of("a", "leader")
                                .contains(order.path("line").path("grade").asString())))
                .isNotEmpty()
                .allSatisfy(
                        order -> assertThat(order.path("outcome").asString()).isEqualTo("own-choice"));
        assertThat(each(before.path("rows"))
                        .flatMap(row -> each(row.path("orders")))
                        .filter(order -> each(order.path("line").path("marks"))
                                .anyMatch(mark -> !mark.asString().equals("small"))))
                .isNotEmpty()
                .allSatisfy(
                        order -> assertThat(order.path("outcome").asString()).isEqualTo("not-stopped"));
        String telling = "{\"way\":\"telephone\",\"notifiedAt\":\"" + now() + "\"}";
        assertThat(act(power, "enterprises/notify", telling).code()).isEqualTo("not-authorised");
        var told = office.act("/api/warnings/" + warning + "/enterprises/notify", telling, "tell-" + warning);
        done(told);
        assertThat(office.act("/api/warnings/" + warning + "/enterprises/notify", telling, "tell-" + warning)
                        .text())
                .as("said again")
                .isEqualTo(told.text());
        assertThat(act(office, "enterprises/notify", telling).code()).isEqualTo("already-sent");
        assertThat(sheet(office).path("notified").asInt()).isEqualTo(214);
        String first = name(0);
        done(act(office, "record-enterprise-answer", answer(first)));
        assertThat(act(office, "record-enterprise-answer", answer("虚构无名厂")).code())
                .isEqualTo("not-sent");
        assertThat(sheet(office).path("answered").asInt()).isEqualTo(1);
    }

    private static String answer(String enterprise) {
        return "{\"enterprise\":\"" + enterprise + "\",\"complies\":true,\"answeredAt\":\"" + now() + "\"}";
    }

    private String name(int place) {
        return sheet(office).path("rows").path(place).path("enterprise").asString();
    }

    private static String finding(String enterprise, boolean atWork) {
        return "{\"enterprise\":\"" + enterprise + "\",\"line\":\"1号线\",\"atWork\":" + atWork + ",\"foundAt\":\""
                + now() + "\"}";
    }

    private void elevenAreFoundAtWork() {
        County.CLOCK.pass(Duration.ofHours(9));
        var owing = each(sheet(inspector).path("rows"))
                .filter(row -> each(row.path("orders"))
                        .anyMatch(order -> !order.path("measure").isNull()))
                .map(row -> row.path("enterprise").asString())
                .toList();
        for (var enterprise : owing.subList(0, 11)) {
            done(act(inspector, "record-finding", finding(enterprise, true)));
        }
        done(act(inspector, "record-finding", finding(owing.get(11), false)));
        for (var stranger : List.of("reader", "zezhou-party-duty")) {
            assertThat(act(County.signedIn(stranger), "record-finding", finding(owing.getFirst(), true))
                            .code())
                    .as(stranger)
                    .isEqualTo("not-authorised");
        }
        assertThat(County.signedIn("zezhou-party-duty")
                        .get("/api/warnings/" + warning + "/enterprises")
                        .code())
                .isEqualTo("not-found");
        assertThat(County.nobody().get("/api/warnings/" + warning + "/texts").code())
                .isEqualTo("signed-out");
        assertThat(sheet(office).path("atWork").asInt()).isEqualTo(11);
    }

    private JsonNode electricity(String key, String period, int days, String rows, boolean dryRun) {
        var reply = power.with("Idempotency-Key", key + "-" + warning)
                .post(
                        "/api/warnings/" + warning + "/consumption?period=" + period + "&from="
                                + now().minus(Duration.ofDays(days)) + "&to=" + now() + "&dryRun=" + dryRun,
                        ("企业名称,用电量\n" + rows).getBytes(StandardCharsets.UTF_8),
                        "text/csv");
        power.without("Idempotency-Key");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private void electricityIsCompared() {
        String one = name(0);
        var wrong = electricity("a", "before", 10, one + ",1000\n虚构无名厂,5\n" + name(1) + ",许多\n", false);
        assertThat(wrong.path("recorded").asBoolean()).isFalse();
        assertThat(each(wrong.path("faults"))
                        .map(fault -> fault.path("row").asInt() + " "
                                + fault.path("code").asString()))
                .containsExactly("3 meter-not-known", "4 not-a-figure");
        var tried = electricity("b", "before", 10, one + ",1000\n", true);
        assertThat(tried.path("recorded").asBoolean()).isFalse();
        assertThat(tried.path("readings").asInt()).isEqualTo(1);
        assertThat(sheet(office).path("rows").path(0).path("before").isNull()).isTrue();
        assertThat(electricity("c", "before", 10, one + ",1000\n", false)
                        .path("recorded")
                        .asBoolean())
                .isTrue();
        assertThat(electricity("d", "during", 1, one + ",40\n", false)
                        .path("recorded")
                        .asBoolean())
                .isTrue();
        var row = sheet(office).path("rows").path(0);
        assertThat(row.path("before").decimalValue()).isEqualByComparingTo("100");
        assertThat(row.path("during").decimalValue()).isEqualByComparingTo("40");
        assertThat(row.path("change").decimalValue()).isEqualByComparingTo(new BigDecimal("-60"));
    }

    private void loweredAndLifted() {
        done(act(office, "draft-change", "{" + content("yellow") + "," + passed("\"yellow\"") + "}"));
        done(act(leader, "approve-draft", "{}"));
        done(act(office, "issue-draft", "{}"));
        var lowered = sheet(office);
        assertThat(lowered.path("colour").asString()).isEqualTo("yellow");
        assertThat(lowered.path("notified").asInt()).as("the yellow measures").isZero();
        assertThat(lowered.path("atWork").asInt()).as("what was found stays").isEqualTo(11);
        theLoweringSaysFromWhatToWhat();
        assertThat(act(office, "send-summary", summary("county-government")).code())
                .isEqualTo("warning-not-over");
        done(act(office, "draft-lift", "{\"reason\":\"冷空气到达。\"," + passed("null") + "}"));
        done(act(leader, "approve-draft", "{}"));
        done(act(office, "issue-draft", "{}"));
        assertThat(office.get("/api/warnings/" + warning + "/texts")
                        .json()
                        .path(0)
                        .path("text")
                        .asString())
                .contains("解除");
        assertThat(tasks("zezhou-power", warning))
                .as("what the plan asks for afterwards is on the desk")
                .contains("power.after");
        assertThat(tasks("zezhou-ecology", warning)).contains("ecology.summary");
        assertThat(row().path("headline").asString()).contains("解除泽州县重污染天气黄色预警");
        assertThat(each(County.signedIn("zezhou-power").get("/api/inbox").json().path("items"))
                        .map(item -> item.path("incidentTitle").asString()))
                .as("the terminal says that it is over")
                .contains(row().path("headline").asString());
        assertThat(timeline())
                .anyMatch(text -> text.startsWith("县级解除预警") && text.endsWith("，已下达任务单7份"))
                .anyMatch(text -> text.startsWith("拟解除预警：冷空气到达；依据"));
    }

    private JsonNode row() {
        return office.get("/api/warnings/" + warning).json().path("row");
    }

    private List<String> timeline() {
        return each(office.get("/api/warnings/" + warning + "/timeline").json())
                .map(line -> line.path("text").asString())
                .toList();
    }

    private void theLoweringSaysFromWhatToWhat() {
        assertThat(row().path("headline").asString()).isEqualTo("泽州县重污染天气应急指挥部办公室将泽州县重污染天气橙色预警变更为黄色预警");
        assertThat(timeline()).anyMatch(text -> text.startsWith("县级由橙色变更为黄色") && text.endsWith("，已下达任务单37份"));
        var paper = office.get("/api/warnings/" + warning + "/documents").json().path(1);
        assertThat(paper.path("title").asString()).isEqualTo("关于将泽州县重污染天气橙色预警变更为黄色预警的通知");
        assertThat(paper.path("signedBy").asString())
                .as("the title once")
                .startsWith("县指挥部领导")
                .doesNotContain("（");
    }

    private static String summary(String to) {
        return "{\"to\":\"" + to + "\",\"document\":\"泽气指办〔2026〕2号\",\"way\":\"written\",\"sentAt\":\"" + now() + "\"}";
    }

    private void theSummaryGoesUp() {
        assertThat(act(power, "send-summary", summary("county-government")).code())
                .isEqualTo("not-authorised");
        done(act(office, "send-summary", summary("county-government")));
        done(act(office, "send-summary", summary("city-departments")));
        assertThat(act(office, "send-summary", summary("city-departments")).code())
                .isEqualTo("already-sent");
        assertThat(act(office, "send-summary", summary("moon")).code()).isEqualTo("no-such-unit");
        assertThat(sheet(office).path("summaries")).hasSize(2);
        assertThat(timeline())
                .anyMatch(text -> text.startsWith("通知清单企业214家"))
                .anyMatch(text -> text.contains("仍在生产"))
                .anyMatch(text -> text.startsWith("报送总结"));
    }
}
