package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.County;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roster of a unit as iCalendar: in, after a trial, whole or not at all; and out again. */
@Tag("database")
class RosterCalendarTest {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static String event(String summary, Instant from, int hours, String... more) {
        return "BEGIN:VEVENT\r\nUID:" + summary + from + "\r\nSUMMARY:" + summary + "\r\nDTSTART:" + MOMENT.format(from)
                + "\r\nDURATION:PT" + hours + "H\r\n" + String.join("", more) + "END:VEVENT\r\n";
    }

    private static byte[] calendar(String... events) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//\r\n" + String.join("", events)
                        + "END:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Caller.Reply bring(Caller caller, RosterUnit unit, boolean dryRun, byte[] file) {
        return caller.post(unit.path("calendar?dryRun=" + dryRun), file, "text/calendar; charset=utf-8");
    }

    @Test
    void aCalendarIsTriedAndThenEnteredAndTheSecondTimeIsTheSame() {
        var unit = new RosterUnit("ical-u");
        byte[] file = calendar(
                event("班甲 值班", unit.hour(1), 12, "RRULE:FREQ=DAILY;COUNT=3\r\n"),
                event("带班：班乙", unit.hour(1), 24),
                event("班丙", unit.hour(-48), 12));
        var a = unit.signedIn("a");
        var tried = bring(a, unit, true, file);
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().path("faults")).as(tried.text()).isEmpty();
        assertThat(tried.json().path("added").asInt()).isEqualTo(4);
        assertThat(tried.json().path("past").asInt()).isEqualTo(1);
        assertThat(unit.page(a).path("shifts")).as("only tried").isEmpty();
        var entered = bring(a, unit, false, file);
        assertThat(entered.json().path("entered").asBoolean())
                .as(entered.text())
                .isTrue();
        assertThat(unit.page(a).path("shifts")).hasSize(4);
        assertThat(unit.page(a)
                        .path("shifts")
                        .valueStream()
                        .map(row -> row.path("role").asString()))
                .containsExactlyInAnyOrder("watch", "watch", "watch", "lead");
        var again = bring(a, unit, false, file);
        assertThat(again.json().path("added").asInt()).isZero();
        assertThat(again.json().path("same").asInt()).isEqualTo(4);

        var out = a.get(unit.path("calendar"));
        assertThat(out.header("Content-Type")).startsWith("text/calendar");
        assertThat(out.text()).contains("SUMMARY:班乙 带班领导");
        var back = bring(a, unit, true, out.text().getBytes(StandardCharsets.UTF_8));
        assertThat(back.json().path("same").asInt()).as(back.text()).isEqualTo(4);
    }

    @Test
    void oneFaultLeavesEverythingOutAndIsNamed() {
        var unit = new RosterUnit("ical-fault");
        byte[] file =
                calendar(event("班甲", unit.hour(1), 12), event("张三", unit.hour(1), 12), event("班甲", unit.hour(12), 12));
        var tried = bring(unit.admin, unit, true, file);
        assertThat(tried.status()).isEqualTo(200);
        var faults = tried.json().path("faults");
        assertThat(faults.valueStream()
                        .map(fault -> fault.path("event").asInt() + " "
                                + fault.path("line").asInt() + " "
                                + fault.path("property").asString()))
                .containsExactly("2 12 SUMMARY", "3 19 DTSTART");
        var refused = bring(unit.admin, unit, false, file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("calendar-unreadable");
        assertThat(refused.json().path("detail").asString())
                .contains("VEVENT 2")
                .contains("第12行");
        assertThat(refused.json().path("detailEn").asString()).contains("line 12");
        assertThat(unit.page(unit.admin).path("shifts")).isEmpty();
        unit.enter("a", 2, 3);
        assertThat(bring(unit.admin, unit, true, calendar(event("班甲", unit.hour(1), 12)))
                        .json()
                        .path("faults")
                        .path(0)
                        .path("property")
                        .asString())
                .isEqualTo("DTSTART");
    }

    @Test
    void whatOneWhoHasGoneKeptAndWhatWasLeftEarlyStandsNotInTheWayOfReadingBack() {
        var unit = new RosterUnit("ical-gone");
        long left = unit.enter("a", 0, 12);
        unit.enter("b", 12, 24);
        unit.enter("c", -2, 1);
        assertThat(unit.signedIn("a")
                        .post(unit.path("shifts/" + left + "/sign-out"), "{}")
                        .status())
                .isEqualTo(204);
        var sql = County.server().bean(JdbcClient.class);
        sql.sql(
                        "update duty_shift set starts = starts - interval '1 day', ends = ends - interval '1 day' where account = 'ical-gone-c'")
                .update();
        sql.sql("update account set closed_at = now() where id = 'ical-gone-c'").update();
        var out = unit.admin.get(unit.path("calendar"));
        assertThat(out.text()).contains("X-HUFU-ACCOUNT:ical-gone-c");
        var back = bring(unit.admin, unit, true, out.text().getBytes(StandardCharsets.UTF_8));
        assertThat(back.json().path("faults")).as(back.text()).isEmpty();
        assertThat(back.json().path("added").asInt()).as(back.text()).isZero();
        assertThat(back.json().path("same").asInt()).as(back.text()).isEqualTo(1);
    }

    @Test
    void whatIsTooFarTooMuchOrAnotherRoleIsFoundByTheTrial() {
        var unit = new RosterUnit("ical-far");
        var far = bring(unit.admin, unit, true, calendar(event("班甲", unit.hour(24 * 800), 12)));
        assertThat(far.json().path("faults").path(0).path("en").asString()).contains("two years");
        String daily = "RRULE:FREQ=DAILY;COUNT=300\r\n";
        var events = new String[14];
        for (int i = 0; i < events.length; i++) {
            events[i] = event("班甲", unit.hour(1 + i), 1, daily);
        }
        var much = bring(unit.admin, unit, true, calendar(events));
        assertThat(much.json().path("faults").path(0).path("zh").asString()).contains("4000");
        var refused = bring(unit.admin, unit, false, calendar(events));
        assertThat(refused.json().path("detail").asString()).contains("4000").doesNotContain("第0行");
        unit.enter("a", 1, 13);
        var other = bring(unit.admin, unit, true, calendar(event("带班 班甲", unit.hour(1), 12)));
        assertThat(other.json().path("same").asInt()).isZero();
        assertThat(other.json().path("faults")).hasSize(1);
        assertThat(unit.admin
                        .post(unit.path("calendar?dryRun=perhaps"), calendar(), "text/calendar")
                        .status())
                .isEqualTo(400);
        assertThat(unit.admin
                        .post(unit.path("calendar"), calendar(), "text/calendar")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void fiveMegabytesOfNonsenseAreRefusedClearly() {
        var unit = new RosterUnit("ical-big");
        var nonsense = ("BEGIN:VCALENDAR\r\n" + "X:\"\"\"\r\n".repeat(600_000)).getBytes(StandardCharsets.UTF_8);
        var refused = bring(unit.admin, unit, false, nonsense);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("calendar-unreadable");
        var larger = new byte[6 * 1024 * 1024 + 1];
        assertThat(bring(unit.admin, unit, false, larger).code()).isEqualTo("too-large");
    }

    @Test
    void aCalendarIsReadByItsUnitAndByTokensForRostersAndKeptByNobodyElse() {
        var unit = new RosterUnit("ical-who");
        var other = new RosterUnit("ical-stranger").signedIn("a");
        byte[] file = calendar(event("班甲", unit.hour(1), 12));
        assertThat(County.nobody().get(unit.path("calendar")).status()).isEqualTo(401);
        assertThat(other.get(unit.path("calendar")).code()).isEqualTo("not-for-you");
        assertThat(bring(other, unit, true, file).code()).isEqualTo("not-for-you");
        var reader = County.signedIn("reader");
        assertThat(reader.get(unit.path("calendar")).status()).isEqualTo(200);
        assertThat(bring(reader, unit, false, file).code()).isEqualTo("not-for-you");
        assertThat(unit.admin.post(unit.path("calendar?dryRun=true"), "{}").code())
                .isEqualTo("media-type");
        var made = unit.admin.post(
                "/api/admin/tokens",
                "{\"name\":\"日历\",\"account\":\"ical-who-a\",\"scopes\":[\"rosters:read\"],\"days\":30}");
        var token = County.nobody()
                .with("Authorization", "Bearer " + made.json().path("token").asString());
        assertThat(token.get(unit.path("calendar")).status()).as(made.text()).isEqualTo(200);
        assertThat(token.get("/api/incidents").code()).isEqualTo("token-scope");
        assertThat(bring(token, unit, false, file).code()).isEqualTo("token-scope");
    }

    @Test
    void aRuleWithoutAnEndIsEnteredForAYear() {
        var unit = new RosterUnit("ical-year");
        var entered = bring(unit.admin, unit, false, calendar(event("班甲", unit.hour(1), 12, "RRULE:FREQ=WEEKLY\r\n")));
        assertThat(entered.json().path("added").asInt()).as(entered.text()).isEqualTo(53);
        var last = unit.hour(1).plus(Duration.ofDays(52 * 7));
        assertThat(unit.admin
                        .get("/api/roster/units/ical-year?from=" + last + "&until=" + last.plus(Duration.ofDays(31)))
                        .json()
                        .path("shifts"))
                .hasSize(1);
    }
}
