package io.hufu.server.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.hufu.journal.Journal;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.Turned;
import io.hufu.server.start.Serving;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thousands of requests that are wrong somewhere, by all kinds of people: a clear answer each, and never a fault of the server. */
@Tag("database")
@Tag("faults")
class MalformedTest {
    private static final int REQUESTS = Integer.getInteger("hufu.malformed", 3000);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PEOPLE = List.of(
            "",
            "duty1",
            "duty1",
            "duty1",
            "duty1",
            "commander",
            "commander",
            "fire-brigade",
            "admin",
            "admin",
            "reader");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Map<String, String>> signedIn = new HashMap<>();
    private String base = "";
    private String pin = "";

    @Test
    void nothingThatIsSentIsAFaultOfTheServer() throws Exception {
        long seed = Long.getLong("hufu.malformed.seed", 20260501);
        System.out.println("malformed: seed " + seed + ", repeat with -Dhufu.malformed.seed=" + seed);
        var log = new ListAppender<ILoggingEvent>();
        var data = DataFolder.throwAway();
        var demo = Serving.demo(data, Path.of("../packs"), new Turned(), Map.of("logging.level.root", "WARN"));
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try (var server = demo.server()) {
            base = "http://127.0.0.1:" + server.port();
            pin = demo.pin();
            var answers = run(new Random(seed));
            System.out.println("malformed: " + REQUESTS + " requests, answers by status " + answers);
            assertThat(answers.keySet()).as("all kinds of answers were had").contains(200, 400, 401, 403, 404, 422);
            assertThat(server.bean(Journal.class).verify(_ -> {}).findings()).isEmpty();
            assertThat(log.list.stream().filter(event -> event.getLevel() == Level.ERROR))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .isEmpty();
        } finally {
            root.detachAppender(log);
            DataFolder.discard(data);
        }
    }

    private Map<Integer, Integer> run(Random random) throws Exception {
        var document = JSON.readTree(
                send(HttpRequest.newBuilder(URI.create(base + "/api/openapi")).GET(), "duty1")
                        .body());
        var operations = Operation.list(document);
        assertThat(operations).hasSizeGreaterThan(150);
        var spoiler = new Spoiler(random, known());
        var answers = new TreeMap<Integer, Integer>();
        String before = "";
        for (int i = 0; i < REQUESTS; i++) {
            // each operation once, then any of them
            var operation = operations.get(i < operations.size() ? i : random.nextInt(operations.size()));
            String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            String target = spoiler.target(operation);
            var request = HttpRequest.newBuilder(URI.create(base + target)).timeout(Duration.ofSeconds(60));
            byte[] body = operation.takesBody() ? spoiler.body(operation) : new byte[0];
            request.method(operation.method(), BodyPublishers.ofByteArray(body));
            request.header("Content-Type", random.nextInt(40) == 0 ? "text/plain" : "application/json");
            if (random.nextInt(40) != 0) {
                request.header("Idempotency-Key", random.nextInt(30) == 0 ? "not a key!" : "m" + i);
            }
            String what = operation + " as '" + person + "' " + target + " " + new String(body, StandardCharsets.UTF_8);
            var reply = answered(request, person, what, before);
            require(reply, what);
            before = reply.statusCode() + " " + what;
            answers.merge(reply.statusCode(), 1, Integer::sum);
            learn(operation, reply);
            if (reply.statusCode() == 401) {
                signedIn.remove(person); // a request that ended its own session, for instance
            }
        }
        return answers;
    }

    /** No request goes without an answer, whatever was sent before it on the same connection. */
    private HttpResponse<String> answered(HttpRequest.Builder request, String person, String what, String before)
            throws Exception {
        try {
            return send(request, person);
        } catch (IOException e) {
            throw new AssertionError("no answer to " + what + "\nafter " + before, e);
        }
    }

    private static void require(HttpResponse<String> reply, String what) {
        String said = what.length() > 600 ? what.substring(0, 600) + "…" : what;
        assertThat(reply.statusCode()).as(said + "\n" + reply.body()).isBetween(200, 499);
        assertThat(reply.body()).as(said).doesNotContain("\tat ", "java.lang.", "org.postgresql", "SQLException");
        if (reply.statusCode() >= 400) {
            assertThat(reply.headers().firstValue("Content-Type").orElse(""))
                    .as(said + "\n" + reply.statusCode() + reply.body())
                    .startsWith("application/problem+json");
            JsonNode problem = JSON.readTree(reply.body());
            assertThat(problem.path("code").asString(""))
                    .as(said + "\n" + reply.body())
                    .isNotEmpty();
            assertThat(problem.path("detail").asString(""))
                    .as(said + "\n" + reply.body())
                    .isNotEmpty();
        }
    }

    private static void learn(Operation operation, HttpResponse<String> reply) {
        if (reply.statusCode() == 400 || reply.statusCode() == 422) {
            operation.learn(JSON.readTree(reply.body()).path("field").asString(""));
        }
    }

    /** What means something: with it a request comes far enough to be wrong in an interesting place. */
    private Map<String, List<String>> known() throws Exception {
        var units = List.of("fire-brigade", "public-security", "weather-bureau", "zezhou-government");
        var plans = List.of("hazardous-chemicals", "coal-mine");
        var accounts = List.of("duty1", "duty2", "commander", "fire-brigade", "nobody-here");
        var posts = List.of("commander", "deputy", "office");
        var incidents = new ArrayList<String>();
        var known = new HashMap<>(Map.of(
                "incident", incidents,
                "warning", List.of("w1"),
                "plan", plans,
                "unit", units,
                "body", units,
                "to", units,
                "account", accounts,
                "person", accounts));
        known.putAll(Map.of(
                "post", posts,
                "by", posts,
                "level", List.of("II", "III"),
                "area", List.of("140525"),
                "table", List.of("units", "people"),
                "format", List.of("csv", "xlsx"),
                "text", List.of("报到", "疏散群众")));
        known.put("id", incidents);
        for (String kind : List.of("real", "test")) {
            String report = """
                    {"kind":"%s","plan":"hazardous-chemicals","title":"演练","area":"140525","occurredAt":"2026-05-01T01:00:00Z",
                     "report":{"source":"county-duty","way":"telephone","receivedAt":"2026-05-01T01:10:00Z"},"figures":{"deaths":3},
                     "judgement":{"undetermined":false,"graveCourse":false}}""".formatted(kind);
            String incident = JSON.readTree(post("/api/incidents", report, "open-" + kind, "duty1"))
                    .at("/created/incident")
                    .asString();
            post(
                    "/api/incidents/" + incident + "/activate-level",
                    "{\"level\":\"II\",\"matter\":\"氯气泄漏\",\"expectedDuration\":\"PT6H\",\"measures\":[\"疏散\"]}",
                    "level-" + kind,
                    "commander");
            incidents.add(incident);
        }
        return known;
    }

    private String post(String path, String body, String key, String person) throws Exception {
        var reply = send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)),
                person);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return reply.body();
    }

    /** @param person nobody where empty */
    private HttpResponse<String> send(HttpRequest.Builder request, String person) throws Exception {
        if (!person.isEmpty()) {
            var headers = signedIn.get(person);
            if (headers == null) {
                headers = signIn(person);
                signedIn.put(person, headers);
            }
            headers.forEach(request::header);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private Map<String, String> signIn(String person) throws IOException, InterruptedException {
        var reply = client.send(
                HttpRequest.newBuilder(URI.create(base + "/api/session"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"account\":\"" + person + "\",\"pin\":\"" + pin + "\"}"))
                        .build(),
                BodyHandlers.ofString());
        if (reply.statusCode() != 200) {
            return Map.of(); // locked or closed by an earlier request: nobody, then
        }
        return Map.of(
                "Cookie",
                reply.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0],
                "X-CSRF-Token",
                JSON.readTree(reply.body()).at("/csrf/token").asString());
    }
}
