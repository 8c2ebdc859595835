package io.hufu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What the database itself needs: single-row commits, each on disk before the next. */
final class PlainCommits implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;
    private long number;

    /** @throws IllegalStateException when the database does not keep what it commits, so that nothing would be compared */
    PlainCommits(Connection connection) throws SQLException {
        this.connection = connection;
        require("fsync");
        require("synchronous_commit");
        require("full_page_writes");
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_row (id bigint primary key, body text not null)");
            statement.execute("truncate bench_row");
        }
        this.insert = connection.prepareStatement("insert into bench_row (id, body) values (?, ?)");
    }

    private void require(String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            if (!row.getString(1).equals("on")) {
                throw new IllegalStateException(setting + " is " + row.getString(1));
            }
        }
    }

    /** Commits rows one by one; answers the milliseconds. */
    double run(int commits) throws SQLException {
        long begun = System.nanoTime();
        for (int i = 0; i < commits; i++) {
            insert.setLong(1, ++number);
            insert.setString(2, "an acknowledgement, as a row of a table of its own");
            insert.executeUpdate();
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
