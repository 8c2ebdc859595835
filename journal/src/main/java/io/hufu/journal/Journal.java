package io.hufu.journal;

import io.hufu.engine.Engine;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.RollCallAction;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.journal.json.ActionJson;
import io.hufu.journal.json.EventJson;
import io.hufu.journal.json.EventNames;
import io.hufu.journal.keep.Backup;
import io.hufu.journal.keep.HeadLog;
import io.hufu.journal.keep.SignedHead;
import io.hufu.journal.keep.SigningKey;
import io.hufu.journal.keep.Verifier;
import io.hufu.journal.ledger.Follower;
import io.hufu.journal.ledger.Ledger;
import io.hufu.journal.ledger.Schema;
import io.hufu.journal.packs.PackStore;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.postgres.DatabaseSettings;
import io.hufu.journal.postgres.EmbeddedPostgres;
import io.hufu.journal.postgres.ExternalDatabase;
import io.hufu.journal.postgres.HufuStartException;
import io.hufu.journal.postgres.Pool;
import io.hufu.journal.vault.CipherSuite;
import io.hufu.journal.vault.FileVault;
import io.hufu.journal.vault.MasterKey;
import io.hufu.journal.vault.Vault;
import io.hufu.plan.Pack;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One opened installation: its folder, its database, and in it ledger, vault, files and packs.
 *
 * <p>Open it, name views and listeners on {@code ledger().committer()}, then {@link #start()}. Closing commits what waits and
 * stops the embedded database.
 */
public final class Journal implements AutoCloseable {
    /** How late at most a terminal learns what another node committed, on top of the commit itself. */
    private static final Duration PEERS_EVERY = Duration.ofMillis(200);

    private final DataFolder folder;
    private final @Nullable EmbeddedPostgres postgres;
    private final Pool database;
    private final EventJson json;
    private final Vault vault;
    private final FileVault files;
    private final PackStore packs;
    private final Ledger ledger;
    private final Engine engine;
    private final Supplier<Instant> clock;
    private final SigningKey key;
    private final HeadLog heads;
    private final Follower follower;

    /**
     * How to open a journal.
     *
     * @param folder null for the usual place
     * @param external null for the embedded database
     * @param connections size of the pool
     * @param suite name of the cipher suite for new keys
     * @param clock the server's own time
     */
    public record Settings(
            @Nullable Path folder,
            @Nullable DatabaseSettings external,
            int connections,
            String suite,
            Supplier<Instant> clock) {
        /** The embedded database in a folder, with the usual ciphers and the machine's clock. */
        public static Settings embedded(@Nullable Path folder) {
            return new Settings(folder, null, 20, CipherSuite.USUAL, java.time.Clock.systemUTC()::instant);
        }
    }

    private Journal(
            Settings settings,
            DataFolder folder,
            @Nullable EmbeddedPostgres postgres,
            Pool database,
            Engine engine,
            EventNames names,
            Function<Map<String, byte[]>, Pack> packReader) {
        this.folder = folder;
        this.postgres = postgres;
        this.database = database;
        this.engine = engine;
        this.json = new EventJson(names);
        MasterKey master = MasterKey.open(folder.keys(), !anyKey(database));
        this.vault = new Vault(database, master, CipherSuite.named(settings.suite()), folder.keys());
        this.files = new FileVault(database, vault);
        this.packs = new PackStore(database, packReader);
        var actions = new ActionJson(
                List.of(IncidentAction.class, AssignmentAction.class, WarningAction.class, RollCallAction.class));
        this.ledger = new Ledger(engine, json, actions, database, vault, packs, settings.clock());
        this.clock = settings.clock();
        this.key = SigningKey.open(folder.keys());
        this.heads = new HeadLog(folder.heads(), key, ledger.reader());
        ledger.committer().addListener(heads);
        this.follower = new Follower(ledger.committer(), ledger.reader(), postgres == null ? PEERS_EVERY : null);
    }

    /**
     * Opens an installation and brings its tables up to date.
     *
     * @param packReader makes a pack of its files
     * @throws HufuStartException with a sentence that says what hinders
     */
    public static Journal open(
            Settings settings, Engine engine, EventNames names, Function<Map<String, byte[]>, Pack> packReader) {
        DataFolder folder = DataFolder.open(settings.folder());
        EmbeddedPostgres postgres = null;
        Pool database = null;
        try {
            DatabaseSettings where = settings.external();
            ExternalDatabase.requireFits(folder, Optional.ofNullable(where));
            if (where == null) {
                postgres = EmbeddedPostgres.start(folder);
                where = postgres.settings();
            }
            database = where.open(settings.connections());
            if (postgres == null) {
                ExternalDatabase.requireOurs(database);
                ExternalDatabase.remember(folder, where);
            }
            Schema.migrate(database);
            return new Journal(settings, folder, postgres, database, engine, names, packReader);
        } catch (RuntimeException e) {
            if (database != null) {
                database.close();
            }
            if (postgres != null) {
                postgres.close();
            }
            folder.close();
            throw e;
        }
    }

    private static boolean anyKey(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select 1 from vault_key where wrapped is not null)")) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new HufuStartException("数据库无法读取。", "The database cannot be read.", e);
        }
    }

    /** Begins to take commands. */
    public void start() {
        database.serve();
        ledger.start();
    }

    /**
     * Verifies the ledger against itself and against the signed heads.
     *
     * @param progress is told the position from time to time
     */
    public Verifier.Result verify(LongConsumer progress) {
        return Verifier.verify(database, json, HeadLog.list(folder.heads()), key, progress);
    }

    /** Writes all views anew; returns the number of events. */
    public long rebuild(LongConsumer progress) {
        return ledger.rebuild(progress);
    }

    /**
     * Makes a backup, and beside it a file with the keys, to be kept apart.
     *
     * @param moreTables of other modules that are no views: accounts, devices
     * @param progress is told each table's name
     */
    public Backup.Manifest backup(Path file, List<String> moreTables, Consumer<String> progress) throws IOException {
        var _ = heads.sign();
        return Backup.make(database, folder, key, moreTables, file, clock.get(), progress);
    }

    /** Signs the head now: for an evaluation that prints it. */
    public SignedHead signHead() {
        return heads.sign();
    }

    /** The head signed last, to be compared with the ledger; null where nothing was signed yet. */
    public @Nullable SignedHead lastSignedHead() {
        return heads.last();
    }

    public DataFolder folder() {
        return folder;
    }

    /** The embedded server, or null where the database is somebody else's. */
    public @Nullable EmbeddedPostgres postgres() {
        return postgres;
    }

    public DataSource database() {
        return database;
    }

    public EventJson json() {
        return json;
    }

    public Engine engine() {
        return engine;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Tells what all nodes commit. */
    public Follower follower() {
        return follower;
    }

    public Vault vault() {
        return vault;
    }

    public FileVault files() {
        return files;
    }

    public PackStore packs() {
        return packs;
    }

    @Override
    public void close() {
        follower.close();
        ledger.close();
        heads.close();
        database.close();
        if (postgres != null) {
            postgres.close();
        }
        folder.close();
    }
}
