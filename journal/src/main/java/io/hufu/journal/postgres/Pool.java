package io.hufu.journal.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Connections to one database. While people are served, no answer of the database is waited for without end: a connection that a
 * network let die without a word would keep whoever asked on it, be it the timer, for hours.
 */
public final class Pool extends HikariDataSource {
    /** Longer than any wait for a lock. */
    static final Duration SILENCE = Duration.ofSeconds(20);

    private volatile boolean serving;

    Pool(HikariConfig config) {
        super(config);
    }

    /** From now on people wait; before, tables are changed and ledgers read, which may take long. */
    public void serve() {
        serving = true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        connection.setNetworkTimeout(Runnable::run, serving ? (int) SILENCE.toMillis() : 0);
        return connection;
    }
}
