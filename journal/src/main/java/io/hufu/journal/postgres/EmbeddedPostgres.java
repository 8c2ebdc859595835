package io.hufu.journal.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a data folder: durable, on the loopback interface only, never as root.
 *
 * <p>One thread owns the server for its whole life and starts it again when it dies. When that thread goes, killed with the
 * process, the kernel asks the server to stop; what is left all the same is ended at the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "hufu";
    static final String DATABASE = "hufu";
    private static final String MAJOR = "18";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Postmaster postmaster;
    private final String password;
    private final CompletableFuture<Integer> ready = new CompletableFuture<>();
    private final Thread keeper;
    private volatile boolean closing;
    private volatile @Nullable Process process;

    private EmbeddedPostgres(Postmaster postmaster, String password, int wantedPort) {
        this.postmaster = postmaster;
        this.password = password;
        this.keeper = Thread.ofPlatform().daemon().name("hufu-postgres").unstarted(() -> keep(wantedPort));
    }

    /** Where the database of a data folder keeps its files. */
    static Path cluster(Path data) {
        return data.resolve("postgres/cluster");
    }

    /** As {@link #start(DataFolder, int)} on any free port. */
    public static EmbeddedPostgres start(DataFolder folder) {
        return start(folder, 0);
    }

    /**
     * Starts the server of a data folder, made at the first start (about 2 s), and waits until it answers.
     *
     * @param port 0 for any free one
     * @throws HufuStartException with a sentence that says what hinders
     */
    public static EmbeddedPostgres start(DataFolder folder, int port) {
        OsUser user = OsUser.current();
        Path binaries = Binaries.find(DataFolder.home().resolve("binaries"));
        Path home = folder.path().resolve("postgres");
        Path cluster = cluster(folder.path());
        try {
            DataFolder.makeFolder(home, "rwx------");
            user.own(home);
            if (!user.canEnter(home)) {
                throw new HufuStartException(
                        "数据目录 " + folder.path() + " 的上级目录不允许数据库用户进入，请改用 /var/lib/hufu 下的目录。",
                        "The database's user cannot enter " + folder.path()
                                + " through its parents; use a folder under /var/lib/hufu.");
            }
            Path real = home.toRealPath();
            String password = password(folder.keys().resolve("postgres.password"), cluster);
            cluster = real.resolve("cluster");
            if (Files.exists(cluster)) {
                checkVersion(cluster);
                Leftovers.settle(cluster);
            } else {
                initialise(binaries, real, cluster, user, password);
            }
            var postmaster = new Postmaster(binaries, cluster, folder.path().resolve("postgres.log"), user, password);
            var postgres = new EmbeddedPostgres(postmaster, password, port);
            postgres.keeper.start();
            postgres.await();
            return postgres;
        } catch (IOException e) {
            throw DataFolder.unwritable(home, e);
        }
    }

    private void await() {
        try {
            ready.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof HufuStartException sentence
                    ? sentence
                    : new HufuStartException("内置数据库无法启动。", "The embedded database does not start.", e);
        }
    }

    private void keep(int wantedPort) {
        int port = wantedPort;
        while (!closing) {
            try {
                var running = postmaster.start(port, spawned -> process = spawned);
                port = running.port();
                ready.complete(port);
                int exit = running.process().waitFor();
                if (!closing) {
                    LOG.error("the database ended with {} and is started again", exit);
                }
            } catch (HufuStartException e) {
                if (closing) {
                    return;
                }
                if (!ready.completeExceptionally(e)) {
                    LOG.error("the database cannot be started again: {}", e.getMessage());
                    Leftovers.pause();
                } else {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                ready.completeExceptionally(e);
                throw e;
            }
        }
    }

    private static void checkVersion(Path cluster) throws IOException {
        String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new HufuStartException(
                    "数据目录属于 PostgreSQL " + version + "，本版本使用 " + MAJOR + "；请先用原版本备份，再恢复到新目录。",
                    "The data folder is of PostgreSQL " + version + ", this release uses " + MAJOR
                            + "; make a backup with the release that wrote it and restore it into a new folder.");
        }
    }

    private static String password(Path file, Path cluster) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (Files.exists(cluster)) {
            throw new HufuStartException(
                    "缺少数据库口令文件 " + file + "，请恢复该文件。", "The password file " + file + " is missing; put it back.");
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        secret(file, password);
        return password;
    }

    static void secret(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content + "\n", StandardCharsets.UTF_8);
    }

    /** Into a folder beside, renamed when whole: a half-made cluster is never started. */
    private static void initialise(Path binaries, Path home, Path cluster, OsUser user, String password)
            throws IOException {
        Path half = home.resolve("half");
        Path passwordFile = home.resolve("password");
        Binaries.remove(half);
        secret(passwordFile, password);
        user.own(passwordFile);
        try {
            var result = OsUser.run(user.command(
                    List.of(
                            binaries.resolve("bin/initdb").toString(),
                            "--pgdata=" + half,
                            "--username=" + USER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--no-locale",
                            "--data-checksums"),
                    false));
            if (result.exit() != 0) {
                Binaries.remove(half);
                if (result.output().contains("No space left")) {
                    throw DataFolder.full(home);
                }
                String line = result.output().lines().reduce("", (a, b) -> b.isBlank() ? a : b);
                throw new HufuStartException("无法初始化内置数据库：" + line, "The database cannot be initialised: " + line);
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** How to reach the server. */
    public DatabaseSettings settings() {
        return new DatabaseSettings(Postmaster.url(ready.join(), DATABASE), USER, password);
    }

    /** Process id of the server that runs now. */
    public long pid() {
        Process running = process;
        return running == null ? -1 : running.pid();
    }

    /** Stops the server: connections are cut, everything committed is on disk. */
    @Override
    public void close() {
        closing = true;
        stop();
        keeper.interrupt();
        try {
            // it may have been about to start the server again
            if (keeper.join(Duration.ofSeconds(10))) {
                stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        Process running = process;
        if (running != null) {
            stop(running, "INT", 20);
            stop(running, "QUIT", 5);
        }
    }

    private static void stop(Process process, String signal, int seconds) {
        if (process.isAlive()) {
            OsUser.signal(signal, process.pid());
            try {
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    LOG.warn("the database did not stop on SIG{}", signal);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
