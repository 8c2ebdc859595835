package io.hufu.server.outbox;

import io.hufu.journal.ledger.Outbox.Letter;

/** A way out of the house. */
public interface Channel {
    /** Sends a letter; sending it again must not reach anybody twice. */
    void send(Letter letter);
}
