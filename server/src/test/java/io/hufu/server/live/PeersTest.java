package io.hufu.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Cases;
import io.hufu.server.House;
import io.hufu.server.access.Presence;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Nodes tell each other who has a stream open. */
@Tag("database")
class PeersTest {
    private static Peers node() {
        return new Peers(House.bean(JdbcClient.class));
    }

    @Test
    void whoIsOpenAtOneNodeIsOpenForTheOther() {
        var one = node();
        var two = node();
        one.exchange(Map.of("fire-brigade", Terminals.NONE, "post:commander", Terminals.HEARD));
        two.exchange(Map.of("public-security", Terminals.NONE));
        assertThat(two.isOpen("fire-brigade")).isTrue();
        assertThat(two.isOpen("post:commander")).isTrue();
        assertThat(two.isOpen("public-security")).as("its own it knows itself").isFalse();
        assertThat(one.isOpen("public-security")).as("not asked again yet").isFalse();
        one.exchange(Map.of("fire-brigade", Terminals.NONE));
        assertThat(one.isOpen("public-security")).isTrue();
        two.exchange(Map.of());
        assertThat(two.isOpen("post:commander")).isFalse();
        assertThat(two.isOpen("fire-brigade")).isTrue();
    }

    @Test
    void aNodeThatDiedIsForgotten() {
        var one = node();
        var two = node();
        one.exchange(Map.of("weather-bureau", Terminals.NONE));
        two.exchange(Map.of());
        assertThat(two.isOpen("weather-bureau")).isTrue();
        silentFor(Peers.HOLDS.minusSeconds(10));
        two.exchange(Map.of());
        assertThat(two.isOpen("weather-bureau")).isTrue();
        silentFor(Peers.HOLDS.plusSeconds(1));
        two.exchange(Map.of());
        assertThat(two.isOpen("weather-bureau")).isFalse();
    }

    private static void silentFor(Duration time) {
        House.bean(JdbcClient.class)
                .sql("update open_body set seen = now() - make_interval(secs => :time)")
                .param("time", time.toSeconds())
                .update();
    }

    @Test
    void whateverTheTimeAtANodeTheOthersStayOpen() {
        var one = node();
        one.exchange(Map.of("tobacco-bureau", Terminals.HEARD));
        House.CLOCK.pass(Duration.ofHours(1));
        House.bean(LiveHub.class).exchange();
        assertThat(House.bean(Presence.class).isOpen("tobacco-bureau")).isTrue();
    }

    @Test
    void aTerminalThatRingsAtOneNodeCountsForAll() {
        var one = node();
        var two = node();
        var three = node();
        one.exchange(Map.of("grain-bureau", Terminals.SILENT));
        three.exchange(Map.of());
        assertThat(three.terminals("grain-bureau")).isEqualTo(Terminals.SILENT);
        two.exchange(Map.of("grain-bureau", Terminals.HEARD));
        three.exchange(Map.of());
        assertThat(three.terminals("grain-bureau")).isEqualTo(Terminals.HEARD);
        two.exchange(Map.of("grain-bureau", Terminals.NONE));
        three.exchange(Map.of());
        assertThat(three.terminals("grain-bureau")).isEqualTo(Terminals.SILENT);
        assertThat(three.terminals("sports-bureau")).isEqualTo(Terminals.NONE);
    }

    /** The board is read at one node, the terminal is open at another. */
    @Test
    void theBoardShowsATerminalThatIsMuteAtAnotherNode() {
        String incident = Cases.activated(House.signedIn("duty1"), House.signedIn("commander"));
        var elsewhere = node();
        elsewhere.exchange(Map.of("energy-bureau", Terminals.SILENT));
        House.bean(LiveHub.class).exchange();
        assertThat(row(incident).path("terminalOpen").asBoolean()).isTrue();
        assertThat(row(incident).path("terminalMute").asBoolean()).isTrue();
        elsewhere.exchange(Map.of("energy-bureau", Terminals.HEARD));
        House.bean(LiveHub.class).exchange();
        assertThat(row(incident).path("terminalMute").asBoolean(true)).isFalse();
        elsewhere.exchange(Map.of());
        House.bean(LiveHub.class).exchange();
        assertThat(House.bean(Presence.class).isOpen("energy-bureau")).isFalse();
    }

    private static JsonNode row(String incident) {
        return House.signedIn("duty1")
                .get("/api/incidents/" + incident + "/board")
                .json()
                .path("bodies")
                .valueStream()
                .filter(one -> one.path("body").asString().equals("energy-bureau"))
                .findFirst()
                .orElseThrow();
    }
}
