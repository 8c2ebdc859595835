package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Chlorine at a fertiliser works, told by people at browsers of their own who get into each other's way. */
@Tag("database")
class ChlorineStoryTest {
    private static final Set<String> BY_TELEPHONE =
            Set.of("power-grid", "weather-bureau", "china-mobile", "insurance-regulator");
    private static final Set<String> SILENT_FIRST =
            Set.of("water-bureau", "trade-unions", "housing", "urban-management", "garrison", "media-group");
    private static final Set<String> TO_CALL = Set.of("garrison", "media-group");

    private static CommandPost post;
    private static HandClock clock;

    private String incident = "";

    @BeforeAll
    static void open() {
        post = CommandPost.open("09:20");
        clock = post.clock();
    }

    @AfterAll
    static void close() {
        post.close();
    }

    @Test
    void theWholeStory() {
        theCountyCalls();
        String leader = twoActivateAtOnce();
        bodiesAnswer();
        thePapersComeLate();
        aFigureIsMistyped();
        itBecomesMajor();
        theProvinceTakesOver();
        theEnd();
        var evaluation = duty().get("/api/incidents/" + incident + "/evaluation");
        new ChlorineEvaluation(evaluation.done().json()).tells(leader);
    }

    private Person duty() {
        return post.person("duty1");
    }

    private Person commander() {
        return post.person("commander");
    }

    private Person standIn() {
        return post.person("deputy-secretary-general");
    }

    private void theCountyCalls() {
        String content = Told.chlorine(clock);
        // the same browser sends it twice: the line was bad
        var key = Map.of("Idempotency-Key", "first-call");
        var twice = CommandPost.together(
                () -> duty().post("/api/incidents", content, key), () -> duty().post("/api/incidents", content, key));
        twice.forEach(Reply::done);
        incident = twice.getFirst().at("/created/incident");
        assertThat(twice.getLast().json()).isEqualTo(twice.getFirst().json());
        assertThat(duty().get("/api/incidents").done().json()).hasSize(1);
        duty().post("/api/incidents", content.replace("'deaths': 2", "'deaths': 3"), key)
                .refused(422, "key-reused");

        var board = duty().board(incident);
        assertThat(board.at("/assessment/grade")).isEqualTo("ordinary");
        assertThat(board.at("/assessment/level")).isEqualTo("II");
        assertThat(board.at("/assessment/grounds/0/clause")).contains("§4.2.2");
        assertThat(board.at("/proposal/level")).isEqualTo("II");
        assertThat(verdicts(board.json()).get("locality-up>hq-office")).isEqualTo("met");
        post.to("09:22");
        duty().act(incident, "record-told", Told.told(clock, "09:05", "'unit-to-locality>county-government'"))
                .done();
    }

    /** The commander is in the air, says everybody; he is not, and his stand-in acts at the same moment. */
    private String twoActivateAtOnce() {
        post.to("09:30");
        duty().act(incident, "activate-level", Told.activate("II", "")).refused(403, "not-authorised");
        var refused = standIn()
                .act(incident, "activate-level", Told.activate("II", ""))
                .refused(403, "not-authorised");
        assertThat(refused.at("/clause")).isEqualTo("晋市政办〔2020〕58号 §4.2.2");
        duty().act(incident, "propose-level", "{'level': 'II'}").done();
        duty().act(incident, "appoint-stand-in", """
                {'post': 'commander', 'account': 'deputy-secretary-general', 'appointedBy': '指挥长', 'document': '晋市应急指〔2026〕3号',
                 'from': '%s', 'until': '%s'}""".formatted(clock.at("09:00"), clock.at("11:00")))
                .done();
        var preview =
                duty().get("/api/incidents/" + incident + "/preview?level=II").done();
        assertThat(preview.json().path("bodies")).hasSize(39);

        post.to("09:34");
        long seen = commander().board(incident).json().path("version").asLong();
        var both = CommandPost.together(
                () -> commander().act(incident, "activate-level", Told.activate("II", ""), seen),
                () -> standIn().act(incident, "activate-level", Told.activate("II", ""), seen));
        assertThat(both).filteredOn(reply -> reply.status() == 200).hasSize(1);
        both.stream().filter(reply -> reply.status() != 200).forEach(reply -> reply.refused(412, "stale-version"));
        commander().act(incident, "activate-level", Told.activate("II", "")).refused(409, "same-level");
        var board = duty().board(incident);
        assertThat(board.at("/command/level")).isEqualTo("II");
        assertThat(board.json().at("/command/decisions")).hasSize(1);
        assertThat(board.json().path("bodies")).hasSize(39);
        assertThat(bodies(board.json())).doesNotContainKeys("commerce-bureau", "provincial-hq-office");
        return board.at("/command/decisions/0/by");
    }

    /** Thirty-nine bodies: most at terminals and all at once, while a figure changes; some by telephone, some not at all. */
    private void bodiesAnswer() {
        var called = bodies(duty().board(incident).json()).keySet();
        post.to("09:36");
        var acts = new ArrayList<Callable<Reply>>();
        var own = new ArrayList<Person>();
        for (String body : called) {
            if (!BY_TELEPHONE.contains(body) && !SILENT_FIRST.contains(body)) {
                var person = post.person(body.replace("post:", ""));
                own.add(person);
                acts.add(() -> person.work(incident + "/" + body, "acknowledge", Told.acknowledge(clock, "09:36")));
            }
        }
        assertThat(acts).hasSize(29);
        acts.add(() ->
                post.person("duty2").act(incident, "state-figures", Told.state(clock, "09:36", 2, 7, "follow-up", "")));
        CommandPost.together(acts).forEach(Reply::done);
        own.getFirst()
                .work(incident + "/garrison", "acknowledge", Told.acknowledge(clock, "09:36"))
                .refused(403, "not-your-unit");

        post.to("09:38");
        BY_TELEPHONE.forEach(
                body -> duty().work(incident + "/" + body, "acknowledge", Told.acknowledgeByTelephone(clock, "09:38"))
                        .done());
        post.to("09:39");
        var board = duty().board(incident).json();
        bodies(board)
                .forEach((body, row) -> assertThat(row.path("state").asString())
                        .as(body)
                        .isEqualTo(SILENT_FIRST.contains(body) ? "urged" : "acknowledged"));
        assertThat(board.at("/figures/poisoned").asInt()).isEqualTo(7);

        post.to("09:42");
        SILENT_FIRST.stream()
                .filter(body -> !TO_CALL.contains(body))
                .forEach(body -> post.person(body)
                        .work(incident + "/" + body, "acknowledge", Told.acknowledge(clock, "09:42"))
                        .done());
        post.to("09:44");
        assertThat(bodies(duty().board(incident).json()).entrySet())
                .filteredOn(row -> row.getValue().path("state").asString().equals("to-call"))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(TO_CALL);
        post.to("09:46");
        duty().work(
                        incident + "/garrison",
                        "record-call",
                        "{'answered': false, 'calledAt': '%s', 'line': '2066600'}".formatted(clock.at("09:46")))
                .done();
        post.to("09:47");
        TO_CALL.forEach(
                body -> duty().work(incident + "/" + body, "acknowledge", Told.acknowledgeByTelephone(clock, "09:47"))
                        .done());
        post.person("fire-brigade")
                .work(incident + "/fire-brigade", "feed-back", Told.feedBack(clock, "09:47", "set-out"))
                .done();
        post.person("fire-brigade")
                .act(incident, "tick-guide-step", "{'guide': 'leak', 'step': 'leak-1', 'done': true}")
                .done();
        // what was seen is out of date by now
        var stale = duty().act(incident, "state-figures", Told.state(clock, "09:47", 2, 6, "correction", "误录"), 3);
        stale.refused(412, "stale-version");
    }

    private void thePapersComeLate() {
        post.to("10:05");
        var struck = verdicts(duty().board(incident).json());
        assertThat(struck.get("written-after-oral>hq-office<zezhou-government")).isEqualTo("struck");
        assertThat(struck.get("locality-up>city-party-government")).isEqualTo("struck");
        assertThat(struck.get("locality-up>higher-bureaus")).isEqualTo("struck");
        duty().act(incident, "add-report", Told.report(clock, "09:48", "fax")).done();
        post.to("10:08");
        duty().act(incident, "record-told", Told.told(clock, "10:06", "'locality-up>city-party-government'"))
                .done();
    }

    private void aFigureIsMistyped() {
        post.to("10:40");
        duty().act(incident, "state-figures", Told.state(clock, "10:40", 30, 14, "follow-up", ""))
                .done();
        var board = duty().board(incident);
        assertThat(board.at("/assessment/grade")).isEqualTo("especially-major");
        assertThat(board.at("/proposal/level")).isEqualTo("I");
        assertThat(verdicts(board.json()).get("major-ministry>ministry")).isEqualTo("open");
        post.to("10:50");
        duty().act(incident, "state-figures", Told.state(clock, "10:50", 3, 14, "correction", "误录30"))
                .done();
        board = duty().board(incident);
        assertThat(board.at("/assessment/grade")).isEqualTo("considerable");
        assertThat(board.json().path("proposal").isNull()).isTrue();
        assertThat(verdicts(board.json()).get("major-ministry>ministry")).isEqualTo("withdrawn");
        post.person("energy-bureau")
                .work(incident + "/energy-bureau", "acknowledge", Told.acknowledge(clock, "10:50"))
                .done();
        post.to("10:55");
        duty().act(
                        incident,
                        "record-told",
                        Told.told(
                                clock,
                                "10:54",
                                "'foreigners-city>foreign-affairs', 'foreigners-province>provincial-foreign-affairs'"))
                .done();
        post.to("11:00");
        duty().act(incident, "mobilise-supply", "{'mobilisation': 'm1', 'supplyLine': 'east-27', 'quantity': 2}")
                .done();
        duty().act(incident, "mobilise-supply", "{'mobilisation': 'm2', 'supplyLine': 'east-13', 'quantity': 4}")
                .done();
        duty().act(incident, "mobilise-supply", "{'supplyLine': 'east-13', 'quantity': 1}")
                .refused(409, "more-than-in-stock");
        post.to("11:36");
        var base = post.person("base-east");
        String arrived = "{'mobilisation': '%s', 'arrivedAt': '" + clock.at("11:35") + "'}";
        base.act(incident, "record-supply-arrival", arrived.formatted("m1")).done();
        base.act(incident, "record-supply-arrival", arrived.formatted("m2")).done();
    }

    private void itBecomesMajor() {
        post.to("11:38");
        duty().act(incident, "state-figures", Told.state(clock, "11:30", 10, 14, "follow-up", ""))
                .done();
        standIn().act(incident, "activate-level", Told.activate("I", "")).refused(403, "stand-in-expired");
        post.to("11:40");
        String behalf = Told.activate("I", "")
                .replace(
                        "'also': []",
                        "'also': [], 'decision': 'd2', 'onBehalf': {'post': 'commander', 'account': 'commander', 'spokenTo': '本人', 'at': '"
                                + clock.at("11:39") + "'%s}");
        duty().act(incident, "activate-level", behalf.formatted("")).refused(422, "witness-missing");
        duty().act(incident, "activate-level", behalf.formatted(", 'witness': '副班长'"))
                .done();
        post.to("11:50");
        standIn().act(incident, "confirm-decision", "{'decision': 'd2'}").refused(403, "not-authorised");
        commander().act(incident, "confirm-decision", "{'decision': 'd2'}").done();
        post.to("11:52");
        duty().act(incident, "record-told", Told.told(clock, "11:48", "'major-at-once>city-party-government~2'"))
                .done();
        post.to("12:10");
        duty().act(incident, "record-told", Told.told(clock, "12:05", "'major-ministry>ministry~2'"))
                .done();
        String warning = "{'colour': 'red', 'across': false, 'area': '巴公镇', '%s': '氯气扩散'%s}";
        commander()
                .act(incident, "issue-warning", warning.formatted("outline", ", 'measures': []"))
                .refused(403, "reserved-to-superior");
        duty().act(incident, "request-warning", warning.formatted("reason", "").replace("red", "orange"))
                .done();
    }

    private void theProvinceTakesOver() {
        post.to("12:15");
        duty().act(
                        incident,
                        "transfer-command",
                        "{'to': '省指挥部', 'document': '晋应急〔2026〕1号', 'transferredAt': '%s'}".formatted(clock.at("12:15")))
                .done();
        post.to("12:30");
        duty().act(incident, "enter-superior-instruction", """
                {'from': '省长', 'receivedAt': '%s', 'text': '全力救治',
                 'orders': [{'body': 'health-commission', 'text': '全力救治'}, {'body': 'zezhou-government', 'text': '安置群众', 'due': '%s'},
                            {'body': 'ecology-bureau', 'text': '加密监测'}]}""".formatted(clock.at("12:30"), clock.at("14:00")))
                .done();
        assertThat(bodies(duty().board(incident).json()))
                .containsKeys("health-commission~2", "zezhou-government~2", "ecology-bureau~2");
    }

    private void theEnd() {
        post.to("18:00");
        for (String condition : List.of("scene-controlled", "environment-standard", "experts-confirmed")) {
            duty().act(
                            incident,
                            "tick-end-condition",
                            "{'condition': '%s', 'met': true, 'confirmedBy': '现场指挥部'}".formatted(condition))
                    .done();
        }
        var open = commander().act(incident, "terminate-response", "{}").refused(422, "conditions-open");
        assertThat(open.at("/detail")).contains("隐患");
        post.to("19:08");
        duty().act(incident, "tick-end-condition", "{'condition': 'hidden-danger-removed', 'met': true}")
                .done();
        commander().act(incident, "terminate-response", "{}").refused(422, "superior-order-missing");
        duty().act(
                        incident,
                        "file-superior-order",
                        "{'from': '省指挥部', 'document': '晋应急〔2026〕2号', 'orderedAt': '%s'}".formatted(clock.at("19:05")))
                .done();
        post.to("19:10");
        duty().act(incident, "terminate-response", "{}").refused(403, "not-authorised");
        // the end, while a unit feeds back: both cannot be first, but nothing is lost
        var both = CommandPost.together(
                () -> commander().act(incident, "terminate-response", "{}"),
                () -> post.person("health-commission")
                        .work(
                                incident + "/health-commission",
                                "feed-back",
                                Told.feedBack(clock, "19:10", "in-progress")));
        both.getFirst().done();
        if (both.getLast().status() != 200) {
            both.getLast().refused(409, "assignment-closed");
        }
        post.settle();
        var board = duty().board(incident).json();
        assertThat(board.at("/row/status").asString()).isEqualTo("ended");
        bodies(board)
                .forEach((body, row) ->
                        assertThat(row.path("state").asString()).as(body).isEqualTo("closed"));
        assertThat(row(bodies(board), "health-commission").path("feedbackAt").isNull())
                .isEqualTo(both.getLast().status() != 200);
        post.to("19:30");
        duty().act(
                        incident,
                        "return-supply",
                        "{'mobilisation': 'm2', 'quantity': 4, 'returnedAt': '%s'}".formatted(clock.at("19:30")))
                .done();
        post.person("fire-brigade")
                .work(incident + "/fire-brigade", "feed-back", Told.feedBack(clock, "19:30", "done"))
                .refused(409, "assignment-closed");
    }

    private static Map<String, String> verdicts(JsonNode board) {
        var verdicts = new TreeMap<String, String>();
        board.path("obligations")
                .forEach(row -> verdicts.put(
                        row.path("id").asString(), row.path("verdict").asString()));
        return verdicts;
    }

    private static JsonNode row(Map<String, JsonNode> rows, String body) {
        return Objects.requireNonNull(rows.get(body), body);
    }

    /** Rows by the last part of their assignment's id. */
    private static Map<String, JsonNode> bodies(JsonNode board) {
        var rows = new TreeMap<String, JsonNode>();
        board.path("bodies").forEach(row -> {
            String assignment = row.path("assignment").asString();
            rows.put(assignment.substring(assignment.indexOf('/') + 1), row);
        });
        return rows;
    }
}
