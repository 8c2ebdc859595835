package io.hufu.journal.ledger;

import io.hufu.journal.json.EventJson.Recorded;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A view: tables that are written in the transaction of the events, and can be emptied and written again from the ledger.
 *
 * <p>The events are handed over; in the table they stand only after this transaction's last statement, so do not look there.
 *
 * <p>What is sent to somebody is no view: see {@link SideEffect}.
 */
public interface Projection {
    /**
     * Brings the tables up to date.
     *
     * @param writes takes the statements, to be sent with the append
     * @param events of one or more commands, in order of position; when rebuilding, of many
     * @param states after the last of these events
     */
    void project(Writes writes, List<Recorded> events, StateReader states) throws SQLException;

    /** Empties the tables. */
    void clear(Connection connection) throws SQLException;
}
