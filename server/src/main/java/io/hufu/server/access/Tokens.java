package io.hufu.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that a browser keeps; the database knows their hashes only. */
final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] READABLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789".toCharArray();

    private Tokens() {}

    static String make() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A name that cannot be guessed or met twice: the letter, a hyphen and sixteen characters. */
    static String id(String letter) {
        return letter + "-" + make().substring(0, 16);
    }

    /** A code of ten characters that people can read out: {@code ABCDE-23456}. */
    static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            code.append(i == 5 ? "-" : "").append(READABLE[RANDOM.nextInt(READABLE.length)]);
        }
        return code.toString();
    }

    static String hash(String token) {
        return digest("hufu-token:" + token);
    }

    /** The CSRF token that belongs to a session or device; a page that cannot read the cookie cannot know it. */
    static String csrf(String token) {
        return digest("hufu-csrf:" + token);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
