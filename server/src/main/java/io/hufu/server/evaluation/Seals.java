package io.hufu.server.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The heads of the ledger that were signed and kept outside the database. */
public interface Seals {
    /** The last one, or null where none was signed yet. */
    @Nullable
    Seal findLast();

    /** A signed head; the signature is as text, in Base64. */
    record Seal(long position, String hash, Instant signedAt, String signature) {}
}
