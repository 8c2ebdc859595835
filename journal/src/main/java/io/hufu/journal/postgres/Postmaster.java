package io.hufu.journal.postgres;

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
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/** One run of the database server, from its start to its readiness. */
final class Postmaster {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 40;
    private static final String NO_SUCH_DATABASE = "3D000";

    private final Path binaries;
    private final Path cluster;
    private final Path log;
    private final OsUser user;
    private final String password;

    Postmaster(Path binaries, Path cluster, Path log, OsUser user, String password) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
        this.user = user;
        this.password = password;
    }

    /** A server that answers, and the port on which it does. */
    record Running(Process process, int port) {}

    /**
     * Starts the server and waits until it answers. Must be called on the thread that will outlive it: the server is tied to
     * that thread.
     *
     * @param wantedPort 0 for any free one
     * @param spawned is told of each process before it answers, so that it can be stopped at any moment
     */
    Running start(int wantedPort, Consumer<Process> spawned) {
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = wantedPort == 0 ? freePort() : wantedPort;
            try {
                rotate();
                long before = Files.exists(log) ? Files.size(log) : 0;
                Process process = spawn(port);
                spawned.accept(process);
                if (answers(process, port)) {
                    return new Running(process, port);
                }
                said = saidSince(before);
            } catch (IOException e) {
                throw DataFolder.unwritable(cluster, e);
            }
            if (said.contains("No space left on device")) {
                throw DataFolder.full(cluster);
            }
            if (said.contains("Address already in use")) {
                if (wantedPort != 0) {
                    throw new HufuStartException(
                            "端口 " + wantedPort + " 已被其他程序占用，请换一个数据库端口。",
                            "Port " + wantedPort + " is taken by another program; choose another database port.");
                }
            } else if (!said.contains("pre-existing shared memory") && !said.contains("postmaster.pid")) {
                break;
            } else {
                Leftovers.settle(cluster);
            }
            Leftovers.pause();
            Leftovers.pause();
        }
        throw new HufuStartException(
                "内置数据库无法启动，详见 " + log + "：" + lastLine(said),
                "The embedded database does not start, see " + log + ": " + lastLine(said));
    }

    private Process spawn(int port) throws IOException {
        List<String> server = List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "max_connections=100",
                "-c",
                "shared_buffers=128MB",
                "-c",
                "max_wal_size=1GB",
                "-c",
                "wal_compression=on",
                "-c",
                "logging_collector=off",
                "-c",
                "log_destination=stderr",
                "-c",
                "password_encryption=scram-sha-256",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC");
        Process process = OsUser.clean(new ProcessBuilder(user.command(server, true)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        return process;
    }

    private boolean answers(Process process, int port) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            try {
                if (isOurs(port)) {
                    return true;
                }
            } catch (SQLException e) {
                if ("28P01".equals(e.getSQLState()) && process.isAlive()) {
                    process.destroy();
                    throw new HufuStartException(
                            "数据库口令文件 keys/postgres.password 与数据目录不符，请恢复原来的文件。",
                            "The file keys/postgres.password does not belong to this data folder; put the right one back.",
                            e);
                }
                if (String.valueOf(e.getMessage()).contains("No space left")) {
                    process.destroy();
                    throw DataFolder.full(cluster);
                }
                // not yet: starting, or recovering after a crash
            }
            Leftovers.pause();
        }
        return false;
    }

    /** Asks in our own database, which the first start makes: a second connection would cost a second proof of the password. */
    private boolean isOurs(int port) throws SQLException {
        try (Connection connection = connect(port, EmbeddedPostgres.DATABASE)) {
            return worksOnCluster(connection);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
        try (Connection connection = connect(port, "postgres");
                var statement = connection.createStatement()) {
            boolean ours = worksOnCluster(connection);
            if (ours) {
                statement.execute("create database " + EmbeddedPostgres.DATABASE);
            }
            return ours;
        }
    }

    private boolean worksOnCluster(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("show data_directory")) {
            result.next();
            return Path.of(result.getString(1)).equals(cluster);
        }
    }

    /** A plain connection, outside any pool. */
    Connection connect(int port, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", EmbeddedPostgres.USER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection(url(port, database), properties);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new HufuStartException("没有可用的本机端口。", "No free port on the loopback interface.", e);
        }
    }

    private void rotate() throws IOException {
        if (Files.exists(log) && Files.size(log) > 10_000_000) {
            Files.move(log, log.resolveSibling("postgres.log.1"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String saidSince(long offset) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(offset, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    private static String lastLine(String said) {
        List<String> lines = said.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("ERROR"))
                .toList();
        return lines.isEmpty() ? said.strip() : lines.getLast();
    }
}
