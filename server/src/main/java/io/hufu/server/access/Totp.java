package io.hufu.server.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Time-based codes as RFC 6238 has them and every authenticator knows them: SHA-1, six digits, steps of 30 seconds. */
final class Totp {
    /** Digits of a code. */
    static final int DIGITS = 6;

    private static final int SECRET_BYTES = 20;
    /** Steps that a phone's clock may be behind or ahead. */
    private static final int DRIFT = 1;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = CODES.getTimeStep().toSeconds();

    private Totp() {}

    /** A new secret, in the Base32 that people can type: 32 characters. */
    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.toBase32String(bytes);
    }

    /** The code at a moment. */
    static String code(String secret, Instant at) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The step whose code was sent; empty where it is none of the steps around now, or none after the last one taken.
     *
     * @param last step of the last code taken; neither it nor an earlier one works again
     */
    static OptionalLong match(String secret, String sent, Instant now, long last) {
        long current = Math.floorDiv(now.getEpochSecond(), STEP);
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            boolean same = Tokens.same(code(secret, Instant.ofEpochSecond(step * STEP)), sent);
            if (same && step > last) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The address that an authenticator reads from the picture. */
    static String address(String secret, String account, String issuer) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + secret + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
