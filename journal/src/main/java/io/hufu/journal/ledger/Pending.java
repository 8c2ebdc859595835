package io.hufu.journal.ledger;

import io.hufu.journal.ledger.LedgerSql.CommandKey;
import java.util.concurrent.CompletableFuture;

/** A submission that waits for its answer. */
record Pending(Submission submission, CommandKey key, String digest, CompletableFuture<Answer> future) {
    /** Whether it brings texts for the vault. */
    boolean bringsTexts() {
        return !submission.texts().isEmpty();
    }
}
