package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.hufu.journal.ledger.Reader;
import io.hufu.server.command.Acts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Whatever is sent, the answer is a clear problem, nothing is half done, and it is never a fault of the server. */
@Tag("database")
class BadInputTest {
    private static final int MEGABYTE = 1024 * 1024;

    private static CommandPost post;
    private static String incident = "";

    @BeforeAll
    static void open() {
        post = CommandPost.open("09:20");
        incident = duty().post("/api/incidents", Told.chlorine(post.clock()), Map.of())
                .done()
                .at("/created/incident");
        post.person("commander")
                .act(incident, "activate-level", Told.activate("II", ""))
                .done();
    }

    @AfterAll
    static void close() {
        post.close();
    }

    private static Person duty() {
        return post.person("duty1");
    }

    static Stream<Arguments> spoiltReports() {
        var clock = HandClock.standing("09:20");
        String good = Told.chlorine(clock);
        return Stream.of(
                arguments("a negative figure", good.replace("'deaths': 2", "'deaths': -1"), 422, "figure-negative"),
                arguments(
                        "more dead than people",
                        good.replace("'deaths': 2", "'deaths': 2000000000"),
                        422,
                        "figure-too-large"),
                arguments(
                        "a number beyond all",
                        good.replace("'deaths': 2", "'deaths': 99999999999999"),
                        400,
                        "value-malformed"),
                arguments("half a person", good.replace("'deaths': 2", "'deaths': 2.5"), 400, "wrong-type"),
                arguments("a number as text", good.replace("'deaths': 2", "'deaths': '2'"), 400, "wrong-type"),
                arguments(
                        "a time to come",
                        good.replace(
                                clock.at("09:00").toString(), clock.at("09:30").toString()),
                        422,
                        "time-in-future"),
                arguments("no time at all", good.replace(clock.at("09:00").toString(), "今早九点"), 400, "value-malformed"),
                arguments("a county that does not exist", good.replace("140525", "149999"), 404, "no-such-area"),
                arguments(
                        "a plan that does not exist",
                        good.replace("hazardous-chemicals", "no-plan"),
                        404,
                        "no-such-plan"),
                arguments("a field that nobody knows", good.replace("'site'", "'sight'"), 400, "unknown-field"),
                arguments("a field missing", good.replace("'title': '泽州县巴公镇化肥厂氯气泄漏',", ""), 400, "field-absent"),
                arguments(
                        "a field twice",
                        good.replace("'kind': 'real'", "'kind': 'real', 'kind': 'drill'"),
                        400,
                        "malformed-json"),
                arguments(
                        "a word that nobody knows",
                        good.replace("'kind': 'real'", "'kind': 'true'"),
                        400,
                        "value-not-known"),
                arguments("a control character", good.replace("化肥厂'", "化\\u0000肥厂'"), 400, "value-malformed"),
                arguments("half a character", good.replace("化肥厂'", "化\\ud800肥厂'"), 400, "value-malformed"),
                arguments("half a text", good.substring(0, good.length() / 2), 400, "malformed-json"),
                arguments("a list", "[" + good + "]", 400, "wrong-type"),
                arguments("nothing", "", 400, "field-absent"),
                arguments("no JSON", "<incident/>", 400, "malformed-json"),
                arguments("a deep nest", "[".repeat(5000), 400, "too-deep"),
                arguments("a long title", good.replace("化肥厂氯气", "化肥厂".repeat(2000)), 422, "text-too-long"),
                arguments(
                        "five megabytes of text",
                        good.replace("原因不明", "不明".repeat(5 * MEGABYTE / 6)),
                        413,
                        "too-large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltReports")
    void aSpoiltReportOpensNothing(String what, String content, int status, String code) {
        long before = bean(Reader.class).head().position();
        duty().post("/api/incidents", content, Map.of()).refused(status, code);
        assertThat(post.doneByPeopleSince(before)).as(what).isEmpty();
    }

    @Test
    void headersAreMissingOrWrong() {
        String path = "/api/incidents/" + incident + "/propose-level";
        String good = "{'level': 'I'}";
        duty().post(path, good, Map.of("Idempotency-Key", "")).refused(400, "key-missing");
        duty().post(path, good, Map.of("Idempotency-Key", "k".repeat(65))).refused(400, "key-malformed");
        duty().post(path, good, Map.of("Idempotency-Key", "drop table")).refused(400, "key-malformed");
        duty().post(path, good, Map.of("If-Match", "yesterday")).refused(400, "if-match-malformed");
        duty().post(path, good, Map.of("If-Match", "\"1\"")).refused(412, "stale-version");
        duty().post(path, good, Map.of("Content-Type", "text/plain")).refused(415, "media-type");
        duty().post(path, good, Map.of("Content-Type", "nonsense")).refused(415, "media-type");
        duty().post(path, good, Map.of("X-CSRF-Token", "")).refused(403, "csrf");
        duty().post(path, good, Map.of("X-CSRF-Token", "0".repeat(64))).refused(403, "csrf");
        duty().send("GET", path, null, Map.of()).problem(405);
        duty().send("DELETE", "/api/incidents/" + incident, null, Map.of()).problem(404);
        duty().get("/api/nothing").problem(404);
        duty().get("/api/incidents/no-such/board").problem(404);
        duty().get("/api/incidents/" + incident + "/preview?level=V").problem(400);
        duty().get("/api/incidents/" + incident + "/preview").problem(400);
        duty().get("/api/incidents/" + incident + "/timeline?after=x").problem(400);
        duty().get("/api/incidents?state=some").problem(400);
        thePastAskedForWrongly();
        duty().get("/api/incidents?before=x").problem(400);
        duty().get("/api/incidents?before=%2B1000000000-12-31T23:59:59Z").problem(400);
        duty().act(incident, "strike-obligation", "{'obligation': 'locality-up>hq-office'}")
                .refused(404, "no-such-act");
        duty().act("no-such", "propose-level", good).refused(404, "no-such-incident");
        duty().work(incident + "/no-such", "urge", "{}").refused(404, "no-such-assignment");
    }

    private static void thePastAskedForWrongly() {
        String past = "/api/incidents/" + incident + "/replay/board";
        for (String wrong : List.of("", "?position=x", "?moment=x", "?position=1&moment=2026-05-01T00:00:00Z")) {
            duty().get(past + wrong).problem(400);
        }
        duty().get(past + "?position=0").problem(404);
        duty().get(past + "?moment=2000-01-01T00:00:00Z").problem(404);
        duty().get(past + "?position=" + Long.MAX_VALUE).done();
        duty().get("/api/incidents/no-such/replay").problem(404);
        duty().get("/api/incidents/no-such/replay/board?position=1").problem(404);
        duty().get("/api/incidents/no-such/evaluation.docx").problem(404);
        String compare = "/api/comparison?incident=" + incident;
        for (String wrong : List.of("/api/comparison", compare, compare + "&incident=" + incident)) {
            duty().get(wrong).problem(400);
        }
        duty().get(compare + "&incident=no-such").problem(404);
    }

    @Test
    void theWrongTokenAndNoToken() {
        var stranger = Map.of("Cookie", "hufu-session=" + "a".repeat(43));
        post.nobody().send("GET", "/api/session", null, Map.of()).refused(401, "signed-out");
        post.nobody().send("GET", "/api/incidents", null, stranger).refused(401, "signed-out");
        assertThat(post.nobody().signIn("wrong1").refused(401, "wrong-pin").at("/detail"))
                .doesNotContain("nobody");
    }

    @Test
    void everyActByNobodyAndByTheWrongUnit() {
        var nobody = post.nobody();
        var wrong = post.person("commerce-bureau");
        long before = bean(Reader.class).head().position();
        for (String act : Acts.listForIncident().keySet()) {
            if (!act.equals("open-incident")) {
                nobody.act(incident, act, "{}").refused(401, "signed-out");
                assertThat(wrong.act(incident, act, "{}").anyProblem().status())
                        .as(act)
                        .isBetween(400, 422);
            }
        }
        for (String act : Acts.listForAssignment().keySet()) {
            nobody.work(incident + "/fire-brigade", act, "{}").refused(401, "signed-out");
            assertThat(wrong.work(incident + "/fire-brigade", act, "{}")
                            .anyProblem()
                            .status())
                    .as(act)
                    .isBetween(400, 422);
        }
        for (String act : Acts.listForWarning().keySet()) {
            if (!act.equals("draft-warning")) {
                nobody.post("/api/warnings/w-none/" + act, "{}", Map.of()).refused(401, "signed-out");
                assertThat(wrong.post("/api/warnings/w-none/" + act, "{}", Map.of())
                                .anyProblem()
                                .status())
                        .as(act)
                        .isBetween(400, 422);
            }
        }
        nobody.post("/api/warnings", "{}", Map.of()).refused(401, "signed-out");
        var clock = post.clock();
        wrong.post("/api/incidents", Told.chlorine(clock), Map.of()).refused(403, "not-duty-officer");
        wrong.act(incident, "propose-level", "{'level': 'I'}").refused(403, "not-duty-officer");
        wrong.act(incident, "activate-level", Told.activate("I", "")).refused(403, "not-authorised");
        wrong.act(incident, "mark-false", "{'reason': '误报'}").refused(403, "not-duty-officer");
        wrong.work(incident + "/fire-brigade", "acknowledge", Told.acknowledge(clock, "09:20"))
                .refused(403, "not-your-unit");
        wrong.work(incident + "/fire-brigade", "feed-back", Told.feedBack(clock, "09:20", "arrived"))
                .refused(403, "not-your-unit");
        wrong.work(incident + "/fire-brigade", "recall", "{'reason': '误发'}").problem(403);
        wrong.get("/api/incidents/" + incident + "/board").problem(403);
        for (String view : List.of("evaluation", "evaluation.docx", "replay", "replay/board?position=1")) {
            wrong.get("/api/incidents/" + incident + "/" + view).problem(403);
            nobody.get("/api/incidents/" + incident + "/" + view).refused(401, "signed-out");
        }
        wrong.get("/api/comparison?incident=a&incident=b").problem(403);
        nobody.get("/api/comparison?incident=a&incident=b").refused(401, "signed-out");
        wrong.get("/api/admin/accounts").problem(403);
        duty().get("/api/admin/accounts").problem(403);
        assertThat(post.doneByPeopleSince(before)).isEmpty();
    }

    /** A later release wrote an event that this one does not know: that incident stands still and says why, the others go on. */
    @Test
    void anUnknownEventInTheJournal() throws Exception {
        String strange = duty().post("/api/incidents", Told.chlorine(post.clock()), Map.of())
                .done()
                .at("/created/incident");
        var said = new ListAppender<ILoggingEvent>();
        var timer = (Logger) LoggerFactory.getLogger("io.hufu.server.timer");
        said.start();
        timer.addAppender(said);
        append(strange);
        duty().act(strange, "propose-level", "{'level': 'I'}").refused(503, "stream-unreadable");
        for (String view : List.of(
                "board",
                "timeline",
                "evaluation",
                "preview?level=I",
                "papers/p1/flash.docx",
                "replay",
                "replay/board?position=1")) {
            duty().get("/api/incidents/" + strange + "/" + view).refused(503, "stream-unreadable");
        }
        duty().board(incident);
        duty().act(incident, "propose-level", "{'level': 'I'}").done();
        duty().get("/api/incidents").done();
        String next = duty().post("/api/incidents", Told.chlorine(post.clock()), Map.of())
                .done()
                .at("/created/incident");
        assertThat(duty().board(next).at("/assessment/level")).isEqualTo("II");
        post.clock().set(post.clock().at("10:05")); // clocks of the others strike
        post.settle();
        post.settle();
        timer.detachAppender(said);
        assertThat(said.list.stream().map(ILoggingEvent::getFormattedMessage).filter(line -> line.contains(strange)))
                .as("said once, however many clocks are due and however often")
                .hasSize(1);
        assertThat(duty().board(next).json().at("/row/struck").asInt()).isPositive();
    }

    /** Appends as another node with a later release would: event, stream, head, in one transaction. */
    private static void append(String stream) throws Exception {
        try (var connection = bean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            long position;
            String before;
            try (var select = connection.prepareStatement("select position, hash from head for update");
                    var row = select.executeQuery()) {
                row.next();
                position = row.getLong(1) + 1;
                before = row.getString(2);
            }
            long version;
            try (var select =
                    connection.prepareStatement("select version from stream where type = 'incident' and id = ?")) {
                select.setString(1, stream);
                try (var row = select.executeQuery()) {
                    row.next();
                    version = row.getLong(1) + 1;
                }
            }
            String body =
                    "{\"position\":%d,\"type\":\"incident.foreseen-9\",\"version\":%d}".formatted(position, version);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((before + "\n" + body).getBytes(StandardCharsets.UTF_8)));
            try (var insert = connection.prepareStatement(
                    "insert into event values (?, 'incident', ?, ?, 'incident.foreseen-9', now(), now(), ?, ?, ?)")) {
                insert.setLong(1, position);
                insert.setString(2, stream);
                insert.setLong(3, version);
                insert.setString(4, body);
                insert.setString(5, before);
                insert.setString(6, hash);
                insert.executeUpdate();
            }
            try (var update =
                    connection.prepareStatement("update stream set version = ? where type = 'incident' and id = ?")) {
                update.setLong(1, version);
                update.setString(2, stream);
                update.executeUpdate();
            }
            try (var update =
                    connection.prepareStatement("update head set position = ?, hash = ?, commits = commits + 1")) {
                update.setLong(1, position);
                update.setString(2, hash);
                update.executeUpdate();
            }
            connection.commit();
        }
    }

    private static <T> T bean(Class<T> type) {
        return post.bean(type);
    }
}
