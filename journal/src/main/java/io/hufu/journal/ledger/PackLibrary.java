package io.hufu.journal.ledger;

import io.hufu.plan.Pack;
import org.jspecify.annotations.Nullable;

/** Packs that a decision may look at. */
public interface PackLibrary {
    /** No packs at all. */
    PackLibrary EMPTY = new PackLibrary() {
        @Override
        public @Nullable Pack findPack(String hash) {
            return null;
        }

        @Override
        public @Nullable Pack findPackInForce(String planId) {
            return null;
        }
    };

    @Nullable
    Pack findPack(String hash);

    @Nullable
    Pack findPackInForce(String planId);

    /** The counter of pack changes as the database has it now; another value than before means: read again. */
    default void noticeGeneration(long generation) {}
}
