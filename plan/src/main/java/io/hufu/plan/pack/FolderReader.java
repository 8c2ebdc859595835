package io.hufu.plan.pack;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a jurisdiction's folder into bytes, within the limits; follows no links. */
final class FolderReader {
    static final int MAX_BYTES = 1 << 20;
    static final int MAX_FILES = 200;

    static final int MAX_TOTAL = 32 << 20;

    private final Path root;
    private final Findings findings;
    private final Map<String, byte[]> files = new TreeMap<>();

    private long total;

    private FolderReader(Path root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    static PackFiles read(Path root, Findings findings) {
        if (!Files.isDirectory(root)) {
            findings.add(FindingCode.FOLDER_MISSING, String.valueOf(root.getFileName()), 0);
            return PackFiles.of(Map.of());
        }
        var reader = new FolderReader(root, findings);
        reader.readAll(".");
        for (var folder : reader.list("plans")) {
            reader.readAll("plans/" + folder.getFileName());
        }
        return PackFiles.of(reader.files);
    }

    private void readAll(String folder) {
        for (var path : list(folder)) {
            var name = root.relativize(path.normalize()).toString().replace('\\', '/');
            if (PackFiles.belongs(name) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                readOne(name, path);
            }
        }
    }

    private void readOne(String name, Path path) {
        if (files.size() >= MAX_FILES) {
            findings.add(FindingCode.TOO_MANY_FILES, name, 0, MAX_FILES);
            return;
        }
        try {
            if (Files.size(path) > MAX_BYTES) {
                findings.add(FindingCode.FILE_TOO_LARGE, name, 0, MAX_BYTES);
                return;
            }
            total += Files.size(path);
            if (total > MAX_TOTAL) {
                findings.add(FindingCode.PACK_TOO_LARGE, name, 0, MAX_TOTAL);
                return;
            }
            files.put(name, Files.readAllBytes(path));
        } catch (IOException e) {
            findings.add(FindingCode.FILE_UNREADABLE, name, 0, String.valueOf(e.getMessage()));
        }
    }

    private List<Path> list(String folder) {
        var at = root.resolve(folder).normalize();
        if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS) && !folder.equals(".")) {
            return List.of();
        }
        try (var entries = Files.newDirectoryStream(at)) {
            var sorted = new ArrayList<Path>();
            entries.forEach(sorted::add);
            sorted.sort(null);
            return sorted;
        } catch (IOException | DirectoryIteratorException e) {
            findings.add(FindingCode.FILE_UNREADABLE, folder, 0, String.valueOf(e.getMessage()));
            return List.of();
        }
    }
}
