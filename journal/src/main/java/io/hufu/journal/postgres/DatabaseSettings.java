package io.hufu.journal.postgres;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where a PostgreSQL is: ours, or one that somebody else runs.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
 */
public record DatabaseSettings(String url, String user, String password) {
    private static final int OLDEST_MAJOR = 15;

    /**
     * Opens a pool, after a look at the server.
     *
     * @param size connections at most, in use or idle
     * @throws HufuStartException when it cannot be reached, is older than 15, or does not keep what it commits
     */
    public Pool open(int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setPoolName("hufu");
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "hufu");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "5");
        // a greeting that is never answered would keep the only thread that opens connections, and with it the pool,
        // for good
        config.addDataSourceProperty("loginTimeout", "5");
        config.addDataSourceProperty("socketTimeout", String.valueOf(Pool.SILENCE.toSeconds()));
        var pool = new Pool(config);
        try {
            check(pool);
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private void check(Pool pool) {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            requireMajor(major);
            try (var fsync = statement.executeQuery("select current_setting('fsync')")) {
                fsync.next();
                if (!fsync.getString(1).equals("on")) {
                    throw new HufuStartException(
                            "数据库关闭了 fsync，断电会丢失记录，请先打开。",
                            "The database runs with fsync off and would lose records at a power cut; turn it on.");
                }
            }
        } catch (SQLException e) {
            throw new HufuStartException(
                    "无法连接数据库 " + url + "：" + e.getMessage(),
                    "The database " + url + " cannot be reached: " + e.getMessage(),
                    e);
        }
    }

    static void requireMajor(int major) {
        if (major < OLDEST_MAJOR) {
            throw new HufuStartException(
                    "数据库版本为 PostgreSQL " + major + "，需要 " + OLDEST_MAJOR + " 或更高版本。",
                    "The database is PostgreSQL " + major + "; " + OLDEST_MAJOR + " or newer is needed.");
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + url + ", " + user + "]";
    }
}
