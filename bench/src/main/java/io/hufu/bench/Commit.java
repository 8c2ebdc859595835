package io.hufu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A commit of the ledger, which may hold more than one act.
 *
 * @param last position of its last event, under which the streams tell of it
 * @param at when the database began to make it durable, by the machine's clock
 */
record Commit(long last, Instant at) {
    private static final int LARGEST = 5000;

    /** The one that holds the event at this position. The database has to keep the moments of its commits. */
    static Commit of(Connection database, long position) throws SQLException {
        try (var statement = database.prepareStatement("""
                select max(e.position), max(pg_xact_commit_timestamp(e.xmin)) from event e
                where e.position between ? and ? and e.xmin = (select xmin from event where position = ?)""")) {
            statement.setLong(1, position);
            statement.setLong(2, position + LARGEST);
            statement.setLong(3, position);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Commit(row.getLong(1), row.getTimestamp(2).toInstant());
            }
        }
    }
}
