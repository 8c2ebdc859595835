package io.hufu.server.start;

import io.hufu.engine.HufuEngine;
import io.hufu.journal.Journal;
import io.hufu.journal.json.EventNames;
import io.hufu.journal.ledger.Projection;
import io.hufu.journal.ledger.Schema;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.postgres.DatabaseSettings;
import io.hufu.journal.postgres.EmbeddedPostgres;
import io.hufu.journal.postgres.ExternalDatabase;
import io.hufu.journal.postgres.HufuStartException;
import io.hufu.plan.Pack;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackFiles;
import io.hufu.plan.pack.PackLoader;
import io.hufu.server.clock.Moments;
import io.hufu.server.view.ViewProjection;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data folder, opened with its database, before the server stands on it. */
final class Opened {
    private Opened() {}

    /**
     * Opens the journal and the server's own tables in a data folder.
     *
     * @param external the database that somebody else runs, or empty for the embedded one
     * @throws HufuStartException with a sentence, when something hinders
     */
    static Journal journal(@Nullable Path data, Optional<DatabaseSettings> external, Moments moments) {
        var usual = Journal.Settings.embedded(data);
        var settings = new Journal.Settings(
                usual.folder(), external.orElse(null), usual.connections(), usual.suite(), moments::now);
        Journal journal = Journal.open(settings, new HufuEngine(), EventNames.ofVocabulary(), Opened::pack);
        try {
            migrate(journal.database());
            return journal;
        } catch (RuntimeException e) {
            closeAfter(journal, e);
            throw e;
        }
    }

    /** What is done with a folder and its database, all tables made, before a journal is opened on them. */
    interface Work<T> {
        T run(DataFolder folder, DataSource database) throws IOException;
    }

    /** Opens the folder and the database only. */
    static <T> T bare(@Nullable Path data, Optional<DatabaseSettings> external, Work<T> work) throws IOException {
        try (DataFolder folder = DataFolder.open(data)) {
            ExternalDatabase.requireFits(folder, external);
            if (external.isEmpty()) {
                try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
                        var database = postgres.settings().open(4)) {
                    return onTables(folder, database, work);
                }
            }
            try (var database = external.get().open(4)) {
                ExternalDatabase.requireOurs(database);
                ExternalDatabase.remember(folder, external.get());
                return onTables(folder, database, work);
            }
        }
    }

    private static <T> T onTables(DataFolder folder, DataSource database, Work<T> work) throws IOException {
        Schema.migrate(database);
        migrate(database);
        return work.run(folder, database);
    }

    private static void migrate(DataSource database) {
        Schema.migrate(database, "server", "io/hufu/server/schema");
        ViewProjection.migrate(database);
    }

    /** Numbers that the database gives go on after those that a backup brought. */
    static void countOn(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select setval(pg_get_serial_sequence('access_audit', 'id'), "
                    + "(select coalesce(max(id), 0) + 1 from access_audit), false)");
        } catch (SQLException e) {
            throw new HufuStartException("数据库无法写入。", "The database cannot be written.", e);
        }
    }

    /** The views that a rebuild writes. */
    static List<Projection> views() {
        return List.of(new ViewProjection());
    }

    /** Closes a journal because of something else, which is what people are told. */
    static void closeAfter(Journal journal, RuntimeException reason) {
        try {
            journal.close();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    /** A folder beside the usual one. */
    static Path home(String name) {
        return DataFolder.home().resolve(name);
    }

    /** One pack of its stored files. */
    static Pack pack(Map<String, byte[]> files) {
        return switch (PackLoader.load(PackFiles.of(files))) {
            case Loaded.Packs packs
            when packs.packs().size() == 1 -> packs.packs().getFirst();
            case Loaded.Packs packs ->
                throw new IllegalStateException(
                        "one pack expected, got " + packs.packs().size());
            case Loaded.Broken broken -> throw new IllegalStateException(String.join("; ", broken.lines()));
        };
    }

    /**
     * Marks a folder as a demonstration's or a real installation's at the first start, and refuses the other kind.
     *
     * @throws HufuStartException when the folder is of the other kind
     */
    static void mark(Journal journal, boolean demonstration) {
        try (var connection = journal.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into installation (demonstration) values (" + demonstration + ") on conflict do nothing");
            try (var row = statement.executeQuery("select demonstration from installation")) {
                row.next();
                if (row.getBoolean(1) && !demonstration) {
                    throw new HufuStartException(
                            "数据目录 " + journal.folder().path() + " 属于演示，不能用于正式系统；请用 --data 指定别的目录。",
                            "The data folder " + journal.folder().path()
                                    + " is a demonstration's; name another one with --data.");
                }
                if (!row.getBoolean(1) && demonstration) {
                    throw new HufuStartException(
                            "数据目录 " + journal.folder().path() + " 属于正式系统，不能用于演示；请用 --data 指定别的目录。",
                            "The data folder " + journal.folder().path()
                                    + " is a real installation's; name another one with --data.");
                }
            }
        } catch (SQLException e) {
            throw new HufuStartException("数据库无法读取。", "The database cannot be read.", e);
        }
    }
}
