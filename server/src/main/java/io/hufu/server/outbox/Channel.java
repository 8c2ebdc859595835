package io.hufu.server.outbox;

import io.hufu.journal.ledger.Outbox.Letter;
import java.util.List;

/** A way out of the house. */
public interface Channel {
    /** Sends letters; sending one again must not reach anybody twice. */
    void send(List<Letter> letters);
}
