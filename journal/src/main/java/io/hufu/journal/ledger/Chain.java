package io.hufu.journal.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash chain: each event's hash is taken over the hash before it and the event's text. */
public final class Chain {
    /** Stands before the first event. */
    public static final String START = "0".repeat(64);

    private Chain() {}

    /** SHA-256 over the previous hash, a newline and the text, lower-case hex. */
    public static String next(String previous, String body) {
        return digest(previous + "\n" + body);
    }

    /** SHA-256 of a text, lower-case hex. */
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
