package io.hufu.server.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.ledger.Clocks;
import io.hufu.server.Caller;
import io.hufu.server.Cases;
import io.hufu.server.House;
import io.hufu.server.clock.ClockWatch;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.clock.Moments;
import io.hufu.server.command.CommandDoor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The end that a warning states: struck once, said to the office, and nothing is lifted by it. */
@Tag("database")
class WarningEndTest {
    private static final int MOST_ROUNDS = 100;

    private final Caller duty = House.signedIn("duty1");

    private String issued(Duration lasting) {
        var ends = House.CLOCK.now().plus(lasting).truncatedTo(ChronoUnit.SECONDS);
        var drafted = duty.act("/api/warnings", until(ends, Cases.warning("yellow")));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(200);
        String warning = drafted.json().path("created").path("warning").asString();
        act(warning, "issue-draft", "{}");
        return warning;
    }

    private static String until(Instant ends, String body) {
        return body.replace("\"outline\"", "\"endsAt\":\"" + ends + "\",\"outline\"");
    }

    private void act(String warning, String act, String body) {
        var reply = duty.act("/api/warnings/" + warning + "/" + act, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private static Striker started() {
        return new Striker(
                House.bean(Clocks.class),
                House.bean(CommandDoor.class),
                House.bean(Moments.class),
                House.bean(IncidentClocks.class),
                House.bean(ClockWatch.class));
    }

    /** Clocks of other tests may be due before these, and only so many are struck at once. */
    private static void strikeAll(Striker striker, String warning) {
        for (int i = 0; i < MOST_ROUNDS && due(warning) > 0; i++) {
            striker.strikeDue();
        }
        assertThat(due(warning)).isZero();
    }

    private static long due(String warning) {
        return House.bean(JdbcClient.class)
                .sql("select count(*) from clock where stream_id = :id and struck_at is null and due <= :now")
                .param("id", warning)
                .param("now", java.sql.Timestamp.from(House.CLOCK.now()))
                .query(Long.class)
                .single();
    }

    private static long struck(String warning) {
        return House.bean(JdbcClient.class)
                .sql("select count(*) from event where stream_id = :id and type like 'warning.validity-passed/%'")
                .param("id", warning)
                .query(Long.class)
                .single();
    }

    private JsonNode row(String warning) {
        return StreamSupport.stream(duty.get("/api/warnings").json().spliterator(), false)
                .filter(row -> row.path("id").asString().equals(warning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void struckOnceAlsoAfterARestartAndStillInForce() {
        String warning = issued(Duration.ofHours(2));
        assertThat(row(warning).path("expired").asBoolean()).isFalse();
        House.CLOCK.pass(Duration.ofHours(2));
        strikeAll(House.bean(Striker.class), warning);
        assertThat(struck(warning)).isOne();
        House.bean(JdbcClient.class)
                .sql("update clock set struck_at = null where stream_id = :id")
                .param("id", warning)
                .update();
        started().strikeDue();
        assertThat(struck(warning))
                .as("as if the node had died between the strike and the clock")
                .isOne();

        var row = row(warning);
        assertThat(row.path("status").asString()).isEqualTo("in-force");
        assertThat(row.path("expired").asBoolean()).isTrue();
        assertThat(StreamSupport.stream(
                                duty.get("/api/warnings/" + warning + "/timeline")
                                        .json()
                                        .spliterator(),
                                false)
                        .filter(line -> line.path("important").asBoolean())
                        .map(line -> line.path("text").asString()))
                .anyMatch(text -> text.startsWith("有效期") && text.endsWith("须解除或延长"));
        act(warning, "draft-lift", "{\"reason\":\"缓和\"}");
        act(warning, "issue-draft", "{}");
        assertThat(duty.get("/api/warnings/" + warning)
                        .json()
                        .path("row")
                        .path("expired")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void extendedInTimeNothingStrikes() {
        String warning = issued(Duration.ofHours(2));
        var later = House.CLOCK.now().plus(Duration.ofHours(9)).truncatedTo(ChronoUnit.SECONDS);
        act(warning, "draft-change", "{" + until(later, Cases.warned("yellow")) + "}");
        act(warning, "issue-draft", "{}");
        House.CLOCK.pass(Duration.ofHours(3));
        strikeAll(House.bean(Striker.class), warning);
        assertThat(struck(warning)).isZero();
        assertThat(row(warning).path("expired").asBoolean()).isFalse();
    }
}
