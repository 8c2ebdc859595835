package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.Hufu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** One run of a command in a process of its own, as the launcher starts it. */
final class Run implements AutoCloseable {
    static final String PIN = "246810";
    private static final Pattern ADDRESS = Pattern.compile("running:\\s+http://localhost:(\\d+)/");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Process process;
    private final Path log;
    private final Path data;

    private Run(Process process, Path log, Path data) {
        this.process = process;
        this.log = log;
        this.data = data;
    }

    /** A data folder at which nothing is yet, in a folder of its own. */
    static Path newData() {
        return DataFolder.throwAway();
    }

    static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("packs")) ? here : Objects.requireNonNull(here.getParent());
    }

    /** Runs a command on a data folder to its end, which has to be a good one; answers what it said. */
    static String succeeding(Path data, String... words) throws Exception {
        try (Run run = of(data, words)) {
            assertThat(run.exit()).as(run.said()).isZero();
            return run.said();
        }
    }

    /** Runs a command on a data folder. */
    static Run of(Path data, String... words) throws IOException {
        return of(data, Map.of(), words);
    }

    /** @param environment settings beside the usual ones */
    static Run of(Path data, Map<String, String> environment, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dhufu.home=" + repository(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Hufu.class.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        Path log = data.resolveSibling("run-" + NUMBER.incrementAndGet() + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("HUFU_DEMO_PIN", PIN);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Run(process, log, data);
    }

    /** A demonstration on any free port, once it says that it is there. */
    static Run demo(Path data, Path packs) throws IOException {
        return of(data, "demo", "--port", "0", "--packs", packs.toString()).serving();
    }

    /** An installation on any free port, once it says that it is there. */
    static Run up(Path data, Path packs, Map<String, String> environment) throws IOException {
        return of(data, environment, "up", "--port", "0", "--packs", packs.toString())
                .serving();
    }

    private Run serving() {
        Waiting.until(
                this::said, () -> !process.isAlive() || ADDRESS.matcher(said()).find());
        if (!process.isAlive()) {
            throw new AssertionError("the server ended: " + said());
        }
        return this;
    }

    void requireReady() {
        Waiting.until(() -> "readiness; " + said(), () -> Caller.ready(this));
    }

    static Run demo(Path data) throws IOException {
        return demo(data, repository().resolve("packs"));
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(" + e + ")";
        }
    }

    int port() {
        var match = ADDRESS.matcher(said());
        if (!match.find()) {
            throw new IllegalStateException(said());
        }
        return Integer.parseInt(match.group(1));
    }

    /** Waits for the end; the exit code. */
    int exit() {
        Waiting.until(this::said, () -> !process.isAlive());
        return process.exitValue();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** SIGKILL, to the server alone. */
    void kill() {
        process.destroyForcibly();
        Waiting.until(this::said, () -> !process.isAlive());
    }

    /** To the server alone. @param name such as {@code STOP} */
    void signal(String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    /** Process id of the database's first process, as its pid file has it. */
    long postmaster() throws IOException {
        return Long.parseLong(pidFile().getFirst().strip());
    }

    /** The same, or 0 where there is no pid file just now, or half of one. */
    long findPostmaster() {
        try {
            return postmaster();
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
            return 0;
        }
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
    }

    /** A connection to the database of the run. */
    Connection database() throws IOException, SQLException {
        String password =
                Files.readString(data.resolve("keys/postgres.password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/hufu", "hufu", password);
    }

    /** An orderly stop. */
    @Override
    public void close() {
        process.destroy();
        Waiting.until(this::said, () -> !process.isAlive());
    }
}
