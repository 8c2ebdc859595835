package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.County;
import io.hufu.server.Rungs;
import io.hufu.server.messages.Contact;
import io.hufu.server.messages.Contacts.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Rosters over HTTP, and whom they make a rung reach; every test has a unit of its own and moments from its own beginning. */
@Tag("database")
class RosterTest {
    private static final String PEOPLE = "编号,姓名,单位,职务,手机,办公电话,电子邮箱,核实日期\n";
    private static final String UNITS = "编号,名称,名称依据,启用日期,类别,层级,上级单位,行政区划,值班电话,传真\n";
    private static final String PLAN = "heavy-pollution";

    private final Caller admin = County.signedIn("admin");
    private final Instant now = County.CLOCK.now().truncatedTo(ChronoUnit.SECONDS);

    private static void bring(Caller admin, String kind, String table) {
        String path = "/api/admin/directory/tables/" + kind + "/uploads";
        var tried = admin.post(path, table.getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(tried.json().path("faults")).as(tried.text()).isEmpty();
        String upload = tried.json().path("upload").asString();
        assertThat(admin.post(path + "/" + upload + "/confirm", "{}").status()).isEqualTo(200);
    }

    /** A unit with the people a, b and c; c holds a post. */
    private String unit(String id) {
        bring(admin, "units", UNITS + id + ",虚构" + id + "局,,,政府部门,0,,,0356-2000009,\n");
        bring(
                admin,
                "people",
                PEOPLE + id + "-a,勤甲," + id + ",,13900003101,,,\n" + id + "-b,勤乙," + id + ",,13900003102,,,\n" + id
                        + "-c,勤丙," + id + "," + PLAN + "/county-leader,13900003103,,,\n");
        return id;
    }

    private static String path(String unit) {
        return "/api/roster/units/" + unit + "/shifts";
    }

    private static String body(String account, String role, Instant from, Instant until) {
        return "{\"account\":\"%s\",\"role\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(account, role, from, until);
    }

    private long enter(String unit, String person, String role, int fromHour, int untilHour) {
        var reply = admin.post(path(unit), body(unit + person, role, hour(fromHour), hour(untilHour)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("shifts").path(0).asLong();
    }

    private Instant hour(int hours) {
        return now.plus(Duration.ofHours(hours));
    }

    private static List<String> reached(String unit, Step step, Instant at) {
        return Rungs.reached(unit, PLAN, step, at).stream()
                .map(Contact::id)
                .map(id -> id.substring("person/".length() + unit.length(), id.lastIndexOf('/')))
                .toList();
    }

    private JsonNode standing(String unit) {
        return admin.get("/api/roster/now")
                .json()
                .path("units")
                .valueStream()
                .filter(row -> row.path("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRungReachesWhoIsOnDutyAtItsOwnMomentFromIncludedUntilExcluded() {
        String unit = unit("rota-u");
        assertThat(reached(unit, Step.DUTY, now)).containsExactly("-a");
        enter(unit, "-b", "watch", 0, 8);
        enter(unit, "-a", "watch", 8, 16);
        assertThat(reached(unit, Step.DUTY, hour(0).minusNanos(1000))).containsExactly("-a");
        assertThat(reached(unit, Step.DUTY, hour(0))).containsExactly("-b");
        assertThat(reached(unit, Step.NEXT, hour(0))).containsExactly("-a");
        assertThat(reached(unit, Step.DUTY, hour(8).minusNanos(1000))).containsExactly("-b");
        assertThat(reached(unit, Step.DUTY, hour(8))).containsExactly("-a");
        assertThat(reached(unit, Step.LEADER, hour(8))).containsExactly("-c");
        assertThat(reached(unit, Step.DUTY, hour(16)))
                .as("the roster is at its end")
                .containsExactly("-a");
    }

    @Test
    void whereNobodyIsOnDutyTheNextRungIsReachedAtOnceAndTheLeaderOnDutyBeforeOthers() {
        String unit = unit("rota-gap");
        enter(unit, "-a", "watch", 0, 2);
        enter(unit, "-b", "watch", 4, 6);
        assertThat(reached(unit, Step.DUTY, hour(3))).as("who comes next").containsExactly("-b");
        enter(unit, "-c", "lead", 2, 4);
        assertThat(reached(unit, Step.DUTY, hour(3))).as("the leader on duty").containsExactly("-c");
        assertThat(reached(unit, Step.LEADER, hour(3))).containsExactly("-c");
    }

    @Test
    void whoSignedOutIsNotCalledAndNobodyLeftMeansTheLeader() {
        String unit = unit("rota-out");
        long shift = enter(unit, "-a", "watch", 0, 12);
        assertThat(standing(unit).path("onDuty").path(0).path("name").asString())
                .isEqualTo("勤甲");
        assertThat(admin.post(path(unit) + "/" + shift + "/sign-out", "{}").status())
                .isEqualTo(204);
        assertThat(standing(unit).path("onDuty")).isEmpty();
        assertThat(standing(unit).path("kept").asBoolean()).isTrue();
        assertThat(reached(unit, Step.DUTY, hour(1))).containsExactly("-c");
        assertThat(admin.post(path(unit) + "/" + shift + "/sign-out", "{}").code())
                .isEqualTo("not-on-duty");
    }

    @Test
    void nobodyAtAllIsToldByNoContactSoThatTheOfficeTelephones() {
        String unit = unit("rota-none");
        enter(unit, "-a", "watch", 0, 1);
        enter(unit, "-b", "watch", 5, 6);
        var sql = County.server().bean(JdbcClient.class);
        sql.sql("delete from account_contact where account in ('rota-none-b', 'rota-none-c')")
                .update();
        assertThat(reached(unit, Step.DUTY, hour(2))).isEmpty();
        assertThat(reached(unit, Step.DUTY, hour(0))).containsExactly("-a");
    }

    @Test
    void onePersonIsNotOnDutyTwiceAtOnceButSeveralAreTogether() {
        String unit = unit("rota-twice");
        enter(unit, "-a", "watch", 0, 8);
        var again = admin.post(path(unit), body(unit + "-a", "lead", hour(7), hour(9)));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("shift-overlaps");
        enter(unit, "-a", "watch", 8, 9);
        enter(unit, "-b", "watch", 0, 8);
        assertThat(reached(unit, Step.DUTY, hour(1))).containsExactly("-a", "-b");
    }

    @Test
    void whatComesAgainIsEnteredWholeOrNotAtAllAndOverTheEndOfTheYear() {
        String unit = unit("rota-again");
        Instant eve = Instant.parse("2026-12-31T12:00:00Z"); // 20:00 in Beijing
        String body = body(unit + "-a", "watch", eve, eve.plus(Duration.ofHours(12)));
        String times = body.substring(0, body.length() - 1) + ",\"times\":3,\"everyDays\":2}";
        assertThat(admin.post(path(unit), times).json().path("shifts")).hasSize(3);
        var page = admin.get("/api/roster/units/" + unit + "?from=2027-01-01T00:00:00Z&until=2027-01-03T00:00:00Z")
                .json();
        assertThat(page.path("shifts").valueStream().map(row -> row.path("from").asString()))
                .containsExactly("2027-01-02T12:00:00Z");
        String clash = body(unit + "-a", "watch", eve.minus(Duration.ofDays(2)), eve.minus(Duration.ofDays(1)));
        assertThat(admin.post(path(unit), clash.substring(0, clash.length() - 1) + ",\"times\":2,\"everyDays\":2}")
                        .code())
                .isEqualTo("shift-overlaps");
        assertThat(admin.get("/api/roster/units/" + unit + "?from=2026-12-01T00:00:00Z&until=2027-01-30T00:00:00Z")
                        .json()
                        .path("shifts"))
                .as("the first of the two was not kept either")
                .hasSize(3);
    }

    @Test
    void whatHasBegunIsNotRewrittenExceptItsEnd() {
        String unit = unit("rota-begun");
        long running = enter(unit, "-a", "watch", 0, 8);
        String one = path(unit) + "/" + running;
        assertThat(admin.delete(one).code()).isEqualTo("shift-begun");
        assertThat(admin.put(one, body(unit + "-b", "watch", hour(0), hour(8))).code())
                .isEqualTo("shift-begun");
        assertThat(admin.put(one, body(unit + "-a", "watch", hour(0), hour(9))).status())
                .isEqualTo(204);
        assertThat(reached(unit, Step.DUTY, hour(8))).containsExactly("-a");
        long later = enter(unit, "-b", "watch", 9, 10);
        assertThat(admin.put(path(unit) + "/" + later, body(unit + "-b", "lead", hour(10), hour(11)))
                        .status())
                .isEqualTo(204);
        assertThat(admin.delete(path(unit) + "/" + later).status()).isEqualTo(204);
        assertThat(admin.delete(path(unit) + "/" + later).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"account\":\"rota-bad-x\",\"role\":\"watch\",\"from\":\"F\",\"until\":\"U\"}|/account|value-malformed",
                "{\"account\":\"rota-bad-a\",\"role\":\"boss\",\"from\":\"F\",\"until\":\"U\"}|/role|value-not-known",
                "{\"account\":\"rota-bad-a\",\"role\":\"watch\",\"from\":\"U\",\"until\":\"F\"}|/until|value-malformed",
                "{\"account\":\"rota-bad-a\",\"role\":\"watch\",\"from\":\"F\"}|/until|field-absent",
                "{\"account\":\"rota-bad-a\",\"role\":\"watch\",\"from\":\"tomorrow\",\"until\":\"U\"}|/from|value-malformed",
                "{\"account\":\"rota-bad-a\",\"role\":\"watch\",\"from\":\"+999999999-01-01T00:00:00Z\",\"until\":\"U\"}|/from|value-malformed",
                "{\"account\":\"rota-bad-a\",\"role\":\"watch\",\"from\":\"F\",\"until\":\"U\",\"times\":63}|/times|value-malformed",
                "{\"account\":\"rota-bad-a\",\"role\":\"watch\",\"from\":\"F\",\"until\":\"U\",\"name\":\"x\"}|/name|unknown-field"
            })
    void badInputIsNamedByItsField(String body, String field, String code) {
        String unit = "rota-bad";
        if (admin.get("/api/roster/units/" + unit + "?from=2026-01-01T00:00:00Z&until=2026-01-02T00:00:00Z")
                        .status()
                == 404) {
            unit(unit);
        }
        var reply = admin.post(
                path(unit), body.replace("\"F\"", "\"" + hour(0) + "\"").replace("\"U\"", "\"" + hour(1) + "\""));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void aUnitKeepsItsOwnRosterAndTheOfficeAllOfThem() {
        String page = "/api/roster/units/%s?from=2026-01-01T00:00:00Z&until=2026-01-02T00:00:00Z";
        var units = County.signedIn("duty1").get("/api/roster/now").json().path("units");
        var two = units.valueStream()
                .map(row -> row.path("unit").asString())
                .filter(this::demonstrated)
                .limit(2)
                .toList();
        String own = two.get(0);
        String other = two.get(1);
        var member = County.signedIn(own);
        var watch = County.signedIn("duty1");
        var reader = County.signedIn("reader");
        String shift = body(own, "watch", hour(0), hour(1));
        assertThat(County.nobody().get("/api/roster/now").status()).isEqualTo(401);
        assertThat(County.nobody().get(page.formatted(own)).status()).isEqualTo(401);
        assertThat(member.get(page.formatted(own)).json().path("mayKeep").asBoolean())
                .isTrue();
        assertThat(member.get(page.formatted(other)).status()).isEqualTo(403);
        assertThat(member.get("/api/roster/now").json().path("units")).hasSize(1);
        assertThat(reader.get(page.formatted(own)).json().path("mayKeep").asBoolean(true))
                .isFalse();
        assertThat(reader.post(path(own), shift).code()).isEqualTo("not-for-you");
        assertThat(member.post(path(other), body(other, "watch", hour(0), hour(1)))
                        .code())
                .isEqualTo("not-for-you");
        var entered = member.post(path(own), shift);
        assertThat(entered.status()).isEqualTo(201);
        long id = entered.json().path("shifts").path(0).asLong();
        assertThat(County.signedIn(other)
                        .post(path(own) + "/" + id + "/sign-out", "{}")
                        .code())
                .isEqualTo("not-for-you");
        assertThat(watch.post(path(other), body(other, "watch", hour(0), hour(1)))
                        .status())
                .isEqualTo(201);
        assertThat(member.post(path(own) + "/" + id + "/sign-out", "{}").status())
                .isEqualTo(204);
        assertThat(watch.get(page.formatted("no-such-unit")).status()).isEqualTo(404);
        assertThat(watch.get("/api/roster/units/" + own + "?from=2026-01-01T00:00:00Z&until=2027-01-02T00:00:00Z")
                        .code())
                .isEqualTo("parameter-malformed");
    }

    /** Whether the demonstration has an account for the unit that is called like it. */
    private boolean demonstrated(String unit) {
        return !unit.startsWith("rota-")
                && County.nobody().signIn(unit, County.pin()).status() == 200;
    }
}
