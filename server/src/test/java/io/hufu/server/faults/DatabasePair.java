package io.hufu.server.faults;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.postgres.DatabaseSettings;
import io.hufu.journal.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL that every commit waits for and its standby, both by themselves on the loopback interface; the standby can be promoted. */
final class DatabasePair implements AutoCloseable {
    private static final String OWN = "unix:uid";

    private final Path folder;
    private final DatabaseSettings made;
    private final List<Process> running = new ArrayList<>();
    private final int primaryPort = freePort();
    private final int standbyPort = freePort();
    private final Process primary;

    private DatabasePair(Path folder, DatabaseSettings made, Path binary) throws Exception {
        this.folder = folder;
        this.made = made;
        Path cluster = folder.resolve("postgres/cluster");
        Path copy = folder.resolve("postgres/standby");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        require(new ProcessBuilder("cp", "-a", cluster.toString(), copy.toString()));
        Files.createFile(copy.resolve("standby.signal"));
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + primaryPort + " user=" + made.user() + " password="
                        + made.password() + "'\n",
                StandardOpenOption.APPEND);
        primary = spawn(binary, cluster, primaryPort);
        var _ = spawn(binary, copy, standbyPort);
        execute(primaryPort, "alter system set synchronous_standby_names = '*'", "select pg_reload_conf()");
        Waiting.until(
                () -> "a standby that commits wait for; " + said(),
                () -> "sync".equals(ask(primaryPort, "select max(sync_state) from pg_stat_replication")));
    }

    static DatabasePair start() throws Exception {
        Path folder = DataFolder.throwAway();
        DatabaseSettings made;
        Path binary;
        try (var data = DataFolder.open(folder);
                var first = EmbeddedPostgres.start(data)) {
            made = first.settings();
            binary = Path.of(
                    ProcessHandle.of(first.pid()).orElseThrow().info().command().orElseThrow());
        }
        return new DatabasePair(folder, made, binary);
    }

    /** As an installation is told where its database is: both addresses, and that it wants the one that takes writes. */
    Map<String, String> environment() {
        return Map.of(
                "HUFU_DATABASE_URL",
                "postgresql://127.0.0.1:" + primaryPort + ",127.0.0.1:" + standbyPort
                        + "/hufu?targetServerType=primary",
                "HUFU_DATABASE_USER",
                made.user(),
                "HUFU_DATABASE_PASSWORD",
                made.password());
    }

    /** A connection to the one that takes writes now. */
    Connection open() throws SQLException {
        return open(primary.isAlive() ? primaryPort : standbyPort);
    }

    /** Ends every connection to the primary, as a network does that goes away for a moment. */
    void cutConnections() throws SQLException {
        execute(
                primaryPort,
                "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' "
                        + "and pid <> pg_backend_pid()");
    }

    /** Kills the primary and promotes the standby. */
    void failOver() throws SQLException {
        primary.destroyForcibly();
        Waiting.until(this::said, () -> !primary.isAlive());
        execute(standbyPort, "select pg_promote()");
        Waiting.until(this::said, () -> "f".equals(ask(standbyPort, "select pg_is_in_recovery()")));
    }

    private Process spawn(Path binary, Path cluster, int port) throws IOException {
        var command = new ArrayList<String>();
        int owner = (Integer) Files.getAttribute(cluster, OWN);
        if (owner != (Integer) Files.getAttribute(Path.of("/proc/self"), OWN)) {
            command.addAll(List.of(
                    "setpriv",
                    "--reuid=" + owner,
                    "--regid=" + Files.getAttribute(cluster, "unix:gid"),
                    "--clear-groups",
                    "--pdeathsig=KILL"));
        }
        command.addAll(List.of(binary.toString(), "-D", cluster.toString(), "-p", String.valueOf(port)));
        for (String setting :
                List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "logging_collector=off")) {
            command.addAll(List.of("-c", setting));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        running.add(process);
        Waiting.until(this::said, () -> !process.isAlive() || "1".equals(ask(port, "select 1")));
        if (!process.isAlive()) {
            throw new AssertionError(said());
        }
        return process;
    }

    private Connection open(int port) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/hufu?connectTimeout=5", made.user(), made.password());
    }

    private void execute(int port, String... statements) throws SQLException {
        try (var connection = open(port);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String ask(int port, String question) throws SQLException {
        try (var connection = open(port);
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private Path log() {
        return folder.resolve("pair.log");
    }

    private String said() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            return "(" + e + ")";
        }
    }

    private static void require(ProcessBuilder command) throws Exception {
        Process process = command.inheritIO().start();
        if (process.waitFor() != 0) {
            throw new AssertionError(command.command() + " ended with " + process.exitValue());
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        running.forEach(Process::destroyForcibly);
        try {
            for (Process process : running) {
                process.waitFor(20, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        DataFolder.discard(folder);
    }
}
