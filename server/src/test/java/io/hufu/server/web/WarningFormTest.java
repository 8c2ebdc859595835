package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.Cases;
import io.hufu.server.County;
import io.hufu.server.House;
import io.hufu.server.gateway.Outgoing;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What helps whoever drafts: the colour of a forecast, and where in its areas a warning is for; and the addressees of its summary. */
@Tag("database")
class WarningFormTest {
    private static final String RING = "{\"area\":\"140525\",\"points\":[{\"latitude\":35.50,\"longitude\":112.8},"
            + "{\"latitude\":35.6,\"longitude\":112.8},{\"latitude\":35.6,\"longitude\":112.9},"
            + "{\"latitude\":35.5,\"longitude\":112.80}]}";

    private final Caller duty = House.signedIn("duty1");

    private static String forecast(String rows) {
        return "{\"plan\":\"heavy-pollution\",\"forecast\":[" + rows + "]}";
    }

    @Test
    void aForecastGivesTheColourAndTheClauseAndKeepsNothing() {
        var office = County.signedIn("zezhou-ecology");
        var said = office.post(
                "/api/warning-thresholds",
                forecast("{\"day\":\"2026-12-30\",\"value\":201},{\"day\":\"2026-12-31\",\"value\":230.5}"));
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        assertThat(said.json().path("colour").asString()).isEqualTo("orange");
        assertThat(said.json().path("edition").asString()).isEqualTo("attachments");
        var red = said.json().path("judged").get(0);
        assertThat(red.path("colour").asString()).isEqualTo("red");
        assertThat(red.path("met").asBoolean()).isFalse();
        assertThat(red.path("parts").get(0).path("longest").asInt()).isEqualTo(2);
        assertThat(red.path("parts").get(0).path("days").asInt()).isEqualTo(3);
        assertThat(red.path("clause").asString()).contains("预警分级");
        assertThat(red.path("parts").get(0).path("first").asString()).isEqualTo("2026-12-30");
        assertThat(County.nobody().post("/api/warning-thresholds", forecast("")).status())
                .as("nobody")
                .isIn(401, 403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"day":"2026-02-30","value":1}|/forecast/0/day
            {"day":"2026-12-30","value":"1"}|/forecast/0/value
            {"day":"2026-12-30","value":-1}|/forecast/0/value
            {"day":"2026-12-30"}|/forecast/0/value
            {"day":"2026-12-30","value":1},{"day":"2026-12-30","value":2}|/forecast/1/day
            {"day":"2026-12-30","value":1,"figure":"rain"}|/forecast/0/figure
            {"day":"2026-12-30","value":1,"colour":"red"}|/forecast/0
            3|/forecast/0
            """)
    void whatCannotBeReadIsPointedAt(String rows, String field) {
        var problem = County.signedIn("zezhou-ecology").post("/api/warning-thresholds", forecast(rows));
        assertThat(problem.status()).as(problem.text()).isEqualTo(400);
        assertThat(problem.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void aPlanWithoutThresholdsAndAPlanThatIsNone() {
        var none = duty.post("/api/warning-thresholds", "{\"plan\":\"hazardous-chemicals\",\"forecast\":[]}");
        assertThat(none.json().path("colour").isNull()).isTrue();
        assertThat(none.json().path("judged").isEmpty()).isTrue();
        var unknown = duty.post("/api/warning-thresholds", "{\"plan\":\"weather\",\"forecast\":[]}");
        assertThat(unknown.json().path("field").asString()).isEqualTo("/plan");
    }

    @Test
    void anOutlineIsKeptAndGoesOutAsAPolygon() {
        var body = Cases.warning("yellow");
        var outlined = body.substring(0, body.length() - 1) + ",\"outlines\":[" + RING + "]}";
        var open = duty.act("/api/warnings", outlined.replace("112.80}", "112.81}"));
        assertThat(open.code()).isEqualTo("outline-malformed");
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.json().path("field").asString()).isEqualTo("/outlines/0/points/3");
        assertThat(open.json().path("detail").asString()).contains("纬度在前");
        var drafted = duty.act("/api/warnings", outlined);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(200);
        String warning = drafted.json().path("created").path("warning").asString();
        var notice = duty.get("/api/warnings/" + warning).json().path("notices").get(0);
        assertThat(notice.path("outlines").get(0).path("points")).hasSize(4);
        assertThat(duty.act("/api/warnings/" + warning + "/issue-draft", "{}").status())
                .isEqualTo(200);
        var bulletin = House.bean(Outgoing.class).listBulletins(warning).getFirst();
        assertThat(bulletin.areas().getFirst().polygons()).hasSize(1);
        var cap = duty.get("/api/warnings/" + warning + "/bulletins/" + bulletin.id() + "/cap.xml");
        assertThat(cap.text()).contains("<polygon>35.5,112.8 35.6,112.8 35.6,112.9 35.5,112.8</polygon>");
    }

    @Test
    void toWhomTheSummaryIsOwedIsForThoseWithAPart() {
        String warning = duty.act("/api/warnings", Cases.warning("yellow"))
                .json()
                .path("created")
                .path("warning")
                .asString();
        var owed = duty.get("/api/warnings/" + warning + "/summary");
        assertThat(owed.status()).isEqualTo(200);
        assertThat(StreamSupport.stream(owed.json().spliterator(), false))
                .isNotEmpty()
                .allMatch(row -> row.path("document").isNull()
                        && !row.path("name").asString().isEmpty());
        assertThat(House.signedIn("gaoping-mine-rescue")
                        .get("/api/warnings/" + warning + "/summary")
                        .status())
                .isEqualTo(404);
        assertThat(House.nobody().get("/api/warnings/" + warning + "/summary").status())
                .isEqualTo(401);
    }
}
