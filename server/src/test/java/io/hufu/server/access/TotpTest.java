package io.hufu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The secret of RFC 6238, appendix B. */
    private static final String SECRET =
            Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeIsTakenOneStepAwayAndNoFurther() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = 1111111111 / 30;
        for (int away = -1; away <= 1; away++) {
            assertThat(Totp.match(SECRET, Totp.code(SECRET, now.plusSeconds(30L * away)), now, 0))
                    .hasValue(step + away);
        }
        assertThat(Totp.match(SECRET, Totp.code(SECRET, now.plusSeconds(60)), now, 0))
                .isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, now.minusSeconds(60)), now, 0))
                .isEmpty();
    }

    @Test
    void noCodeWorksTwiceNorAnOlderOneAfterIt() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = 1111111111 / 30;
        assertThat(Totp.match(SECRET, Totp.code(SECRET, now), now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, now.minusSeconds(30)), now, step))
                .isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, now.plusSeconds(30)), now, step))
                .hasValue(step + 1);
    }

    @Test
    void theAddressNamesAccountAndIssuer() {
        assertThat(Totp.address("ABC", "值班 1", "Hufu"))
                .isEqualTo("otpauth://totp/Hufu:%E5%80%BC%E7%8F%AD%201?secret=ABC&issuer=Hufu"
                        + "&algorithm=SHA1&digits=6&period=30");
        assertThat(Totp.secret()).hasSize(32).matches("[A-Z2-7]+").isNotEqualTo(Totp.secret());
    }
}
