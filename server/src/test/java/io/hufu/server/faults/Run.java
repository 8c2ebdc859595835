package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.Hufu;
import java.io.IOException;
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
    private int turns;

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
        var all = new ArrayList<String>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        Run run = spawn(Hufu.class, data, environment, all);
        run.process.getOutputStream().close();
        return run;
    }

    /**
     * A server whose clock is turned by hand, once it says that it is there.
     *
     * @param file its configuration
     * @param ahead how far its clock is from the machine's
     */
    static Run turned(Path data, Path packs, Path file, Duration ahead) throws IOException {
        var words = List.of(data.toString(), packs.toString(), file.toString(), ahead.toString());
        return spawn(TurnedServer.class, data, Map.of(), words).serving();
    }

    private static Run spawn(Class<?> main, Path data, Map<String, String> environment, List<String> words)
            throws IOException {
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
                main.getName()));
        command.addAll(words);
        Path log = data.resolveSibling("run-" + NUMBER.incrementAndGet() + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("HUFU_DEMO_PIN", PIN);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return new Run(builder.start(), log, data);
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

    /** Turns the clock of a server that was started for it. @param how {@code step} or {@code pass} */
    void turn(String how, Duration by) throws IOException {
        turns++;
        process.getOutputStream().write((how + " " + by + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        Waiting.until(this::said, () -> said().contains("turned " + turns + " times"));
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
