package io.hufu.journal.ledger;

import io.hufu.journal.json.EventJson.Recorded;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Rows written once, in the transaction of the events, and never again when views are rebuilt: the outbox. */
public interface SideEffect {
    /** @param states after the last of these events */
    void write(Connection connection, List<Recorded> events, StateReader states) throws SQLException;
}
