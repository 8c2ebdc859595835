package io.hufu.journal.ledger;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** The files of a folder of migrations on the class path, told apart from those of another release. */
final class Migrations {
    private Migrations() {}

    /** Names, sizes and checksums of the files, in order: {@code V1__ledger.sql 5120 1a2b3c4d; …}, without a quote. */
    static String fingerprint(String folder) throws IOException {
        URL found = Migrations.class.getResource("/" + folder);
        if (found == null) {
            throw new IOException("there is no " + folder + " on the class path");
        }
        var files = new TreeMap<String, String>();
        if (found.openConnection() instanceof JarURLConnection library) {
            for (var entry : (Iterable<java.util.jar.JarEntry>) library.getJarFile().stream()::iterator) {
                if (entry.getName().startsWith(folder + "/") && !entry.isDirectory()) {
                    files.put(entry.getName().substring(folder.length() + 1), line(entry.getSize(), entry.getCrc()));
                }
            }
        } else {
            for (Path file : list(found)) {
                byte[] bytes = Files.readAllBytes(file);
                var sum = new CRC32();
                sum.update(bytes);
                files.put(file.getFileName().toString(), line(bytes.length, sum.getValue()));
            }
        }
        return String.join(
                "; ",
                files.entrySet().stream()
                        .map(file -> file.getKey() + " " + file.getValue())
                        .toList());
    }

    private static List<Path> list(URL folder) throws IOException {
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String line(long size, long sum) {
        return "%d %08x".formatted(size, sum);
    }
}
