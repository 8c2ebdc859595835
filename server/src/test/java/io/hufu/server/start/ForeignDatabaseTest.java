package io.hufu.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.postgres.EmbeddedPostgres;
import io.hufu.journal.postgres.HufuStartException;
import io.hufu.server.Caller;
import io.hufu.server.Turned;
import io.hufu.server.clock.ClockWatch;
import io.hufu.server.clock.Moments;
import io.hufu.server.clock.SystemMoments;
import io.hufu.server.settings.ConfigurationFaults;
import io.hufu.server.settings.Installation;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** An installation on a PostgreSQL that somebody else runs: here one of our own on another folder, reached by its address. */
@Tag("database")
class ForeignDatabaseTest {
    private static final Path PACKS = Path.of("../packs");
    private static DataFolder folder;
    private static EmbeddedPostgres foreign;

    @BeforeAll
    static void startForeign() throws SQLException {
        folder = DataFolder.open(DataFolder.throwAway());
        foreign = EmbeddedPostgres.start(folder);
        execute("hufu", "create database city");
        execute("hufu", "create database late");
        execute("hufu", "create database later");
        execute("hufu", "create database ahead");
        execute("hufu", "create database shop");
        execute("hufu", "create role guest login password 'guest-secret'");
        execute("hufu", "create database closed");
        execute("shop", "create table orders (id int)");
    }

    @AfterAll
    static void stopForeign() {
        foreign.close();
        folder.close();
        DataFolder.discard(folder.path());
    }

    private static String url(String database) {
        return foreign.settings().url().replaceAll("/hufu$", "/" + database);
    }

    private static void execute(String database, String sql) throws SQLException {
        var settings = foreign.settings();
        try (var connection = DriverManager.getConnection(url(database), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, String> environment(String database) {
        return Map.of(
                "HUFU_DATABASE_URL", url(database).substring("jdbc:".length()),
                "HUFU_DATABASE_USER", foreign.settings().user(),
                "HUFU_DATABASE_PASSWORD", foreign.settings().password());
    }

    private static Server up(Path data, Map<String, String> environment) {
        return up(data, environment, new Turned());
    }

    private static Server up(Path data, Map<String, String> environment, Moments moments) {
        var options = new ServeOptions();
        options.port = 0;
        options.data = data;
        options.packs = PACKS;
        return new Serving(options.over(null, environment), null, moments).up(Map.of("logging.level.root", "ERROR"));
    }

    @Test
    void upRunsOnItAndComesBackToIt() {
        Path data = DataFolder.throwAway();
        try (Server server = up(data, environment("city"))) {
            var caller = new Caller(server.port());
            String code = String.valueOf(server.bean(Installation.class).setupCode());
            String body = "{\"code\":\"" + code + "\",\"account\":\"root1\",\"name\":\"管理员\",\"pin\":\"K7m2p9\","
                    + "\"packs\":[\"jincheng\"]}";
            assertThat(caller.post("/api/setup", body).status()).isEqualTo(204);
            assertThat(server.bean(ClockWatch.class).trusted())
                    .as("the test's clock and the database's are months apart")
                    .isFalse();
        }
        assertThat(data.resolve("postgres")).doesNotExist();
        assertThatThrownBy(() -> up(data, Map.of()))
                .as("the folder's ledger is elsewhere")
                .isInstanceOf(HufuStartException.class)
                .hasMessageContaining("is at " + url("city"));
        try (Server server = up(data, environment("city"), new SystemMoments())) {
            assertThat(server.bean(ClockWatch.class).trusted()).isTrue();
            var caller = new Caller(server.port());
            assertThat(caller.signIn("root1", "K7m2p9").status()).isEqualTo(200);
        }
    }

    /** After a power cut machines come up in any order; a server that had given up would stay down until somebody looked. */
    @Test
    void aDatabaseThatIsAwayIsWaitedFor() throws SQLException {
        execute("hufu", "alter database late with allow_connections false");
        var said = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(Fitness.class);
        said.start();
        log.addAppender(said);
        var starting = CompletableFuture.supplyAsync(
                () -> up(DataFolder.throwAway(), environment("late"), new SystemMoments()));
        var patience = Instant.now().plusSeconds(120);
        while (said.list.isEmpty() && !starting.isDone()) {
            assertThat(Instant.now()).isBefore(patience);
            Thread.onSpinWait();
        }
        execute("hufu", "alter database late with allow_connections true");
        try (Server server = starting.join()) {
            assertThat(new Caller(server.port()).get("/api/session").code()).isEqualTo("signed-out");
        } finally {
            log.detachAppender(said);
        }
        assertThat(said.list)
                .singleElement()
                .satisfies(one -> assertThat(one.getFormattedMessage()).contains("无法连接数据库", "cannot be reached"));
    }

    /** Work that one server gives out ahead of its time could not be acknowledged at the others, which keep to the right one. */
    @Test
    void aServerWhoseClockIsAheadGoesByTheDatabases() {
        Path data = DataFolder.throwAway();
        var clock = new Turned();
        clock.set(Duration.between(clock.now(), Instant.now().plus(Duration.ofMinutes(5))));
        try (Server server = up(data, environment("ahead"), clock)) {
            assertThat(server.bean(ClockWatch.class).trusted()).isFalse();
            assertThat(fromRight(server)).isLessThan(Duration.ofMinutes(1));
            server.bean(ClockWatch.class).accept();
            assertThat(fromRight(server))
                    .as("an administrator has looked, and knows better")
                    .isGreaterThan(Duration.ofMinutes(4));
            clock.set(Duration.ofHours(1)); // while it runs
            var patience = Instant.now().plusSeconds(60);
            while (fromRight(server).compareTo(Duration.ofMinutes(1)) > 0) {
                assertThat(Instant.now()).isBefore(patience);
                Thread.onSpinWait();
            }
            assertThat(server.bean(ClockWatch.class).trusted()).isFalse();
        }
    }

    private static Duration fromRight(Server server) {
        return Duration.between(Instant.now(), server.bean(Moments.class).now()).abs();
    }

    /** As a later release leaves them: with a migration that this one does not have, and its own fingerprint. */
    @Test
    void tablesOfANewerReleaseAreLeftAlone() throws SQLException {
        Path data = DataFolder.throwAway();
        up(data, environment("later")).close();
        for (String module : List.of("view", "server", "journal")) {
            String table = "history_" + module;
            execute(
                    "later",
                    "insert into " + table + " select 999, '999', 'later', 'SQL', 'V999__later.sql', 1, installed_by,"
                            + " installed_on, 1, true from " + table + " where installed_rank = 1");
            execute("later", "comment on table " + table + " is 'of later'");
            assertThatThrownBy(() -> up(data, environment("later")))
                    .as(module)
                    .isInstanceOf(HufuStartException.class)
                    .hasMessageContaining("newer release");
        }
    }

    @Test
    void whatBelongsToSomethingElseIsLeftAlone() throws SQLException {
        assertThatThrownBy(() -> up(DataFolder.throwAway(), environment("shop")))
                .isInstanceOf(ConfigurationFaults.class)
                .hasMessageContaining("holds something else");
        execute("shop", "drop table orders"); // fails where anything else was made over it
        assertThatThrownBy(() -> execute("shop", "drop table event")).isInstanceOf(SQLException.class);
    }

    @Test
    void aUserWhoMayNotMakeTablesAndAWrongPasswordAreTold() {
        var guest = Map.of(
                "HUFU_DATABASE_URL", url("closed"),
                "HUFU_DATABASE_USER", "guest",
                "HUFU_DATABASE_PASSWORD", "guest-secret");
        assertThatThrownBy(() -> up(DataFolder.throwAway(), guest))
                .isInstanceOf(ConfigurationFaults.class)
                .hasMessageContaining("may not make tables");
        var wrong = Map.of(
                "HUFU_DATABASE_URL", url("closed"),
                "HUFU_DATABASE_USER", "guest",
                "HUFU_DATABASE_PASSWORD", "another-secret");
        assertThatThrownBy(() -> up(DataFolder.throwAway(), wrong))
                .isInstanceOf(ConfigurationFaults.class)
                .hasMessageContaining("cannot be reached")
                .message()
                .doesNotContain("another-secret");
    }

    @Test
    void aFolderWithADatabaseOfItsOwnIsNotMixedWithAnother() {
        assertThatThrownBy(() -> {
                    Path data = DataFolder.throwAway();
                    up(data, Map.of()).close();
                    up(data, environment("closed")).close();
                })
                .isInstanceOf(HufuStartException.class)
                .hasMessageContaining("has a database of its own");
    }
}
