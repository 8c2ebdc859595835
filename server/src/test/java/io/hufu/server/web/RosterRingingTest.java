package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.County;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** For whom work of a unit rings, as the inbox says it: those on duty, and everybody where nobody is. */
@Tag("database")
class RosterRingingTest {
    private static JsonNode ring(Caller reader) {
        var reply = reader.get("/api/inbox");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("ring");
    }

    private static boolean rings(Caller reader) {
        return ring(reader).path("unit").booleanValue();
    }

    private static void passTo(RosterUnit unit, int hour) {
        County.CLOCK.pass(Duration.between(County.CLOCK.now(), unit.hour(hour)));
    }

    private static Caller terminal(RosterUnit unit) {
        var made = unit.admin.post("/api/admin/devices", "{\"unit\":\"zezhou-ecology\",\"name\":\"" + unit.id + "\"}");
        County.server() // terminals are made for units of a pack only
                .bean(JdbcClient.class)
                .sql("update device set unit = :unit where name = :unit")
                .param("unit", unit.id)
                .update();
        var terminal = County.nobody();
        var enrolled = terminal.post(
                "/api/enrol", "{\"code\":\"" + made.json().path("code").asString() + "\"}");
        assertThat(enrolled.status()).as(made.text() + enrolled.text()).isEqualTo(204);
        terminal.readToken();
        return terminal;
    }

    @Test
    void itRingsForWhoIsOnDutyFromTheMinuteOnWhichTheShiftBegins() {
        var unit = new RosterUnit("ring-turn");
        assertThat(rings(unit.signedIn("c"))).as("no roster").isTrue();
        unit.enter("a", 0, 4);
        unit.enter("b", 4, 8);
        var a = unit.signedIn("a");
        var b = unit.signedIn("b");
        assertThat(rings(a)).isTrue();
        assertThat(rings(b)).isFalse();
        assertThat(ring(b).path("until").asString()).isEqualTo(unit.hour(4).toString());
        passTo(unit, 4);
        assertThat(rings(a)).isFalse();
        assertThat(rings(b)).isTrue();
        assertThat(ring(a).path("until").asString()).isEqualTo(unit.hour(8).toString());
        passTo(unit, 8);
        assertThat(rings(a)).as("the roster is over").isTrue();
        assertThat(ring(a).path("until").isNull()).isTrue();
    }

    @Test
    void whereNobodyIsOnDutyItRingsForAll() {
        var unit = new RosterUnit("ring-all");
        long shift = unit.enter("a", 0, 4);
        unit.enter("b", 6, 8);
        var c = unit.signedIn("c");
        assertThat(rings(c)).isFalse();
        assertThat(unit.signedIn("a")
                        .post(unit.path("shifts/" + shift + "/sign-out"), "{}")
                        .status())
                .isEqualTo(204);
        assertThat(rings(c)).as("who was on duty signed out").isTrue();
        assertThat(ring(c).path("until").asString()).isEqualTo(unit.hour(6).toString());
        passTo(unit, 6);
        assertThat(rings(c)).isFalse();
        var b = unit.signedIn("b");
        assertThat(b.post(
                                unit.path("leaves"),
                                "{\"account\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                                        .formatted(unit.account("b"), unit.hour(6), unit.hour(7)))
                        .status())
                .isEqualTo(201);
        assertThat(rings(c)).as("who is on duty is on leave").isTrue();
        assertThat(ring(c).path("until").asString()).isEqualTo(unit.hour(7).toString());
    }

    @Test
    void whoseAccountIsOverIsNotOnDuty() {
        var unit = new RosterUnit("ring-over");
        unit.enter("a", 0, 4);
        County.server()
                .bean(JdbcClient.class)
                .sql("update account set expires_at = :at where id = :id")
                .param("at", Timestamp.from(unit.hour(2)))
                .param("id", unit.account("a"))
                .update();
        var b = unit.signedIn("b");
        assertThat(rings(b)).isFalse();
        assertThat(ring(b).path("until").asString()).isEqualTo(unit.hour(2).toString());
        passTo(unit, 2);
        assertThat(rings(b)).isTrue();
    }

    @Test
    void atATerminalOfTheUnitItRingsWhoeverSitsThere() {
        var unit = new RosterUnit("ring-room");
        unit.enter("a", 0, 4);
        var terminal = terminal(unit);
        assertThat(rings(terminal)).isTrue();
        assertThat(rings(unit.signedIn("b"))).isFalse();
        assertThat(terminal.signIn(unit.account("b"), unit.pin("b")).status()).isEqualTo(200);
        assertThat(terminal.get("/api/session").json().path("account").asString())
                .isEqualTo(unit.account("b"));
        assertThat(rings(terminal)).isTrue();
    }

    @Test
    @Timeout(60)
    void aChangedRosterIsToldToItsUnitAndToBoardsAndToNobodyElse() throws IOException {
        var unit = new RosterUnit("ring-told");
        var other = new RosterUnit("ring-other");
        try (var own = lines(unit.signedIn("b"));
                var board = lines(County.signedIn("reader"));
                var stranger = lines(other.signedIn("a"))) {
            for (var opened : new BufferedReader[] {own, board, stranger}) {
                next(opened, "heartbeat");
            }
            unit.enter("a", 0, 4);
            other.enter("a", 0, 4);
            assertThat(next(own, "roster")).contains("\"ring-told\"");
            assertThat(next(board, "roster")).contains("\"ring-told\"");
            assertThat(next(stranger, "roster")).as("the first that it hears").contains("[\"ring-other\"]");
        }
    }

    private static BufferedReader lines(Caller reader) {
        return new BufferedReader(
                new InputStreamReader(reader.stream("/api/live").body(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader lines, String kind) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("event: " + kind)) {
                return lines.readLine();
            }
        }
        throw new IOException("the stream ended");
    }
}
