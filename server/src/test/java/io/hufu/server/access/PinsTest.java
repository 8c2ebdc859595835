package io.hufu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinsTest {
    @ParameterizedTest
    @CsvSource({
        "482913,true",
        "12345,false",
        "123456,false",
        "654321,false",
        "111111,false",
        "aaaaaa,false",
        "zhang3,false",
        "K7m2p9,true"
    })
    void whatIsGoodEnough(String pin, boolean good) {
        assertThat(Pins.goodEnough(pin, 6, "zhang3")).isEqualTo(good);
    }

    @Test
    void aHashNamesItsMethodAndHasSalt() {
        var pins = new Pins();
        String hash = pins.hash("482913");
        assertThat(hash).startsWith("{argon2}$argon2id$").isNotEqualTo(pins.hash("482913"));
        assertThat(pins.matches("482913", hash)).isTrue();
        assertThat(pins.matches("482914", hash)).isFalse();
        assertThat(pins.make(6)).matches("\\d{6}");
    }

    /** An unknown account must take as long as a known one: the same method with the same cost, which the hash states. */
    @Test
    void thePretendedHashIsAsCostlyAsTheOthers() {
        var pins = new Pins();
        int cost = Pins.NOBODY.lastIndexOf('$', Pins.NOBODY.lastIndexOf('$') - 1);
        assertThat(pins.hash("482913")).startsWith(Pins.NOBODY.substring(0, cost + 1));
        assertThat(pins.hash("482913")).hasSameSizeAs(Pins.NOBODY);
        assertThat(pins.matches("482913", Pins.NOBODY)).isFalse();
    }
}
