package io.hufu.server.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of the database's machine. */
public final class DatabaseTime {
    private DatabaseTime() {}

    /** What it shows now. @throws org.springframework.dao.DataAccessException where the database cannot be asked */
    public static Instant now(JdbcClient sql) {
        return sql.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
