package io.hufu.journal.ledger;

/** The database does not answer. The command may have been done: sending it again with the same id settles it. 503. */
public final class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
