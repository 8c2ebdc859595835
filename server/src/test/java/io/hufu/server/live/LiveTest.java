package io.hufu.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.journal.ledger.Reader;
import io.hufu.server.Caller;
import io.hufu.server.Cases;
import io.hufu.server.House;
import io.hufu.server.access.Held;
import io.hufu.server.access.Presence;
import io.hufu.server.access.Session;
import io.hufu.server.access.Sessions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("database")
class LiveTest {
    private static final Session DESK = new Session(
            "desk", "desk", null, null, List.of(), List.of(Capability.DUTY_OFFICER), null, Instant.MAX, false);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads an open stream event by event. */
    private static final class Reading implements AutoCloseable {
        private final BufferedReader lines;

        Reading(Caller caller, String after) {
            var response = caller.stream("/api/live" + after);
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        /** The data of the next event of this kind, or of the kind {@code reset}. */
        JsonNode next(String wanted) throws IOException {
            String kind = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    kind = line.substring(7);
                } else if (line.startsWith("data: ") && kind.equals(wanted)) {
                    return JSON.readTree(line.substring(6));
                }
            }
            throw new IOException("the stream ended");
        }

        /** The next change that touches this incident; what other incidents do meanwhile goes by. */
        JsonNode nextOf(String incident) throws IOException {
            JsonNode change = next("change");
            while (!change.path("incidents").toString().contains(incident)) {
                change = next("change");
            }
            return change;
        }

        /** The positions of all changes that still come before the stream ends by itself. */
        List<Long> rest() throws IOException {
            var positions = new ArrayList<Long>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    positions.add(Long.valueOf(line.substring(4)));
                }
            }
            return positions;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @Test
    void aStreamGoesOnWhereTheBoardWasRead() throws IOException {
        Caller duty = House.signedIn("duty1");
        String incident = Cases.open(duty);
        long position = duty.get("/api/incidents/" + incident + "/board")
                .json()
                .path("position")
                .asLong();
        var acted = duty.act("/api/incidents/" + incident + "/propose-level", "{\"level\":\"II\"}");
        try (var reading = new Reading(duty, "?after=" + position)) {
            long last = acted.json().path("position").asLong();
            long told = position;
            while (told < last) { // what the house itself did about the incident in between is told as well
                long next = reading.nextOf(incident).path("position").asLong();
                assertThat(next).isGreaterThan(told);
                told = next;
            }
            assertThat(told).isEqualTo(last);
        }
    }

    @Test
    @Timeout(120)
    void hundredsOfOpenStreamsKeepNobodyElseOut() throws IOException {
        Caller reader = House.signedIn("reader");
        var open = new ArrayList<Reading>();
        try {
            for (int i = 0; i < 300; i++) { // more than the 200 tasks that Jetty takes at once by itself
                open.add(new Reading(reader, ""));
                open.getLast().next("heartbeat");
            }
            assertThat(House.signedIn("duty1").get("/api/incidents").status()).isEqualTo(200);
        } finally {
            for (Reading reading : open) {
                reading.close();
            }
        }
    }

    @Test
    void everyHeartbeatSaysWhetherTheClockCanBeTrusted() throws IOException {
        Caller duty = House.signedIn("duty1");
        try (var reading = new Reading(duty, "")) {
            assertThat(reading.next("heartbeat").path("clock").asBoolean()).isTrue();
        }
        House.CLOCK.set(java.time.Duration.ofMinutes(1));
        try (var reading = new Reading(duty, "")) {
            assertThat(reading.next("heartbeat").path("clock").asBoolean(true)).isFalse();
        }
        assertThat(House.signedIn("admin").post("/api/admin/clock", "{}").status())
                .isEqualTo(204);
        try (var reading = new Reading(duty, "")) {
            assertThat(reading.next("heartbeat").path("clock").asBoolean()).isTrue();
        }
    }

    @Test
    void aUnitHearsOfItsOwnWorkOnly() throws IOException {
        Caller duty = House.signedIn("duty1");
        String incident = Cases.activated(duty, House.signedIn("commander"));
        try (var reading = new Reading(House.signedIn("fire-brigade"), "")) {
            reading.next("heartbeat");
            duty.act("/api/assignments/" + incident + "/ecology-bureau/urge", "{}");
            duty.act("/api/assignments/" + incident + "/fire-brigade/urge", "{}");
            var change = reading.nextOf(incident);
            assertThat(change.path("assignments").toString()).isEqualTo("[\"" + incident + "/fire-brigade\"]");
            assertThat(change.path("incidents").toString()).isEqualTo("[\"" + incident + "\"]");
        }
    }

    @Test
    void aWarningIsToldToBoardsAndItsWorkToUnits() throws IOException {
        Caller duty = House.signedIn("duty1");
        try (var board = new Reading(House.signedIn("reader"), "");
                var terminal = new Reading(House.signedIn("weather-bureau"), "")) {
            board.next("heartbeat");
            terminal.next("heartbeat");
            String warning = duty.act("/api/warnings", Cases.warning("yellow"))
                    .json()
                    .path("created")
                    .path("warning")
                    .asString();
            duty.act("/api/warnings/" + warning + "/issue-draft", "{}");
            var change = board.next("change");
            while (!change.path("warnings").toString().contains(warning)
                    || change.path("assignments").isEmpty()) {
                change = board.next("change");
            }
            assertThat(change.path("assignments").toString()).contains(warning + "/weather-bureau");
            assertThat(terminal.nextOf(warning).path("assignments").toString())
                    .isEqualTo("[\"" + warning + "/weather-bureau\"]");
        }
    }

    @Test
    void aGapTooLongSaysReset() throws IOException {
        try (var reading = new Reading(House.signedIn("duty1"), "?after=999999999")) {
            assertThat(reading.next("reset").path("position").asLong())
                    .isBetween(1L, House.bean(Reader.class).head().position());
        }
        assertThat(House.signedIn("duty1").get("/api/live?after=soon").code()).isEqualTo("parameter-malformed");
        assertThat(House.nobody().get("/api/live").code()).isEqualTo("signed-out");
    }

    @Test
    void presenceKnowsWhoHasAStreamOpen() throws IOException {
        var presence = House.bean(Presence.class);
        assertThat(presence.isOpen("finance-bureau")).isFalse();
        try (var reading = new Reading(House.signedIn("finance-bureau"), "")) {
            reading.next("heartbeat");
            assertThat(presence.isOpen("finance-bureau")).isTrue();
        }
        try (var reading = new Reading(House.signedIn("commander"), "")) {
            reading.next("heartbeat");
            assertThat(presence.isOpen("post:commander")).isTrue();
        }
    }

    @Test
    void theOfficeKnowsWhichTerminalsAreMute() throws IOException {
        var presence = House.bean(Presence.class);
        Caller unit = House.signedIn("audit-bureau");
        try (var silent = new Reading(unit, "?sound=false")) {
            silent.next("heartbeat");
            assertThat(presence.isMute("audit-bureau")).isTrue();
            try (var desk = new Reading(unit, "")) {
                desk.next("heartbeat"); // no terminal: it would not ring anyway
                assertThat(presence.isMute("audit-bureau")).isTrue();
            }
            try (var offDuty = new Reading(unit, "?sound=posts")) {
                offDuty.next("heartbeat");
                assertThat(presence.isMute("audit-bureau")).isTrue();
            }
            try (var heard = new Reading(unit, "?sound=true")) {
                heard.next("heartbeat");
                assertThat(presence.isMute("audit-bureau")).isFalse();
            }
        }
        try (var leader = new Reading(House.signedIn("commander"), "?sound=posts")) {
            leader.next("heartbeat");
            assertThat(presence.isMute("post:commander"))
                    .as("work of a post rings off duty too")
                    .isFalse();
        }
        assertThat(presence.isMute("statistics-bureau")).isFalse();
        assertThat(unit.get("/api/live?sound=loud").code()).isEqualTo("parameter-malformed");
    }

    /** Its reader takes nothing: what waits is bounded, and whoever hands something over never waits. */
    @Test
    @Timeout(60)
    void aReaderTooSlowIsCutWithoutWaitingForIt() throws InterruptedException {
        var stream = new LiveStream(new Held(DESK, null, null, null), null, null, 2);
        var stuck = new CountDownLatch(1);
        var out = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                stuck.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
            }
        };
        Thread writer = Thread.ofVirtual().start(() -> stream.write(out, Duration.ofHours(1), () -> new byte[1]));
        stuck.await();
        assertThat(stream.offer(new byte[1])).isTrue();
        assertThat(stream.offer(new byte[1])).isTrue();
        assertThat(stream.offer(new byte[1])).isFalse();
        stream.cut();
        writer.join();
        assertThat(writer.isAlive()).isFalse();
    }

    @Test
    @Timeout(60)
    void aStreamEndsWithItsSession() throws IOException {
        Caller reader = House.signedIn("reader");
        Caller duty = House.signedIn("duty1");
        String incident = Cases.open(duty);
        try (var reading = new Reading(reader, "")) {
            reading.next("heartbeat");
            assertThat(reader.delete("/api/session").status()).isLessThan(300);
            var acted = duty.act("/api/incidents/" + incident + "/propose-level", "{\"level\":\"II\"}");
            assertThat(acted.status()).isEqualTo(200);
            assertThat(reading.rest())
                    .doesNotContain(acted.json().path("position").asLong());
        }
    }

    /** Nobody on this node ended it: it was ended on another one, or is over. */
    @Test
    @Timeout(60)
    void aStreamEndsWhereItsSessionStandsNoMore() throws IOException {
        Caller reader = House.signedIn("reader");
        Caller duty = House.signedIn("duty1");
        try (var ended = new Reading(reader, "");
                var other = new Reading(House.signedIn("reader"), "")) {
            ended.next("heartbeat");
            other.next("heartbeat");
            House.bean(JdbcClient.class)
                    .sql("delete from session where token_hash = :key")
                    .param("key", Sessions.key(String.valueOf(reader.cookies().get("hufu-session"))))
                    .update();
            ended.rest();
            String incident = Cases.open(duty);
            assertThat(other.nextOf(incident).path("incidents").toString()).contains(incident);
        }
    }

    /** Another system reads with a token; nobody signed in, so there is no session that could stand. */
    @Test
    @Timeout(60)
    void aStreamByTokenGoesOnUntilItsTokenIsRevoked() throws IOException {
        var admin = House.signedIn("admin");
        var made = admin.post(
                        "/api/admin/tokens",
                        "{\"name\":\"119\",\"account\":\"finance-bureau\",\"scopes\":[\"incidents:read\"],\"days\":2}")
                .json();
        var system = House.nobody()
                .with("Authorization", "Bearer " + made.path("token").asString());
        try (var reading = new Reading(system, "")) {
            for (int beat = 0; beat < 4; beat++) { // after each it is asked who stands
                reading.next("heartbeat");
            }
            House.bean(LiveHub.class).askWhoStands();
            reading.next("heartbeat");
            reading.next("heartbeat");
            assertThat(House.bean(Presence.class).isOpen("finance-bureau"))
                    .as("nobody sits there")
                    .isFalse();
            assertThat(admin.delete("/api/admin/tokens/" + made.path("id").asString())
                            .status())
                    .isEqualTo(204);
            reading.rest();
        }
    }

    @Test
    void aUnitsPartOfAChange() {
        var change = new Change(7, List.of("a", "b"), List.of(), List.of("a/fire", "a/fire~2", "b/energy"));
        assertThat(change.onlyFor("fire"))
                .isEqualTo(new Change(7, List.of("a"), List.of(), List.of("a/fire", "a/fire~2")));
        assertThat(change.onlyFor("police")).isNull();
    }
}
