package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.County;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A plan that starts from its warnings: a report under it is kept and shown, and nothing can be activated. */
@Tag("database")
class WithoutLevelsTest {
    private final Caller office = County.signedIn("duty1");

    @Test
    void aReportIsKeptWithoutGradeAndLevel() {
        String at = County.CLOCK.now().toString();
        var opened = office.act(
                "/api/incidents",
                "{\"kind\":\"drill\",\"plan\":\"heavy-pollution\",\"title\":\"能见度低\",\"accident\":\"haze\",\"area\":\"140525\","
                        + "\"site\":\"巴公镇\",\"occurredAt\":\"" + at
                        + "\",\"report\":{\"source\":\"county-duty\",\"way\":\"telephone\","
                        + "\"fromBody\":\"zezhou-bagong\",\"receivedAt\":\"" + at + "\",\"text\":\"能见度很低\"},"
                        + "\"figures\":{\"deaths\":3},\"judgement\":{\"undetermined\":false,\"graveCourse\":false,\"judged\":[]}}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        String incident = opened.json().path("created").path("incident").asString();

        var board = office.get("/api/incidents/" + incident + "/board");
        assertThat(board.status()).as(board.text()).isEqualTo(200);
        assertThat(board.json().path("assessment").path("levels").isEmpty()).isTrue();
        assertThat(board.json().path("assessment").path("grade").isNull()).isTrue();
        assertThat(County.signedIn("county-leader")
                        .act(
                                "/api/incidents/" + incident + "/activate-level",
                                "{\"level\":\"I\",\"measures\":[\"待命\"],\"expectedDuration\":\"PT6H\"}")
                        .code())
                .isEqualTo("no-such-level");
        assertThat(office.get("/api/incidents/" + incident + "/preview?level=I").status())
                .isIn(400, 404, 422);
        assertThat(office.get("/api/reference").status()).isEqualTo(200);
        assertThat(office.get("/api/plans/heavy-pollution-attachments").status())
                .isEqualTo(200);
        assertThat(office.get("/api/plans/heavy-pollution-attachments/findings").status())
                .isEqualTo(200);
    }
}
