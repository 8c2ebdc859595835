package io.hufu.journal.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The committer's own connection: opened when it is needed, kept, given up when it breaks. */
final class CommitterLine {
    private static final Logger LOG = LoggerFactory.getLogger(CommitterLine.class);
    private static final String SETTINGS =
            "set idle_in_transaction_session_timeout = '10s'; set lock_timeout = '15s'; set synchronous_commit = on; set jit = off;"
                    // every look is by key; a plan made while tables were small must not walk them when large
                    + " set enable_seqscan = off; set plan_cache_mode = force_generic_plan";
    /** Lost connection, disk full or broken, and transactions that another one hindered: by the class of their code. */
    private static final Set<String> BROKEN_CLASSES = Set.of("08", "53", "58", "40");
    /** Transaction ended for idling, lock not got, internal error of the server. */
    private static final Set<String> BROKEN = Set.of("25P03", "55P03", "XX000");

    private final DataSource database;
    private @Nullable Connection connection;

    CommitterLine(DataSource database) {
        this.database = database;
    }

    /** The connection; every statement on it commits by itself until a transaction is begun. */
    Connection open() throws SQLException {
        Connection used = connection;
        if (used == null) {
            used = database.getConnection();
            connection = used;
            try (var statement = used.createStatement()) {
                statement.execute(SETTINGS);
            }
        }
        return used;
    }

    /** Whether trying again may help. */
    static boolean isBroken(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sqlError) {
                String state = sqlError.getSQLState();
                if (state == null
                        || state.startsWith("57P") // the server stops or starts
                        || BROKEN_CLASSES.contains(state.substring(0, 2))
                        || BROKEN.contains(state)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes back what was begun; the connection is given up where that fails. */
    void rollback() {
        Connection used = connection;
        if (used == null) {
            return;
        }
        try {
            if (!used.getAutoCommit()) {
                used.rollback();
                used.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.debug("rollback failed, the connection is given up", e);
            giveUp();
        }
    }

    /** Drops a connection that is broken, or of which nobody knows. */
    void giveUp() {
        Connection used = connection;
        if (used != null) {
            try {
                used.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("closing failed", e);
            }
        }
        close();
    }

    /** Hands the connection back; nothing is open on it. */
    void close() {
        Connection used = connection;
        connection = null;
        if (used != null) {
            try {
                used.close();
            } catch (SQLException e) {
                LOG.debug("closing failed", e);
            }
        }
    }
}
