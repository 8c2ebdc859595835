package io.hufu.journal.ledger;

import io.hufu.journal.json.EventJson.Recorded;
import java.util.List;

/** Is told what was committed, in order; it must return at once. */
@FunctionalInterface
public interface CommitListener {
    void committed(List<Recorded> events);
}
