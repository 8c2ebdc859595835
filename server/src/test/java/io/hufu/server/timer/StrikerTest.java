package io.hufu.server.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.Cases;
import io.hufu.server.House;
import io.hufu.server.clock.ClockWatch;
import io.hufu.server.clock.IncidentClocks;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class StrikerTest {
    private static final int MOST_ROUNDS = 100;

    private static long struck(String incident) {
        return House.bean(JdbcClient.class)
                .sql("select count(*) from event where stream_id = :id and type like 'incident.obligation-struck/%'")
                .param("id", incident)
                .query(Long.class)
                .single();
    }

    /** Clocks of other tests' incidents may be due before these, and only so many are struck at once. */
    private static void strikeAll(String incident) {
        var striker = House.bean(Striker.class);
        for (int i = 0; i < MOST_ROUNDS && due(incident) > 0; i++) {
            striker.strikeDue();
        }
        assertThat(due(incident)).isZero();
    }

    private static long due(String incident) {
        return House.bean(JdbcClient.class)
                .sql("select count(*) from clock where incident = :id and struck_at is null and due <= :now")
                .param("id", incident)
                .param("now", java.sql.Timestamp.from(House.CLOCK.now()))
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsDueIsStruckOnce() {
        Caller duty = House.signedIn("duty1");
        String incident = Cases.open(duty);
        var striker = House.bean(Striker.class);
        House.CLOCK.pass(Duration.ofHours(3));
        strikeAll(incident);
        long first = struck(incident);
        assertThat(first).isPositive();
        striker.strikeDue();
        assertThat(struck(incident)).isEqualTo(first);
    }

    @Test
    void aClockThatWasSetStopsTheStrikesUntilSomebodyLooked() {
        Caller duty = House.signedIn("duty1");
        var watch = House.bean(ClockWatch.class);
        var striker = House.bean(Striker.class);
        String incident = Cases.open(duty);
        House.CLOCK.set(Duration.ofHours(5));
        assertThat(watch.trusted()).isFalse();
        assertThat(striker.strikeDue()).isZero();
        assertThat(struck(incident)).isZero();
        assertThat(House.signedIn("admin").post("/api/admin/clock", "{}").status())
                .isEqualTo(204);
        assertThat(watch.trusted()).isTrue();
        strikeAll(incident);
        assertThat(struck(incident)).isPositive();
    }

    @Test
    void aStoryHasItsOwnTime() {
        var clocks = new IncidentClocks(House.CLOCK);
        var start = House.CLOCK.now();
        clocks.turn("story", start.minus(Duration.ofDays(1)), 60);
        House.CLOCK.pass(Duration.ofSeconds(10));
        assertThat(clocks.now("story"))
                .isEqualTo(start.minus(Duration.ofDays(1)).plusSeconds(600));
        assertThat(clocks.now("another")).isEqualTo(House.CLOCK.now());
        assertThat(clocks.wall("story", start.minus(Duration.ofDays(1)).plusSeconds(1200)))
                .isEqualTo(start.plusSeconds(20));
        assertThat(clocks.rate("another")).isEqualTo(1);
    }

    /** A second server on the same database, as after a restart: the story goes on, and what was turned last counts. */
    @Test
    void aStoryGoesOnInItsOwnTimeAfterARestart() {
        var database = House.bean(DataSource.class);
        var before = new IncidentClocks(House.CLOCK, database);
        var start = House.CLOCK.now();
        before.turn("kept-story", start.minus(Duration.ofDays(2)), 1);
        before.turn("kept-story", start.minus(Duration.ofDays(1)), 60);
        House.CLOCK.pass(Duration.ofSeconds(10));
        var after = new IncidentClocks(House.CLOCK, database);
        assertThat(after.now("kept-story"))
                .isEqualTo(start.minus(Duration.ofDays(1)).plusSeconds(600));
        assertThat(after.rate("kept-story")).isEqualTo(60);
        assertThat(after.listStories()).contains("kept-story");
        assertThat(after.now("another")).isEqualTo(House.CLOCK.now());
    }

    @Test
    void anEndClosesEveryAssignmentByReactions() {
        Caller duty = House.signedIn("duty1");
        String incident = Cases.activated(duty, House.signedIn("commander"));
        assertThat(duty.act("/api/incidents/" + incident + "/mark-false", "{\"reason\":\"核实无事\"}")
                        .status())
                .isEqualTo(200);
        House.bean(Reactor.class).reactAll();
        long waiting = House.bean(JdbcClient.class)
                .sql("select count(*) from reaction where done_at is null")
                .query(Long.class)
                .single();
        assertThat(waiting).isZero();
        long open = House.bean(JdbcClient.class)
                .sql("select count(*) from clock where incident = :id and struck_at is null")
                .param("id", incident)
                .query(Long.class)
                .single();
        assertThat(open).isZero();
    }
}
