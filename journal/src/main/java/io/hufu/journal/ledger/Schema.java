package io.hufu.journal.ledger;

import io.hufu.journal.postgres.HufuStartException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;

/**
 * Tables by Flyway. Each module that has tables of its own has a folder of migrations and a history table for it. The history
 * table's comment says which migrations were seen last: where they are the same ones, Flyway is not even loaded.
 */
public final class Schema {
    private Schema() {}

    /** The journal's own tables; called when a journal is opened. */
    public static void migrate(DataSource database) {
        migrate(database, "journal", "io/hufu/journal/schema");
    }

    /**
     * Further tables beside the journal's.
     *
     * @param module names the history table, {@code history_server}
     * @param folder of the migrations, on the class path
     * @throws HufuStartException when the database cannot be read, or a newer release has made its tables
     */
    public static void migrate(DataSource database, String module, String folder) {
        String table = "history_" + module;
        try {
            String wanted = Migrations.fingerprint(folder);
            if (wanted.equals(findSeen(database, table))) {
                return;
            }
            Flyway flyway = Flyway.configure()
                    .dataSource(database)
                    .table(table)
                    .locations("classpath:" + folder)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .cleanDisabled(true)
                    .load();
            requireNoneNewer(flyway);
            flyway.migrate();
            remember(database, table, wanted);
        } catch (SQLException | IOException e) {
            throw new HufuStartException("数据库无法读取。", "The database cannot be read.", e);
        }
    }

    /** Flyway would go on, and this release would write into tables that it does not know. */
    private static void requireNoneNewer(Flyway flyway) {
        boolean newer = Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getState)
                .anyMatch(state -> state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED);
        if (newer) {
            throw new HufuStartException(
                    "数据库的表属于更新的版本：请启动该版本，或用本版本恢复当时的备份。",
                    "The database's tables are of a newer release: start that one, or restore a backup of this one's time.");
        }
    }

    private static @Nullable String findSeen(DataSource database, String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select obj_description(to_regclass('" + table + "'), 'pg_class')")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void remember(DataSource database, String table, String fingerprint) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("comment on table " + table + " is '" + fingerprint + "'");
        }
    }
}
