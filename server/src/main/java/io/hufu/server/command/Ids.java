package io.hufu.server.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids derived from what caused them, so that a repeated request has the same content. */
public final class Ids {
    private Ids() {}

    /**
     * @param seed account and request id
     * @param what what it names
     */
    public static String derive(String seed, String what) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seed + "#" + what).getBytes(StandardCharsets.UTF_8));
            return what.charAt(0) + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
