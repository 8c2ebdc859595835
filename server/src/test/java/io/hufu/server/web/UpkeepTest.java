package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.Cases;
import io.hufu.server.House;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The mine owes its half-yearly drill, and that shows while the mine burns. */
@Tag("database")
class UpkeepTest {
    private static final String MINES = "drill-mines";

    private static final class People {
        static final Caller DUTY = House.signedIn("duty1");
        static final Caller UNIT = House.signedIn("fire-brigade");
        static final Caller READER = House.signedIn("reader");
    }

    private static LocalDate today() {
        return House.CLOCK.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    /** A day forty days ago or a little more, which every month has. */
    private static LocalDate due() {
        var day = today().minusDays(40);
        return day.withDayOfMonth(Math.min(28, day.getDayOfMonth()));
    }

    private static String entry(String item, String party, LocalDate on) {
        return "{\"plan\":\"non-coal-mine\",\"item\":\"" + item + "\",\"party\":\"" + party + "\",\"on\":\"" + on
                + "\",\"remark\":\"井下透水演练\"}";
    }

    private static long record(String party, LocalDate on) {
        var reply = People.DUTY.post("/api/upkeep", entry(MINES, party, on));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("record").asLong();
    }

    private static List<JsonNode> owed(String path, String party) {
        return People.READER
                .get(path)
                .json()
                .valueStream()
                .filter(one -> one.path("party").asString().equals(party))
                .toList();
    }

    private static String incidentAt(String unit) {
        String body = "{\"kind\":\"test\",\"plan\":\"non-coal-mine\",\"title\":\"" + unit + "冒顶\",\"area\":\"140525\","
                + "\"incidentUnit\":\"" + unit + "\",\"occurredAt\":\"" + Cases.ago(20) + "\",\"report\":{"
                + "\"source\":\"county-duty\",\"way\":\"telephone\",\"receivedAt\":\"" + Cases.ago(0)
                + "\",\"reporter\":\"李四 13900001235\",\"text\":\"3人被困\"},\"figures\":{\"missing\":3},"
                + "\"judgement\":{\"undetermined\":false,\"graveCourse\":false}}";
        var reply = People.DUTY.act("/api/incidents", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("created").path("incident").asString();
    }

    @Test
    void anOverdueDrillShowsAtTheIncidentOfThatMineAlone() {
        String mine = "甲号铁矿";
        record(mine, due().minusMonths(6));
        String here = "/api/incidents/" + incidentAt(mine) + "/upkeep";
        var shown = owed(here, mine);
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().path("overdueDays").asLong()).isEqualTo(ChronoUnit.DAYS.between(due(), today()));
        assertThat(shown.getFirst().path("clause").asString()).isEqualTo("§6.9.3");
        assertThat(owed("/api/incidents/" + incidentAt("乙号铁矿") + "/upkeep", mine))
                .isEmpty();

        record(mine, today());
        assertThat(owed(here, mine)).as("the drill was held").isEmpty();
        var now = owed("/api/upkeep", mine).getFirst();
        assertThat(now.path("last").asString()).isEqualTo(today().toString());
        assertThat(now.path("due").asString()).isEqualTo(today().plusMonths(6).toString());
    }

    @Test
    void aMistakeIsWithdrawnOnceAndTheRecordBeforeItCountsAgain() {
        String mine = "丙号铁矿";
        var first = today().minusYears(1);
        record(mine, first);
        long mistake = record(mine, today());
        assertThat(record(mine, today())).as("said twice").isEqualTo(mistake);
        assertThat(People.DUTY.delete("/api/upkeep/" + mistake).status()).isEqualTo(204);
        assertThat(People.DUTY.delete("/api/upkeep/" + mistake).status()).isEqualTo(404);
        assertThat(owed("/api/upkeep", mine).getFirst().path("last").asString()).isEqualTo(first.toString());
        assertThat(record(mine, today())).as("a new record").isNotEqualTo(mistake);
    }

    @Test
    void whatNobodyRecordedIsShownWithoutADay() {
        var revision = People.READER
                .get("/api/upkeep")
                .json()
                .valueStream()
                .filter(one -> one.path("plan").asString().equals("rural-biogas"))
                .filter(one -> one.path("kind").asString().equals("revision"))
                .toList();
        assertThat(revision).hasSize(1);
        assertThat(revision.getFirst().path("every").asString()).isEqualTo("每3年");
        assertThat(revision.getFirst().path("last").isNull()).isTrue();
        assertThat(revision.getFirst().path("overdueDays").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "non-coal-mine, drill-mines, 2099-01-01, /on",
        "non-coal-mine, drill-mines, yesterday, /on",
        "non-coal-mine, no-such-item, 2026-01-01, /item",
        "no-such-plan, drill-mines, 2026-01-01, /plan",
        "non-coal-mine, '', 2026-01-01, /item"
    })
    void aWrongEntryNamesItsField(String plan, String item, String on, String field) {
        var reply = People.DUTY.post(
                "/api/upkeep", "{\"plan\":\"" + plan + "\",\"item\":\"" + item + "\",\"on\":\"" + on + "\"}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void onlyTheOfficeKeepsTheBook() {
        String body = entry(MINES, "丁号铁矿", today());
        assertThat(House.nobody().post("/api/upkeep", body).status()).isIn(401, 403);
        for (var caller : List.of(People.UNIT, People.READER)) {
            assertThat(caller.post("/api/upkeep", body).status()).isEqualTo(403);
            assertThat(caller.delete("/api/upkeep/1").status()).isEqualTo(403);
        }
        assertThat(owed("/api/upkeep", "丁号铁矿")).isEmpty();
    }
}
