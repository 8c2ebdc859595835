package io.hufu.journal.ledger;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Tables by Flyway. Each module that has tables of its own has a folder of migrations and a history table for it. */
public final class Schema {
    private Schema() {}

    /** The journal's own tables; called when a journal is opened. */
    public static void migrate(DataSource database) {
        migrate(database, "journal", "classpath:io/hufu/journal/schema");
    }

    /**
     * Further tables beside the journal's.
     *
     * @param module names the history table, {@code history_server}
     * @param location a Flyway location
     */
    public static void migrate(DataSource database, String module, String location) {
        Flyway.configure()
                .dataSource(database)
                .table("history_" + module)
                .locations(location)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
