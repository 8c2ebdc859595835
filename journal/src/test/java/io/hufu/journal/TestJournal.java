package io.hufu.journal;

import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Command;
import io.hufu.journal.json.EventNames;
import io.hufu.journal.ledger.Answer;
import io.hufu.journal.ledger.Submission;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.postgres.DatabaseSettings;
import io.hufu.journal.postgres.EmbeddedPostgres;
import io.hufu.journal.vault.CipherSuite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** One embedded server for all tests of this module, an empty database and folder for each that asks, time by hand. */
final class TestJournal {
    static final Instant START = Instant.parse("2026-05-01T01:20:00.123456Z");
    static final AtomicReference<Instant> NOW = new AtomicReference<>(START);
    private static int databases;
    private static final EmbeddedPostgres SERVER = server();

    private TestJournal() {}

    /** A folder that the database's user can enter, removed when the tests end. */
    static Path folder() {
        Path folder = DataFolder.throwAway();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> DataFolder.discard(folder)));
        return folder;
    }

    private static EmbeddedPostgres server() {
        DataFolder folder = DataFolder.open(DataFolder.throwAway());
        EmbeddedPostgres server = EmbeddedPostgres.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            DataFolder.discard(folder.path());
        }));
        return server;
    }

    /** An empty database on the common server. */
    static synchronized DatabaseSettings database() throws SQLException {
        String name = "test_" + ++databases;
        DatabaseSettings main = SERVER.settings();
        try (Connection connection = DriverManager.getConnection(main.url(), main.user(), main.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            statement.execute("alter database " + name + " set timezone = 'America/St_Johns'");
        }
        return new DatabaseSettings(main.url().replaceFirst("/hufu$", "/" + name), main.user(), main.password());
    }

    static Journal.Settings settings(Path folder, DatabaseSettings database) {
        return new Journal.Settings(folder, database, 8, CipherSuite.USUAL, NOW::get);
    }

    static Journal open(Path folder, DatabaseSettings database) {
        return Journal.open(settings(folder, database), new TallyEngine(), EventNames.ofVocabulary(), files -> {
            throw new IllegalStateException("no packs here");
        });
    }

    /** Where a journal's database is. */
    static DatabaseSettings settingsOf(Journal journal) {
        var pool = (com.zaxxer.hikari.HikariDataSource) journal.database();
        return new DatabaseSettings(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    /** A started journal on an empty database. */
    static Journal fresh() throws SQLException {
        Journal journal = open(folder(), database());
        journal.start();
        return journal;
    }

    /** A started journal of another node on the same database. */
    static Journal beside(Journal first) {
        Journal second = open(first.folder().path().resolveSibling("second"), settingsOf(first));
        second.start();
        return second;
    }

    /** What a node answers the officer. */
    static Answer send(Journal node, String id, Action action) {
        return node.ledger().committer().commit(command(id, action));
    }

    static final Actor OFFICER =
            new Actor("zhang", "140500-office", List.of(), List.of(Actor.Capability.DUTY_OFFICER), "desk-1");

    static Submission by(String account, String id, Action action) {
        Actor actor = new Actor(account, null, List.of(), List.of(Actor.Capability.UNIT), null);
        return Submission.of(new Command(id, actor, NOW.get(), null, action));
    }

    static Submission command(String id, Action action) {
        return Submission.of(new Command(id, OFFICER, NOW.get(), null, action));
    }
}
