package io.hufu.journal.keep;

import io.hufu.journal.ledger.Head;
import java.security.PublicKey;
import java.time.Instant;

/**
 * The end of the ledger at a moment, signed: whoever holds it can tell later that nothing before it was changed.
 *
 * @param at recorded moment of the last event
 * @param signature Ed25519, base64
 */
public record SignedHead(long position, String hash, Instant at, String signature) {
    static SignedHead sign(Head head, SigningKey key) {
        String text = text(head.position(), head.hash(), head.recordedAt());
        return new SignedHead(head.position(), head.hash(), head.recordedAt(), key.sign(text));
    }

    boolean isGenuine(PublicKey key) {
        return SigningKey.verify(key, text(position, hash, at), signature);
    }

    private static String text(long position, String hash, Instant at) {
        return "hufu-head\n" + position + "\n" + hash + "\n" + at + "\n";
    }
}
