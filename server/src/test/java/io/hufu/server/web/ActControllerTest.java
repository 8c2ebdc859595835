package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.Cases;
import io.hufu.server.House;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Acts over HTTP, well-formed and not, one after the other and against each other. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActControllerTest {
    private final Caller duty = House.signedIn("duty1");
    private final Caller commander = House.signedIn("commander");
    private String incident = "";

    @BeforeAll
    void open() {
        incident = Cases.open(duty);
    }

    @Test
    void aRepeatedRequestGetsTheEarlierAnswer() {
        String body = Cases.chlorine();
        var first = duty.act("/api/incidents", body, "again");
        var second = duty.act("/api/incidents", body, "again");
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        var other = duty.act("/api/incidents", body.replace("巴公镇氯气", "别处氯气"), "again");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("key-reused");
        assertThat(duty.act("/api/incidents", body.replace("2死6中毒", "2死7中毒"), "again")
                        .code())
                .isEqualTo("key-reused");
    }

    @Test
    void whoMayNotActivateIsToldTheClauseAndWhoMay() {
        var refused = duty.act("/api/incidents/" + incident + "/activate-level", Cases.ACTIVATION);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("not-authorised");
        assertThat(refused.json().path("clause").asString()).isEqualTo("晋市政办〔2020〕58号 §4.2.2");
        assertThat(refused.json().path("detail").asString()).contains("指挥长");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void ofTwoActivationsOneIsDone() throws InterruptedException, ExecutionException {
        String own = Cases.open(duty);
        var deputy = House.signedIn("commander");
        var replies = together(List.of(
                () -> commander.act("/api/incidents/" + own + "/activate-level", Cases.ACTIVATION),
                () -> deputy.act("/api/incidents/" + own + "/activate-level", Cases.ACTIVATION)));
        assertThat(replies).extracting(Caller.Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(replies).extracting(Caller.Reply::code).contains("same-level");
    }

    @Test
    void fortyAcknowledgementsNeverMeetAndOnlyOnesOwnCounts() throws InterruptedException, ExecutionException {
        String own = Cases.activated(duty, commander);
        var units = duty.get("/api/incidents/" + own + "/board")
                .json()
                .path("bodies")
                .valueStream()
                .map(body -> body.path("body").asString())
                .filter(body -> !body.contains(":"))
                .toList();
        assertThat(units).hasSizeGreaterThan(20);
        var calls = new ArrayList<Callable<Caller.Reply>>();
        for (String unit : units) {
            Caller caller = House.signedIn(unit);
            calls.add(
                    () -> caller.act("/api/assignments/" + own + "/" + unit + "/acknowledge", Cases.acknowledgement()));
        }
        assertThat(together(calls)).extracting(Caller.Reply::status).containsOnly(200);
        Caller wrong = House.signedIn("fire-brigade");
        var refused = wrong.act("/api/assignments/" + own + "/civil-affairs/urge", "{}");
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void aDecisionOnAnOldPictureIsRefused() {
        var caller = House.signedIn("duty1").with("If-Match", "\"1\"");
        var stale = caller.act("/api/incidents/" + incident + "/propose-level", "{\"level\":\"II\"}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("stale-version");
        assertThat(stale.json().path("retry").asBoolean()).isTrue();
    }

    static Stream<Arguments> malformed() {
        String good = figures("{\"deaths\":3}");
        return Stream.of(
                bad("{", 400, "malformed-json", null),
                bad("[]", 400, "wrong-type", ""),
                bad("", 400, "field-absent", "/figures"),
                bad("null", 400, "wrong-type", ""),
                bad("{} {}", 400, "malformed-json", null),
                bad("{\"change\":\"follow-up\",\"change\":\"follow-up\"}", 400, "malformed-json", null),
                bad("[".repeat(50_000), 400, "too-deep", null),
                bad(figures("{\"deaths\":-3}"), 422, "figure-negative", "/figures/deaths"),
                bad(figures("{\"deaths\":\"3\"}"), 400, "wrong-type", "/figures/deaths"),
                bad(figures("{\"deaths\":3.5}"), 400, "wrong-type", "/figures/deaths"),
                bad(figures("{\"deaths\":99999999999}"), 400, "value-malformed", "/figures/deaths"),
                bad(figures("{\"lossYuan\":1e999999999}"), 400, "value-malformed", "/figures/lossYuan"),
                bad(figures("[]"), 400, "wrong-type", "/figures"),
                bad(figures("null"), 400, "field-absent", "/figures"),
                bad(good.replace("follow-up", "somehow"), 400, "value-not-known", "/change"),
                bad(good.replace("\"change\"", "\"chance\""), 400, "unknown-field", "/chance"),
                bad(good.replace("{\"figures\"", "{\"incident\":\"x\",\"figures\""), 400, "unknown-field", "/incident"),
                bad(good.replace("2026-05-01T01", "2036-05-01T01"), 422, "time-in-future", "/knownAt"),
                bad(good.replace("2026-05-01T01:20:00.123456Z", "yesterday"), 400, "value-malformed", "/knownAt"),
                bad(
                        good.replace("}}", "}}").replace("\"knownAt\"", "\"reason\":\"a\\u0000b\",\"knownAt\""),
                        400,
                        "value-malformed",
                        "/reason"),
                bad(
                        good.replace("\"knownAt\"", "\"reason\":\"\\ud800\",\"knownAt\""),
                        400,
                        "value-malformed",
                        "/reason"),
                bad("{\"reason\":\"" + "x".repeat(5_000_000) + "\"}", 413, "too-large", null));
    }

    private static String figures(String figures) {
        return "{\"figures\":" + figures + ",\"judgement\":{\"undetermined\":false,\"graveCourse\":false},"
                + "\"change\":\"follow-up\",\"knownAt\":\"2026-05-01T01:20:00.123456Z\"}";
    }

    private static Arguments bad(
            String body, int status, String code, @org.jspecify.annotations.Nullable String field) {
        return Arguments.of(body, status, code, field);
    }

    @ParameterizedTest(name = "[{index}] {2} {3}")
    @MethodSource
    void malformed(String body, int status, String code, @org.jspecify.annotations.Nullable String field) {
        var reply = duty.act("/api/incidents/" + incident + "/state-figures", body);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(
                        reply.json().path("field").isNull()
                                ? null
                                : reply.json().path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void headersAreCheckedToo() {
        String path = "/api/incidents/" + incident + "/propose-level";
        String body = "{\"level\":\"II\"}";
        assertThat(duty.post(path, body).code()).isEqualTo("key-missing");
        assertThat(duty.act(path, body, "with a blank").code()).isEqualTo("key-malformed");
        assertThat(duty.act(path, body, "k".repeat(65)).code()).isEqualTo("key-malformed");
        byte[] plain = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var keyed = House.signedIn("duty1").with("Idempotency-Key", "plain");
        assertThat(keyed.post(path, plain, "text/plain").code()).isEqualTo("media-type");
        assertThat(House.signedIn("duty1")
                        .with("If-Match", "soon")
                        .act(path, body)
                        .code())
                .isEqualTo("if-match-malformed");
    }

    @Test
    void addressesThatAreNoneAreProblems() {
        assertThat(duty.act("/api/incidents/" + incident + "/explode", "{}").code())
                .isEqualTo("no-such-act");
        assertThat(duty.act("/api/incidents/" + incident + "/strike-obligation", "{}")
                        .code())
                .isEqualTo("no-such-act");
        assertThat(duty.act("/api/incidents/nothing/propose-level", "{\"level\":\"II\"}")
                        .code())
                .isEqualTo("no-such-incident");
        assertThat(duty.act("/api/incidents/a%20b/propose-level", "{}").status())
                .isEqualTo(404);
        assertThat(duty.act("/api/incidents/%2e%2e/x", "{}").code()).isEqualTo("request-malformed");
        assertThat(duty.act("/api/incidents/a%00b/x", "{}").status()).isEqualTo(400);
        assertThat(duty.get("/api/incidents/" + incident + "/activate-level").status())
                .isEqualTo(405);
        assertThat(duty.act("/api/incidents", "{\"kind\":\"real\"}").code()).isEqualTo("field-absent");
        var elsewhere = duty.act("/api/incidents", Cases.chlorine().replace("140525", "140999"));
        assertThat(elsewhere.code()).isEqualTo("no-such-area");
    }

    @Test
    void personalDataIsNowhereInTheLedger() {
        var found = House.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from event where body like '%13900001234%' or body like '%2死6中毒%'")
                .query(Long.class)
                .single();
        assertThat(found).isZero();
    }

    private static List<Caller.Reply> together(List<Callable<Caller.Reply>> calls)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Caller.Reply>();
            for (var future : threads.invokeAll(calls)) {
                replies.add(future.get());
            }
            return replies;
        }
    }

    @Test
    void aBurstOfOneRequestIsDoneOnce() throws InterruptedException, ExecutionException {
        String body = Cases.chlorine();
        List<Callable<Caller.Reply>> calls = IntStream.range(0, 8)
                .<Callable<Caller.Reply>>mapToObj(i -> () -> duty.act("/api/incidents", body, "burst"))
                .toList();
        var replies = together(calls);
        assertThat(replies).extracting(Caller.Reply::status).containsOnly(200);
        assertThat(replies.stream().map(Caller.Reply::text).distinct()).hasSize(1);
    }
}
