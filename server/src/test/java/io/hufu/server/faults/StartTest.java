package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Starts that cannot be, or that find a mess: a sentence and an exit code, and nobody is harmed. */
@Tag("faults")
class StartTest {
    private static final int OTHER = 1;
    /** A setting is wrong, the port among them: whoever starts it again must not try. */
    private static final int CONFIGURATION = 78;

    private final Path data = Run.newData();

    @AfterEach
    void remove() {
        DataFolder.discard(data);
    }

    private static void requireSentence(int exit, Run run, String chinese, String english) {
        assertThat(run.exit()).as(run.said()).isEqualTo(exit);
        assertThat(run.said())
                .contains(chinese, english)
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(run.said().lines()).as(run.said()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void oneFolderServesOneServerAndOnlyAsWhatItIs() throws Exception {
        try (Run first = Run.demo(data)) {
            try (Run second = Run.of(data, "demo", "--port", "0")) {
                requireSentence(OTHER, second, "正被另一个虎符进程使用", "is in use by another Hufu");
            }
            try (Run taken = Run.of(data.resolveSibling("other"), "demo", "--port", String.valueOf(first.port()))) {
                requireSentence(CONFIGURATION, taken, "端口 " + first.port(), "The port " + first.port());
            }
            assertThat(Caller.ready(first)).as(first.said()).isTrue();
            var officer = Caller.signIn(first, "duty1");
            assertThat(officer.read(first, "/api/incidents?state=open").status())
                    .isEqualTo(200);
        }
        try (Run real = Run.of(data, "up", "--port", "0")) {
            requireSentence(OTHER, real, "属于演示", "is a demonstration's");
        }
    }

    @Test
    void aStrangerOnThePortIsNamedAndNothingIsMade() throws Exception {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Run run = Run.of(data, "demo", "--port", String.valueOf(stranger.getLocalPort()))) {
            requireSentence(CONFIGURATION, run, "端口 " + stranger.getLocalPort(), "The port " + stranger.getLocalPort());
        }
        assertThat(data).doesNotExist();
    }

    /** A power cut leaves a pid file that may name anybody's process by now, and a lock file that nobody holds. */
    @Test
    void whatAPowerCutLeftIsNoHindrance() throws Exception {
        Path pidFile = data.resolve("postgres/cluster/postmaster.pid");
        Run first = Run.demo(data);
        long database = first.postmaster();
        var lines = new ArrayList<>(Files.readAllLines(pidFile));
        ProcessHandle.of(database).ifPresent(ProcessHandle::destroyForcibly);
        first.kill();
        Waiting.until(first::said, () -> ProcessHandle.of(database).isEmpty());
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);
        assertThat(data.resolve("lock")).exists();
        try (Run second = Run.demo(data)) {
            assertThat(Caller.ready(second)).isTrue();
            assertThat(second.postmaster()).isNotEqualTo(ProcessHandle.current().pid());
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void whoStopsTheServerHasStoppedTheDatabase() throws Exception {
        long database;
        try (Run run = Run.demo(data)) {
            database = run.postmaster();
        }
        assertThat(ProcessHandle.of(database)).isEmpty();
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    /** The kernel asks the database of a killed server to stop, and nobody waits for it. */
    @Test
    void aFolderIsThrownAwayWhileItsDatabaseIsStillStopping() throws Exception {
        Run run = Run.demo(data);
        long database = run.postmaster();
        run.kill();
        DataFolder.discard(data);
        assertThat(whatRuns(database)).isEmpty();
        assertThat(data.getParent()).doesNotExist();
    }

    /** Its command line; a process that has ended and that nobody has asked after yet has none. */
    private static String whatRuns(long process) throws IOException {
        Path commandLine = Path.of("/proc", String.valueOf(process), "cmdline");
        try {
            return Files.readString(commandLine);
        } catch (IOException e) {
            return "";
        }
    }
}
