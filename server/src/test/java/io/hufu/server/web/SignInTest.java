package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.Cases;
import io.hufu.server.House;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who comes in, who does not, and what every answer carries. */
@Tag("database")
class SignInTest {
    private static final Executor AT_ONCE = task -> Thread.ofVirtual().start(task);

    @Test
    void aSessionTellsWhoOneIs() {
        var commander = House.signedIn("commander");
        var session = commander.get("/api/session").json();
        assertThat(session.path("posts").path(0).path("title").asString()).isEqualTo("指挥长");
        assertThat(session.path("demonstration").asBoolean()).isTrue();
        assertThat(commander.delete("/api/session").status()).isEqualTo(204);
        assertThat(commander.get("/api/session").code()).isEqualTo("signed-out");
    }

    @Test
    void aDemonstrationSaysSoBeforeAnybodySignsIn() {
        assertThat(House.nobody().get("/api/setup").json().path("demonstration").asBoolean())
                .isTrue();
    }

    @Test
    void fiveWrongPinsLockForAQuarterOfAnHour() {
        var caller = House.nobody();
        for (int i = 0; i < 5; i++) {
            assertThat(caller.signIn("garrison", "000000").code()).isEqualTo("wrong-pin");
        }
        var locked = caller.signIn("garrison", House.pin());
        assertThat(locked.status()).isEqualTo(423);
        assertThat(locked.code()).isEqualTo("locked");
        var administrator = House.signedIn("admin");
        assertThat(administrator
                        .post("/api/admin/accounts/garrison/unlock", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(caller.signIn("garrison", House.pin()).status()).isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            caller.signIn("garrison", "000000");
        }
        House.CLOCK.pass(Duration.ofMinutes(15));
        assertThat(caller.signIn("garrison", House.pin()).status()).isEqualTo(200);
    }

    /** A check takes its time, and whoever asks at the same moment must not get more tries by it. */
    @Test
    void fiveWrongPinsAtTheSameMomentAreAllThatAreTold() {
        var told = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> House.nobody()
                                .signIn("armed-police", "90" + (1000 + i))
                                .code(),
                        AT_ONCE))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        assertThat(told).isEqualTo(Map.of("wrong-pin", 5L, "locked", 55L));
        Caller terminal = enrolled("armed-police");
        House.signedIn("admin").post("/api/admin/accounts/armed-police/unlock", "{}");
        terminal.with("Hufu-Account", "armed-police").with("Hufu-Pin", House.pin());
        assertThat(terminal.get("/api/inbox").status()).isEqualTo(200);
    }

    @Test
    void anUnknownAccountIsAnsweredLikeAWrongPin() {
        assertThat(House.nobody().signIn("nobody-at-all", "123123").json())
                .isEqualTo(House.nobody().signIn("reader", "123123").json());
        assertThat(House.signedIn("reader").get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void withoutTheTokenNothingIsDone() {
        var duty = House.signedIn("duty2");
        duty.forgetToken();
        assertThat(duty.act("/api/incidents", Cases.chlorine()).code()).isEqualTo("csrf");
        duty.with("X-CSRF-Token", "0".repeat(64));
        assertThat(duty.act("/api/incidents", Cases.chlorine()).code()).isEqualTo("csrf");
        assertThat(duty.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void cookiesAndHeadersAreAsTheyHaveToBe() {
        var reply = House.nobody().signIn("duty1", House.pin());
        assertThat(reply.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aTerminalReadsForItsUnitAndActsWithAPersonsPin() {
        String incident = Cases.activated(House.signedIn("duty1"), House.signedIn("commander"));
        Caller terminal = enrolled("fire-brigade");
        assertThat(terminal.get("/api/inbox").json().path("unit").asString()).isEqualTo("fire-brigade");
        String path = "/api/assignments/" + incident + "/fire-brigade/";
        assertThat(terminal.act(path + "mark-delivered", "{}").status()).isEqualTo(200);
        assertThat(terminal.act(path + "acknowledge", Cases.acknowledgement()).code())
                .isEqualTo("pin-required");
        assertThat(terminal.get("/api/incidents/" + incident + "/board").status())
                .isEqualTo(403);
        terminal.with("Hufu-Account", "fire-brigade").with("Hufu-Pin", "000000");
        assertThat(terminal.act(path + "acknowledge", Cases.acknowledgement()).code())
                .isEqualTo("wrong-pin");
        terminal.with("Hufu-Account", "ecology-bureau").with("Hufu-Pin", House.pin());
        assertThat(terminal.act(path + "acknowledge", Cases.acknowledgement()).code())
                .isEqualTo("not-your-device");
        terminal.with("Hufu-Account", "fire-brigade");
        assertThat(terminal.act(path + "acknowledge", Cases.acknowledgement()).status())
                .isEqualTo(200);
    }

    @Test
    void aCodeForATerminalWorksOnceAndForAnHour() {
        var administrator = House.signedIn("admin");
        String code = code(administrator, "fire-brigade");
        String body = "{\"code\":\"" + code + "\"}";
        assertThat(House.nobody().post("/api/enrol", body).status()).isEqualTo(204);
        assertThat(House.nobody().post("/api/enrol", body).code()).isEqualTo("wrong-code");
        String late = code(administrator, "fire-brigade");
        House.CLOCK.pass(Duration.ofMinutes(61));
        assertThat(House.nobody()
                        .post("/api/enrol", "{\"code\":\"" + late + "\"}")
                        .code())
                .isEqualTo("wrong-code");
    }

    private static Caller enrolled(String unit) {
        var terminal = House.nobody();
        terminal.post("/api/enrol", "{\"code\":\"" + code(House.signedIn("admin"), unit) + "\"}");
        terminal.readToken();
        return terminal;
    }

    private static String code(Caller administrator, String unit) {
        return administrator
                .post("/api/admin/devices", "{\"unit\":\"" + unit + "\",\"name\":\"值班室\"}")
                .json()
                .path("code")
                .asString();
    }

    /** Signed in once for the whole table. */
    private static final class People {
        static final Caller DUTY = House.signedIn("duty1");
        static final Caller UNIT = House.signedIn("fire-brigade");
        static final Caller ADMINISTRATOR = House.signedIn("admin");
    }

    static Stream<Arguments> doors() {
        return Stream.of(
                // path, nobody, a unit, the watch, the administrator
                Arguments.of("/api/session", 401, 200, 200, 200),
                Arguments.of("/api/reference", 401, 200, 200, 200),
                Arguments.of("/api/supplies", 401, 403, 200, 403),
                Arguments.of("/api/incidents", 401, 403, 200, 403),
                Arguments.of("/api/incidents/{incident}/board", 401, 403, 200, 403),
                Arguments.of("/api/incidents/{incident}/timeline", 401, 403, 200, 403),
                Arguments.of("/api/incidents/{incident}/preview?level=II", 401, 403, 200, 403),
                Arguments.of("/api/incidents/{incident}/evaluation", 401, 403, 200, 403),
                Arguments.of("/api/incidents/nothing/board", 401, 403, 404, 403),
                Arguments.of("/api/files/nothing", 401, 404, 404, 404),
                Arguments.of("/api/plans", 401, 403, 200, 200),
                Arguments.of("/api/plans/hazardous-chemicals-2020", 401, 403, 200, 200),
                Arguments.of("/api/plans/hazardous-chemicals-2020/findings", 401, 403, 200, 200),
                Arguments.of(
                        "/api/plans/compare?left=hazardous-chemicals-2020&right=rural-biogas-2020", 401, 403, 200, 200),
                Arguments.of("/api/plans/nothing", 401, 403, 404, 404),
                Arguments.of("/api/rules/scope-hole", 401, 403, 200, 200),
                Arguments.of("/api/upkeep", 401, 403, 200, 200),
                Arguments.of("/api/incidents/{incident}/upkeep", 401, 403, 200, 403),
                Arguments.of("/api/plan-proposals", 401, 403, 200, 200),
                Arguments.of("/api/openapi", 401, 200, 200, 200),
                Arguments.of("/api/admin/accounts", 401, 403, 403, 200),
                Arguments.of("/actuator/prometheus", 401, 403, 403, 200),
                Arguments.of("/actuator/env", 401, 403, 403, 404),
                Arguments.of("/actuator/health", 200, 200, 200, 200),
                Arguments.of("/actuator/health/readiness", 200, 200, 200, 200),
                Arguments.of("/api/setup", 200, 200, 200, 200),
                Arguments.of("/api/nothing", 401, 404, 404, 404));
    }

    @ParameterizedTest
    @MethodSource
    void doors(String path, int nobody, int unit, int watch, int administrator) {
        var duty = People.DUTY;
        String own = path.replace("{incident}", Cases.open(duty));
        assertThat(House.nobody().get(own).status()).isEqualTo(nobody);
        assertThat(People.UNIT.get(own).status()).isEqualTo(unit);
        assertThat(duty.get(own).status()).isEqualTo(watch);
        assertThat(People.ADMINISTRATOR.get(own).status()).isEqualTo(administrator);
    }

    @Test
    void theRecordOfAccessCannotBeChanged() {
        var sql = House.bean(org.springframework.jdbc.core.simple.JdbcClient.class);
        House.signedIn("duty1");
        assertThat(sql.sql("select count(*) from access_audit where what = 'sign-in' and success")
                        .query(Long.class)
                        .single())
                .isPositive();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> sql.sql("delete from access_audit").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void namesOfPeopleAreInTheVaultOnly() {
        var sql = House.bean(org.springframework.jdbc.core.simple.JdbcClient.class);
        String name = House.signedIn("commander")
                .get("/api/session")
                .json()
                .path("name")
                .asString();
        assertThat(sql.sql("select count(*) from account a where a::text like '%' || :name || '%'")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
