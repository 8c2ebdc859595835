package io.hufu.journal.ledger;

import io.hufu.journal.json.EventJson.Recorded;
import java.sql.SQLException;
import java.util.List;

/** Rows written once, in the transaction of the events, and never again when views are rebuilt: the outbox. */
public interface SideEffect {
    /**
     * @param writes takes the statements, to be sent with the append
     * @param states after the last of these events
     */
    void write(Writes writes, List<Recorded> events, StateReader states) throws SQLException;
}
