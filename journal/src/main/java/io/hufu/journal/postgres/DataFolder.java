package io.hufu.journal.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one installation, held by one process at a time: {@code keys/} and {@code heads.log} of ours,
 * {@code postgres/} of the embedded database.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Where data is kept when nothing is said: where the system property {@code hufu.state} says (a package's start line), else
     * {@code /var/lib/hufu} for root, else under the home folder.
     */
    public static Path home() {
        String said = System.getProperty("hufu.state");
        if (said != null) {
            return Path.of(said);
        }
        return OsUser.current().root()
                ? Path.of("/var/lib/hufu")
                : Path.of(System.getProperty("user.home"), ".local", "share", "hufu");
    }

    /**
     * A new name for a folder that is thrown away afterwards (tests, trials), where the database's user can enter.
     *
     * @return a path under {@link #home()} at which nothing is yet
     */
    public static Path throwAway() {
        try {
            Path trials = home().resolve("trials");
            makeFolder(trials, "rwx--x--x");
            Path folder = Files.createTempDirectory(trials, "t");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return folder.resolve("data");
        } catch (IOException e) {
            throw unwritable(home(), e);
        }
    }

    /**
     * Throws away what {@link #throwAway} named, with everything beside it. A database that still works there, because its
     * server was killed or has not waited for it, is ended first: it would write into what is being deleted.
     *
     * @throws HufuStartException when the database cannot be ended or a file cannot be deleted
     */
    public static void discard(Path data) {
        Path folder = Objects.requireNonNull(data.toAbsolutePath().getParent());
        try {
            if (Files.exists(data)) {
                Leftovers.settle(EmbeddedPostgres.cluster(data.toRealPath()));
            }
            Binaries.remove(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Opens and locks a folder, made where it is missing.
     *
     * @param wanted null for {@code data} under {@link #home()}
     * @throws HufuStartException when another process holds it, or it cannot be written
     */
    public static DataFolder open(@Nullable Path wanted) {
        Path path = usual(wanted);
        try {
            // the database's user passes through; what is secret has its own folder
            makeFolder(path, "rwx--x--x");
            makeFolder(path.resolve("keys"), "rwx------");
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new HufuStartException(
                        "数据目录 " + path + " 正被另一个虎符进程使用，请先停止它，或用 --data 指定别的目录。",
                        "The data folder " + path
                                + " is in use by another Hufu; stop it first, or name another folder with --data.");
            }
            return new DataFolder(path, channel, lock);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /**
     * Whether another process works on a folder now. Not to be asked by the process that does.
     *
     * @param wanted as for {@link #open}
     */
    public static boolean isHeld(@Nullable Path wanted) {
        Path lock = usual(wanted).resolve("lock");
        if (!Files.isWritable(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = tryLock(channel)) {
            return free == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path usual(@Nullable Path wanted) {
        return (wanted == null ? home().resolve("data") : wanted)
                .toAbsolutePath()
                .normalize();
    }

    static HufuStartException unwritable(Path path, IOException e) {
        String text = String.valueOf(e.getMessage());
        if (text.contains("No space left")) {
            return full(path);
        }
        return new HufuStartException(
                "数据目录 " + path + " 无法写入：" + text, "The data folder " + path + " cannot be written: " + text, e);
    }

    static HufuStartException full(Path path) {
        return new HufuStartException(
                "磁盘空间不足，请先清理 " + path + " 所在的磁盘，再重新启动。",
                "The disk is full: free some space where " + path + " lies, then start again.");
    }

    static void makeFolder(Path folder, String permissions) throws IOException {
        Path missing = folder.getParent();
        if (missing != null && !Files.exists(missing)) {
            makeFolder(missing, "rwxr-xr-x");
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    public Path path() {
        return path;
    }

    /** Secrets of the installation: mode 0700. */
    public Path keys() {
        return path.resolve("keys");
    }

    /** Signed heads of the ledger, kept outside the database. */
    public Path heads() {
        return path.resolve("heads.log");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
