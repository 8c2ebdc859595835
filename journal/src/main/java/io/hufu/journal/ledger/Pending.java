package io.hufu.journal.ledger;

import io.hufu.journal.ledger.LedgerSql.CommandKey;
import java.util.concurrent.CompletableFuture;

/** A submission that waits for its answer. */
record Pending(Submission submission, CommandKey key, String digest, CompletableFuture<Answer> future) {
    /** Whether it brings texts for the vault: their keys have to be read in the transaction. */
    boolean bringsTexts() {
        return !submission.texts().isEmpty();
    }
}
