package io.hufu.bench;

import io.hufu.journal.postgres.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The shipped server in a process of its own, as the launcher starts it: a demonstration in a folder that is thrown away. */
final class Shipped implements AutoCloseable {
    static final String PIN = "246810";
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final Path folder;
    private final boolean throwAway;
    private final Process process;
    private final int port;
    private final double startSeconds;

    private Shipped(Path folder, boolean throwAway, Process process, int port, double startSeconds) {
        this.folder = folder;
        this.throwAway = throwAway;
        this.process = process;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    static Path newFolder() {
        return DataFolder.throwAway();
    }

    /** Starts it and waits until it says that it is there. */
    static Shipped start(Path folder, boolean throwAway) throws IOException {
        String home = System.getProperty("hufu.home", ".");
        Path jar = Path.of(home, "server", "target", "app", "hufu-server.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("there is no " + jar + "; run ./hufu build first");
        }
        int port = freePort();
        Files.createDirectories(folder.getParent());
        var builder = new ProcessBuilder(
                Path.of(home, "hufu").toString(), "demo", "--port", String.valueOf(port), "--data", folder.toString());
        builder.environment()
                .putAll(Map.of(
                        "HUFU_DEMO_PIN", PIN, "LC_ALL", "C.UTF-8", "JAVA_HOME", System.getProperty("java.home")));
        Path log = folder.resolveSibling("server.log");
        Files.deleteIfExists(log);
        long begun = System.nanoTime();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        while (!ready(log)) {
            if (ended(process, 10) || System.nanoTime() - begun > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("the server does not start: " + Files.readString(log));
            }
        }
        return new Shipped(folder, throwAway, process, port, (System.nanoTime() - begun) / 1e9);
    }

    /** The server says its address once everything is there, demonstration accounts too. */
    private static boolean ready(Path log) throws IOException {
        return Files.readString(log).contains("the demonstration is running");
    }

    private static boolean ended(Process process, long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** From the start of the process to the line with its address. */
    double startSeconds() {
        return startSeconds;
    }

    /** A connection to the server's own database. */
    Connection database() throws IOException, SQLException {
        List<String> pid = Files.readAllLines(folder.resolve("postgres/cluster/postmaster.pid"));
        String password =
                Files.readString(folder.resolve("keys/postgres.password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/hufu", "hufu", password);
    }

    /** The first so many units that have an account of their name. */
    List<String> units(int count) throws IOException, SQLException {
        List<String> all = new ArrayList<>();
        try (var connection = database();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select id from account where unit = id order by id limit " + count)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        if (all.size() < count) {
            throw new IllegalStateException("the demonstration has only " + all.size() + " units");
        }
        return all;
    }

    /** Starts anew on the same folder, once the database has been told to keep the moment of every commit. */
    static Shipped startWithCommitTimes() throws IOException, SQLException {
        Path folder = newFolder();
        try (var first = start(folder, false);
                var connection = first.database();
                var statement = connection.createStatement()) {
            statement.execute("alter system set track_commit_timestamp = on");
        }
        return start(folder, true);
    }

    /** Seconds for which the server's process has had a processor, its database apart. */
    double processorSeconds() {
        return seconds(process.toHandle());
    }

    /** The same for its database, as far as the connections of the beginning are still there. */
    double databaseSeconds() {
        return process.descendants().mapToDouble(Shipped::seconds).sum();
    }

    private static double seconds(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** What is alive on the server's heap, after a collection. */
    double heapKilobytes() throws IOException {
        jcmd("GC.run");
        var used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("the heap is not told");
        }
        return Double.parseDouble(used.group(1));
    }

    private String jcmd(String command) throws IOException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        if (!ended(process, 40_000)) {
            process.destroyForcibly();
        }
        if (throwAway) {
            DataFolder.discard(folder);
        }
    }
}
