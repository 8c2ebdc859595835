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
import java.util.concurrent.atomic.AtomicReference;

/** A PostgreSQL that every commit waits for and its standby, both by themselves on the loopback interface; the standby can be promoted. */
final class DatabasePair implements AutoCloseable {
    private static final String OWN = "unix:uid";

    private final Path folder;
    private final DatabaseSettings made;
    private final List<Process> running = new ArrayList<>();
    private final Path binary;
    private final Path[] clusters;
    private final int[] ports = {freePort(), freePort()};
    private final Process[] processes = new Process[2];
    /** Which of the two takes writes. */
    private int primary;

    private DatabasePair(Path folder, DatabaseSettings made, Path binary) throws Exception {
        this.folder = folder;
        this.made = made;
        this.binary = binary;
        this.clusters = new Path[] {folder.resolve("postgres/cluster"), folder.resolve("postgres/standby")};
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        require(new ProcessBuilder("cp", "-a", clusters[0].toString(), clusters[1].toString()));
        processes[0] = spawn(0);
        follow(1);
    }

    /** Starts a copy of the primary's cluster as its standby, and lets commits wait for it. */
    private void follow(int standby) throws Exception {
        Files.createFile(clusters[standby].resolve("standby.signal"));
        Files.writeString(
                clusters[standby].resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + ports[primary] + " user=" + made.user() + " password="
                        + made.password() + "'\n",
                StandardOpenOption.APPEND);
        processes[standby] = spawn(standby);
        execute(ports[primary], "alter system set synchronous_standby_names = '*'", "select pg_reload_conf()");
        Waiting.until(
                () -> "a standby that commits wait for; " + said(),
                () -> "sync".equals(ask(ports[primary], "select max(sync_state) from pg_stat_replication")));
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

    /** Where the two listen. */
    List<Integer> ports() {
        return List.of(ports[0], ports[1]);
    }

    /** As an installation is told where its database is: both addresses, and that it wants the one that takes writes. */
    Map<String, String> environment() {
        return Map.of(
                "HUFU_DATABASE_URL", url(ports()),
                "HUFU_DATABASE_USER", made.user(),
                "HUFU_DATABASE_PASSWORD", made.password());
    }

    /** The same in a configuration file. @param by ports by which the two are reached */
    List<String> configuration(List<Integer> by) {
        return List.of(
                "database.url = " + url(by),
                "database.user = " + made.user(),
                "database.password = " + made.password());
    }

    private static String url(List<Integer> ports) {
        return "postgresql://127.0.0.1:" + ports.getFirst() + ",127.0.0.1:" + ports.getLast()
                + "/hufu?targetServerType=primary";
    }

    /** A connection to the one that takes writes now. */
    Connection open() throws SQLException {
        return open(ports[primary]);
    }

    /** SIGKILL to the primary, which is started again and mends itself. */
    void killPrimary() throws IOException {
        processes[primary].destroyForcibly();
        Waiting.until(this::said, () -> !processes[primary].isAlive());
    }

    /** Starts the primary again after it was killed. */
    void startPrimary() throws Exception {
        processes[primary] = spawn(primary);
        Waiting.until(
                () -> "the standby again; " + said(),
                () -> "sync".equals(ask(ports[primary], "select max(sync_state) from pg_stat_replication")));
    }

    /** Kills the primary and promotes the standby. */
    void failOver() throws Exception {
        killPrimary();
        primary = 1 - primary;
        execute(ports[primary], "select pg_promote()");
        Waiting.until(this::said, () -> "f".equals(ask(ports[primary], "select pg_is_in_recovery()")));
    }

    /** Makes the one that was killed at a fail-over the standby of the other, from a copy. */
    void restoreStandby() throws Exception {
        int standby = 1 - primary;
        require(new ProcessBuilder("rm", "-rf", clusters[standby].toString()));
        try (var connection = open(ports[primary]);
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            // files may go while they are copied: what they held is in the log that follows
            new ProcessBuilder("cp", "-a", clusters[primary].toString(), clusters[standby].toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start()
                    .waitFor();
            try (var row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                row.next();
                Path label = Files.writeString(clusters[standby].resolve("backup_label"), row.getString(1));
                Files.setAttribute(
                        label, OWN, Files.getAttribute(clusters[primary], OWN)); // it is renamed and synced by it
            }
        }
        Files.delete(clusters[standby].resolve("postmaster.pid"));
        follow(standby);
    }

    /** Several attempts: a process that was killed leaves others behind for a moment. */
    private Process spawn(int one) {
        var started = new AtomicReference<Process>();
        Waiting.until(this::said, () -> {
            Process process = launch(clusters[one], ports[one]);
            Waiting.until(this::said, () -> !process.isAlive() || "1".equals(ask(ports[one], "select 1")));
            started.set(process);
            return process.isAlive();
        });
        return started.get();
    }

    private Process launch(Path cluster, int port) throws IOException {
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
