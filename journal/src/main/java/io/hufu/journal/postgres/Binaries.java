package io.hufu.journal.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs for this machine, in a folder that every user can read. */
final class Binaries {
    private Binaries() {}

    /** The folder that holds {@code bin/postgres}: named by {@code hufu.postgres} (a package's start line), else unpacked. */
    static Path find(Path cache) {
        String said = System.getProperty("hufu.postgres");
        return said == null ? unpack(cache) : Path.of(said);
    }

    private static Path unpack(Path cache) {
        String resource = "/postgres-linux-" + architecture() + ".txz";
        var archive = Binaries.class.getResource(resource);
        if (archive == null) {
            throw new HufuStartException(
                    "缺少本机架构的内置数据库程序（" + resource + "），请改用外部 PostgreSQL。",
                    "The embedded database for this machine is missing (" + resource
                            + "); use an external PostgreSQL.");
        }
        try {
            DataFolder.makeFolder(cache, "rwxr-xr-x");
            return unpack(cache, archive);
        } catch (IOException e) {
            throw DataFolder.unwritable(cache, e);
        }
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static Path unpack(Path cache, URL archive) throws IOException {
        Path target = cache.resolve("postgres-" + fingerprint(archive));
        try (FileChannel channel =
                        FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (held.isValid() && Files.isExecutable(target.resolve("bin/postgres"))) {
                return target;
            }
            Path half = cache.resolve("unpacking");
            remove(half);
            DataFolder.makeFolder(half, "rwxr-xr-x");
            try (var tar = new TarArchiveInputStream(
                    new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    extract(half, tar, entry);
                }
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        }
    }

    private static void extract(Path root, InputStream tar, TarArchiveEntry entry) throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            DataFolder.makeFolder(path, "rwxr-xr-x");
            return;
        }
        Path folder = path.getParent();
        if (folder != null) {
            DataFolder.makeFolder(folder, "rwxr-xr-x");
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Tells one release of the archive from another: from the library's own index, since reading all of it takes long. */
    private static String fingerprint(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection library) {
            var entry = library.getJarEntry();
            return "%08x-%d".formatted(entry.getCrc(), entry.getSize());
        }
        try (InputStream in = archive.openStream()) {
            var sum = new CRC32();
            byte[] all = in.readAllBytes();
            sum.update(all);
            return "%08x-%d".formatted(sum.getValue(), all.length);
        }
    }

    /** Deletes a folder of ours with what is in it. */
    static void remove(@Nullable Path folder) throws IOException {
        if (folder == null || !Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new Removal());
    }
}
