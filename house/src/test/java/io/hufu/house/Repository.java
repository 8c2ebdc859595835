package io.hufu.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The working copy that these tests stand in: its files as text, and the compiled classes of its modules. */
final class Repository {
    /** Modules with Java code, in the order in which they may know of each other. */
    static final List<String> MODULES = List.of("plan", "engine", "journal", "rehearsal", "server", "bench");

    private static final long LARGEST_TEXT = 4_000_000;

    private Repository() {}

    /** The folder with the launcher in it, at or above the current one. */
    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("hufu"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "these tests run inside a clone of the repository; no launcher was found above");
        }
        return folder;
    }

    /** Whether the build names this module. */
    static boolean has(String module) {
        try {
            return Files.readString(root().resolve("pom.xml")).contains("<module>" + module + "</module>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The compiled main classes of every module that the working copy has; a module that was not compiled is an error. */
    static JavaClasses classes() {
        var folders = new ArrayList<Path>();
        for (var module : MODULES) {
            if (has(module)) {
                var folder = root().resolve(module).resolve("target/classes");
                if (!Files.isDirectory(folder)) {
                    throw new IllegalStateException(module + " is not compiled; run ./hufu test house");
                }
                folders.add(folder);
            }
        }
        return new ClassFileImporter().importPaths(folders);
    }

    /** Every text file that git tracks or would track, with its text. */
    static List<SourceFile> files() {
        try {
            var process = new ProcessBuilder(
                            "git",
                            "-c",
                            "safe.directory=*",
                            "ls-files",
                            "-z",
                            "--cached",
                            "--others",
                            "--exclude-standard")
                    .directory(root().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var names = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("git could not list the files of " + root());
            }
            var files = new ArrayList<SourceFile>();
            for (var name : names.split("\0")) {
                var path = root().resolve(name);
                if (Files.isRegularFile(path) && Files.size(path) < LARGEST_TEXT) {
                    addText(files, name, path);
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void addText(List<SourceFile> files, String name, Path path) throws IOException {
        try {
            files.add(new SourceFile(name, Files.readString(path)));
        } catch (MalformedInputException e) {
            // a picture or a font: no text to judge
            return;
        }
    }
}
