package io.hufu.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    private final Path place = DataFolder.throwAway();

    @AfterEach
    void remove() {
        DataFolder.discard(place);
    }

    private static int rows(EmbeddedPostgres postgres) throws Exception {
        DatabaseSettings settings = postgres.settings();
        try (var connection =
                        java.sql.DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from kept")) {
            row.next();
            return row.getInt(1);
        }
    }

    private record Held(Process process, long postmaster) {}

    private Held hold() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader()) {
            String line = said.readLine();
            while (line != null && !line.startsWith("PID ")) {
                line = said.readLine();
            }
            assertThat(line).isNotNull();
            return new Held(process, Long.parseLong(line.substring(4)));
        }
    }

    @Test
    void durable_not_root_and_secret() throws Exception {
        try (DataFolder folder = DataFolder.open(place);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
                var pool = postgres.settings().open(2)) {
            assertThat((Integer) Files.getAttribute(Path.of("/proc/" + postgres.pid()), "unix:uid"))
                    .isNotZero();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.keys().resolve("postgres.password"))))
                    .isEqualTo("rw-------");
            assertThat(postgres.settings().toString())
                    .doesNotContain(postgres.settings().password());
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select current_setting('fsync'), current_setting('listen_addresses')")) {
                row.next();
                assertThat(List.of(row.getString(1), row.getString(2))).containsExactly("on", "127.0.0.1");
            }
        }
    }

    @Test
    void killed_with_its_parent_at_once_or_after_it_the_next_start_finds_everything() throws Exception {
        // the parent alone: the server is asked to stop by the kernel
        Held first = hold();
        first.process().destroyForcibly().waitFor();
        // both within a moment
        Held second = hold();
        second.process().destroyForcibly();
        OsUser.signal("KILL", second.postmaster());
        second.process().waitFor();
        try (DataFolder folder = DataFolder.open(place);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(rows(postgres)).isEqualTo(2);
            assertThat(postgres.pid()).isNotIn(first.postmaster(), second.postmaster());
        }
        assertThat(Leftovers.workingOn(place.resolve("postgres/cluster"))).isEmpty();
    }

    @Test
    void a_pid_file_of_a_stranger_and_a_killed_server_do_not_stop_it() throws Exception {
        Held held = hold();
        assertThatThrownBy(() -> DataFolder.open(place))
                .isInstanceOf(HufuStartException.class)
                .hasMessageContaining("--data");
        held.process().destroyForcibly().waitFor();
        Path cluster = place.resolve("postgres/cluster");
        Leftovers.settle(cluster);
        Files.writeString(
                cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + cluster + "\n");
        try (DataFolder folder = DataFolder.open(place);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(rows(postgres)).isEqualTo(1);
            long killed = postgres.pid();
            OsUser.signal("KILL", killed);
            // started again by its keeper, on the same port
            long until = System.nanoTime() + 30_000_000_000L;
            int rows = -1;
            while (rows < 0 && System.nanoTime() < until) {
                try {
                    rows = rows(postgres);
                } catch (java.sql.SQLException e) {
                    Thread.onSpinWait();
                }
            }
            assertThat(rows).isEqualTo(1);
        }
    }

    @Test
    void another_major_version_a_taken_port_and_a_full_disk_are_told_in_a_sentence() throws Exception {
        try (DataFolder folder = DataFolder.open(place);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, taken.getLocalPort()))
                    .isInstanceOf(HufuStartException.class)
                    .hasMessageContaining("端口 " + taken.getLocalPort());
            Path version = place.resolve("postgres/cluster/PG_VERSION");
            Files.writeString(version, "16\n");
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(HufuStartException.class)
                    .hasMessageContaining("PostgreSQL 16");
        }
    }

    @Test
    void a_full_disk_is_told_in_a_sentence() throws Exception {
        assumeTrue(OsUser.current().root(), "mounting needs root");
        Files.createDirectories(place);
        var mounted = OsUser.run(List.of("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", place.toString()));
        assumeTrue(mounted.exit() == 0, "no mounting here");
        try (DataFolder folder = DataFolder.open(place)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(HufuStartException.class)
                    .hasMessageContaining("磁盘空间不足");
        } finally {
            OsUser.run(List.of("umount", place.toString()));
        }
    }
}
