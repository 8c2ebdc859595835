package io.hufu.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.House;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes tell each other who has a stream open. */
@Tag("database")
class PeersTest {
    private static Peers node() {
        return new Peers(House.bean(JdbcClient.class), House.CLOCK);
    }

    @Test
    void whoIsOpenAtOneNodeIsOpenForTheOther() {
        var one = node();
        var two = node();
        one.exchange(List.of("fire-brigade", "post:commander"));
        two.exchange(List.of("public-security"));
        assertThat(two.isOpen("fire-brigade")).isTrue();
        assertThat(two.isOpen("post:commander")).isTrue();
        assertThat(two.isOpen("public-security")).as("its own it knows itself").isFalse();
        assertThat(one.isOpen("public-security")).as("not asked again yet").isFalse();
        one.exchange(List.of("fire-brigade"));
        assertThat(one.isOpen("public-security")).isTrue();
        two.exchange(List.of());
        assertThat(two.isOpen("post:commander")).isFalse();
        assertThat(two.isOpen("fire-brigade")).isTrue();
    }

    @Test
    void aNodeThatDiedIsForgotten() {
        var one = node();
        var two = node();
        one.exchange(List.of("weather-bureau"));
        two.exchange(List.of());
        assertThat(two.isOpen("weather-bureau")).isTrue();
        House.CLOCK.pass(Peers.HOLDS.plusSeconds(1));
        two.exchange(List.of());
        assertThat(two.isOpen("weather-bureau")).isFalse();
    }
}
