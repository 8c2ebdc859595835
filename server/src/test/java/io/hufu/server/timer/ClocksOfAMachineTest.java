package io.hufu.server.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.ledger.Clocks;
import io.hufu.journal.ledger.Clocks.Running;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.Caller;
import io.hufu.server.Cases;
import io.hufu.server.Turned;
import io.hufu.server.clock.ClockWatch;
import io.hufu.server.start.Serving;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A machine that was off, whose clock is set back and forth, and whose database speaks in another time zone. */
@Tag("database")
class ClocksOfAMachineTest {
    private static final int MOST_ROUNDS = 100;

    private final TimeZone zone = TimeZone.getDefault();
    private final Path folder = DataFolder.throwAway();
    private final Turned clock = new Turned();
    private Serving.Demo demo = start("Asia/Kathmandu");

    /** A strike as the ledger has it. */
    private record Strike(String obligation, Instant at) {}

    /** @param session the zone in which the database's sessions write and read times */
    private Serving.Demo start(String session) {
        TimeZone.setDefault(TimeZone.getTimeZone(session)); // the driver asks for it in every session
        return Serving.demo(folder, Path.of("../packs"), clock, Map.of("logging.level.root", "ERROR"));
    }

    private void restart(String session) {
        demo.server().close();
        demo = start(session);
    }

    @AfterEach
    void close() {
        demo.server().close();
        TimeZone.setDefault(zone);
        DataFolder.discard(folder);
    }

    private Caller signedIn(String account) {
        var caller = new Caller(demo.server().port());
        assertThat(caller.signIn(account, demo.pin()).status()).isEqualTo(200);
        return caller;
    }

    private JdbcClient sql() {
        return demo.server().bean(JdbcClient.class);
    }

    private List<Running> running(String incident) {
        return demo.server().bean(Clocks.class).listOfIncident(incident);
    }

    /** A new incident; what was due before anybody reported it has struck. */
    private String opened() {
        String incident = Cases.open(signedIn("duty1"), clock.now());
        strikeAll();
        return incident;
    }

    private void strikeAll() {
        var striker = demo.server().bean(Striker.class);
        for (int round = 0; round < MOST_ROUNDS && striker.strikeDue() > 0; round++) {
            assertThat(round).isLessThan(MOST_ROUNDS - 1);
        }
    }

    private List<Strike> strikes(String incident) {
        return sql().sql("select body::json -> 'data' ->> 'obligation' as obligation, recorded_at from event "
                        + "where stream_id = :id and type like 'incident.obligation-struck/%' order by position")
                .param("id", incident)
                .query((row, number) -> new Strike(
                        row.getString("obligation"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private String zoneOfSessions() {
        return sql().sql("show timezone").query(String.class).single();
    }

    @Test
    void whatFellDueWhileTheServerWasOffStrikesOnceWithBothTimes() {
        assertThat(zoneOfSessions()).isEqualTo("Asia/Kathmandu");
        String incident = opened();
        var at = strikes(incident);
        var before = running(incident);
        assertThat(before).isNotEmpty();
        restart("America/St_Johns");
        assertThat(zoneOfSessions()).isEqualTo("America/St_Johns");
        assertThat(running(incident)).isEqualTo(before);
        demo.server().close();
        clock.pass(Duration.ofHours(3));
        demo = start("Pacific/Chatham");
        strikeAll();

        var struck = strikes(incident).subList(at.size(), strikes(incident).size());
        var due = before.stream().filter(one -> !one.due().isAfter(clock.now())).toList();
        assertThat(due).isNotEmpty();
        assertThat(struck).hasSameSizeAs(due).extracting(Strike::obligation).doesNotHaveDuplicates();
        assertThat(struck).allSatisfy(one -> assertThat(one.at()).isEqualTo(clock.now()));
        var rows = signedIn("duty1")
                .get("/api/incidents/" + incident + "/board")
                .json()
                .path("obligations");
        var seen = new ArrayList<Instant>();
        rows.forEach(row -> {
            if (row.path("struckAt").asString("").equals(clock.now().toString())) {
                seen.add(Instant.parse(row.path("due").asString()));
            }
        });
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        due.stream().map(Running::due).toList());
        restart("Asia/Kathmandu");
        strikeAll();
        assertThat(strikes(incident)).hasSize(at.size() + struck.size()).endsWith(struck.toArray(Strike[]::new));
    }

    @Test
    void aClockSetBackStrikesNothingTwiceAndLosesNothing() {
        String incident = opened();
        var first = running(incident).getFirst().due();
        clock.pass(Duration.between(clock.now(), first));
        strikeAll();
        var struck = strikes(incident);
        assertThat(struck).isNotEmpty();
        String later = opened();
        var left = running(later);

        clock.set(Duration.ofHours(-1));
        assertThat(demo.server().bean(ClockWatch.class).trusted()).isFalse();
        assertThat(demo.server().bean(Striker.class).strikeDue()).isZero();
        assertThat(signedIn("admin").post("/api/admin/clock", "{}").status()).isEqualTo(204);
        strikeAll();
        assertThat(strikes(incident)).isEqualTo(struck);
        assertThat(running(later)).isEqualTo(left);

        restart("UTC");
        assertThat(demo.server().bean(ClockWatch.class).trusted())
                .as("a new start sees only that the ledger ends later")
                .isFalse();
        assertThat(signedIn("admin").post("/api/admin/clock", "{}").status()).isEqualTo(204);
        strikeAll();
        assertThat(strikes(incident)).isEqualTo(struck);
        clock.pass(Duration.ofHours(1).plus(Duration.ofHours(3)));
        strikeAll();
        assertThat(strikes(later)).isNotEmpty().extracting(Strike::obligation).doesNotHaveDuplicates();
        assertThat(running(later)).allSatisfy(one -> assertThat(one.due()).isAfter(clock.now()));
        assertThat(strikes(incident)).extracting(Strike::obligation).doesNotHaveDuplicates();
    }

    private int report(Instant receivedAt) {
        return signedIn("duty1")
                .act("/api/incidents", Cases.chlorine(receivedAt))
                .status();
    }

    @Test
    void whatHappensAfterAClockWasSetBackIsTakenAndStandsAtItsTime() {
        clock.set(Duration.ofMinutes(-20));
        clock.pass(Duration.ofMinutes(5));
        Instant right = clock.now().plus(Duration.ofMinutes(20));
        assertThat(report(right)).isEqualTo(200);
        assertThat(report(right.plus(Duration.ofMinutes(2))))
                .as("ahead all the same")
                .isEqualTo(422);
        assertThat(recorded()).isEqualTo(right);

        assertThat(signedIn("admin").post("/api/admin/clock", "{}").status()).isEqualTo(204);
        assertThat(report(right))
                .as("somebody looked: the clock is right as it is")
                .isEqualTo(422);
        clock.pass(Duration.ofMinutes(30));
        assertThat(report(clock.now())).isEqualTo(200);
        assertThat(recorded()).isEqualTo(clock.now());
    }

    @Test
    void aStartOnAClockThatWasSetBackMeanwhileGoesOnFromTheLedgersEnd() {
        String incident = opened();
        Instant right = clock.now();
        var running = running(incident);
        demo.server().close();
        clock.set(Duration.ofDays(-9000)); // a machine without battery
        demo = start("Asia/Shanghai");

        assertThat(demo.server().bean(ClockWatch.class).trusted()).isFalse();
        assertThat(demo.server().bean(Striker.class).strikeDue()).isZero();
        assertThat(running(incident)).isEqualTo(running);
        clock.pass(Duration.ofMinutes(1));
        assertThat(report(right.plus(Duration.ofMinutes(1)))).isEqualTo(200);
        assertThat(recorded()).isEqualTo(right.plus(Duration.ofMinutes(1)));

        clock.set(Duration.ofDays(9000)); // its time service came
        assertThat(demo.server().bean(ClockWatch.class).trusted()).isTrue();
        clock.pass(Duration.ofHours(3));
        strikeAll();
        assertThat(running(incident)).allSatisfy(one -> assertThat(one.due()).isAfter(clock.now()));
    }

    @Test
    void aClockSetForwardSignsNobodyOutForGood() {
        var duty = signedIn("duty1");
        clock.set(Duration.ofDays(2));
        assertThat(duty.get("/api/session").status()).as("over by that clock").isEqualTo(401);
        signedIn("commander");
        clock.set(Duration.ofDays(-2)); // it was a mistake, and it is mended
        assertThat(duty.get("/api/session").status()).isEqualTo(200);
    }

    private Instant recorded() {
        return sql().sql("select recorded_at from head")
                .query((row, number) ->
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant())
                .single();
    }

    @Test
    void aClockSetForwardStrikesNothingUntilSomebodyLooked() {
        String incident = opened();
        var at = strikes(incident);
        var running = running(incident);
        clock.set(Duration.ofHours(3));
        assertThat(demo.server().bean(Striker.class).strikeDue()).isZero();
        assertThat(strikes(incident)).isEqualTo(at);
        clock.set(Duration.ofHours(-3)); // it was a mistake, and it is mended
        assertThat(demo.server().bean(ClockWatch.class).trusted()).isTrue();
        strikeAll();
        assertThat(strikes(incident)).isEqualTo(at);
        assertThat(running(incident)).isEqualTo(running);
    }
}
