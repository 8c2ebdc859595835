package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.House;
import io.hufu.server.outbox.Sender;
import io.hufu.server.timer.Reactor;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A roll call over HTTP: started, in the units' inboxes, answered, reported; and what the wrong people get. */
@Tag("database")
class RollCallTest {
    private static final String THREE = body("fire-brigade", "public-security", "armed-police");

    private final Caller duty = House.signedIn("duty1");
    private final Caller fire = House.signedIn("fire-brigade");

    private static String body(String... bodies) {
        return "{\"plan\":\"hazardous-chemicals\",\"bodies\":[\"" + String.join("\",\"", bodies)
                + "\"],\"limit\":\"PT30M\"}";
    }

    private String started() {
        var reply = duty.act("/api/roll-calls", THREE);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("created").path("rollCall").asString();
    }

    private static Caller.Reply answer(Caller who, String rollCall, String body, String way) {
        return who.act(
                "/api/assignments/" + rollCall + "/" + body + "/acknowledge",
                "{\"way\":\"" + way + "\",\"acknowledgedAt\":\"" + House.CLOCK.now() + "\"}");
    }

    private JsonNode report(String rollCall) {
        return duty.get("/api/roll-calls/" + rollCall).json();
    }

    private Map<String, JsonNode> answers(String rollCall) {
        return StreamSupport.stream(report(rollCall).path("answers").spliterator(), false)
                .collect(Collectors.toMap(one -> one.path("body").asString(), one -> one));
    }

    private static long inInbox(Caller who, String rollCall) {
        return StreamSupport.stream(who.get("/api/inbox").json().path("items").spliterator(), false)
                .filter(item -> item.path("incident").asString().equals(rollCall))
                .filter(item -> item.path("ground").asString().equals("roll-call")
                        && item.path("kind").asString().equals("test"))
                .count();
    }

    private static JsonNode answer(Map<String, JsonNode> answers, String body) {
        return Objects.requireNonNull(answers.get(body));
    }

    @Test
    void calledAnsweredAndReported() {
        String rollCall = started();
        assertThat(inInbox(fire, rollCall)).isEqualTo(1);
        assertThat(inInbox(House.signedIn("energy-bureau"), rollCall))
                .as("not called")
                .isZero();
        assertThat(answer(fire, rollCall, "fire-brigade", "terminal").status()).isEqualTo(200);
        assertThat(answer(duty, rollCall, "armed-police", "telephone").status()).isEqualTo(200);
        var answers = answers(rollCall);
        assertThat(answers).containsOnlyKeys("fire-brigade", "public-security", "armed-police");
        assertThat(answer(answers, "fire-brigade").path("way").asString()).isEqualTo("terminal");
        assertThat(answer(answers, "armed-police").path("way").asString()).isEqualTo("telephone");
        assertThat(answer(answers, "fire-brigade").path("seconds").isNumber()).isTrue();
        assertThat(answer(answers, "public-security").path("answeredAt").isNull())
                .isTrue();
        var row = report(rollCall).path("rollCall");
        assertThat(row.path("called").asInt()).isEqualTo(3);
        assertThat(row.path("answered").asInt()).isEqualTo(2);
        assertThat(report(rollCall).path("answers").get(0).path("body").asString())
                .as("who did not answer stands first")
                .isEqualTo("public-security");
        assertThat(duty.get("/api/roll-calls").text()).contains(rollCall);

        assertThat(duty.act("/api/roll-calls/" + rollCall + "/close-roll-call", "{}")
                        .status())
                .isEqualTo(200);
        House.bean(Reactor.class).reactAll();
        assertThat(inInbox(fire, rollCall)).as("taken down").isZero();
        assertThat(report(rollCall).path("rollCall").path("closedAt").isNull()).isFalse();
        var refused = answer(duty, rollCall, "public-security", "telephone");
        assertThat(refused.code()).isEqualTo("assignment-closed");
    }

    @Test
    void oneMessageForEachCauseAndWayAndAllAreMarked() {
        String rollCall = started();
        var sender = House.bean(Sender.class);
        sender.sendWaiting();
        String sql =
                "select id || ' ' || state || ' ' || kind || ' ' || text from message where ground = ? order by id";
        var first = House.bean(JdbcClient.class)
                .sql(sql)
                .param(rollCall)
                .query(String.class)
                .list();
        assertThat(first)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("roll-call", "kept", "【测试】", "通信测试点名"));
        assertThat(first).anyMatch(line -> line.contains("/fire-brigade#1>"));
        House.bean(JdbcClient.class)
                .sql("update outbox set sent_at = null where id like 'roll-call:' || ? || '/%'")
                .param(rollCall)
                .update();
        sender.sendWaiting();
        assertThat(House.bean(JdbcClient.class)
                        .sql(sql)
                        .param(rollCall)
                        .query(String.class)
                        .list())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/roll-calls", "/api/roll-calls/places", "/api/roll-calls/r"})
    void unitsAndStrangersReadNothing(String path) {
        assertThat(House.nobody().get(path).code()).isEqualTo("signed-out");
        assertThat(fire.get(path).code()).isEqualTo("not-for-you");
        assertThat(House.signedIn("admin").get(path).code()).isEqualTo("not-for-you");
    }

    @Test
    void onlyTheOfficeAndPostsStartAndClose() {
        assertThat(House.nobody().act("/api/roll-calls", THREE).status()).isIn(401, 403);
        for (String account : new String[] {"fire-brigade", "reader", "admin"}) {
            assertThat(House.signedIn(account).act("/api/roll-calls", THREE).code())
                    .as(account)
                    .isEqualTo("not-duty-officer");
        }
        String rollCall = started();
        String close = "/api/roll-calls/" + rollCall + "/close-roll-call";
        assertThat(fire.act(close, "{}").code()).isEqualTo("not-duty-officer");
        assertThat(answer(House.signedIn("energy-bureau"), rollCall, "fire-brigade", "terminal")
                        .code())
                .isEqualTo("not-your-unit");
        assertThat(House.signedIn("commander").act(close, "{}").status()).isEqualTo(200);
        assertThat(duty.act(close, "{}").code()).isEqualTo("roll-call-closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{} field-absent /plan",
                "{\"plan\":\"x\",\"limit\":\"PT5M\"} no-such-plan /plan",
                "{\"plan\":\"hazardous-chemicals\",\"limit\":\"soon\"} value-malformed /limit",
                "{\"plan\":\"hazardous-chemicals\",\"limit\":\"PT0S\"} times-out-of-order /limit",
                "{\"plan\":\"hazardous-chemicals\",\"limit\":\"P2D\"} figure-too-large /limit",
                "{\"plan\":\"hazardous-chemicals\",\"bodies\":[\"x\"],\"limit\":\"PT5M\"} no-such-unit /bodies/0"
            })
    void whatIsWrongIsPointedAt(String row) {
        String[] words = row.split(" ");
        var reply = duty.act("/api/roll-calls", words[0]);
        assertThat(reply.code()).isEqualTo(words[1]);
        assertThat(reply.json().path("field").asString()).isEqualTo(words[2]);
        assertThat(reply.json().path("detailEn").asString()).isNotEmpty();
    }

    @Test
    void whatDoesNotExistIsSaid() {
        assertThat(duty.get("/api/roll-calls/none").code()).isEqualTo("not-found");
        assertThat(duty.act("/api/roll-calls/none/close-roll-call", "{}").code())
                .isEqualTo("no-such-roll-call");
        assertThat(duty.act("/api/roll-calls/none/strike-limit", "{}").code()).isEqualTo("no-such-act");
    }

    @Test
    void nothingIsSaidBesideTheAnswer() {
        String rollCall = started();
        String work = "/api/assignments/" + rollCall + "/fire-brigade/";
        assertThat(fire.act(
                                work + "feed-back",
                                "{\"stage\":\"done\",\"way\":\"terminal\",\"happenedAt\":\"" + House.CLOCK.now()
                                        + "\",\"text\":\"x\"}")
                        .code())
                .isEqualTo("only-answered");
        assertThat(duty.act(
                                work + "acknowledge",
                                "{\"way\":\"telephone\",\"acknowledgedAt\":\"" + House.CLOCK.now()
                                        + "\",\"spokenTo\":\"张三\"}")
                        .code())
                .isEqualTo("only-answered");
        assertThat(duty.act(work + "urge", "{}").code()).isEqualTo("only-answered");
    }

    @Test
    void everyPlaceIsOfferedOnceWithItsBodies() {
        var places = duty.get("/api/roll-calls/places").json();
        var names = StreamSupport.stream(places.spliterator(), false)
                .map(one -> one.path("place").asString())
                .toList();
        assertThat(names).contains("晋城市").doesNotHaveDuplicates();
        assertThat(places.get(0).path("bodies").size()).isGreaterThan(20);
    }
}
