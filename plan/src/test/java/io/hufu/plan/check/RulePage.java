package io.hufu.plan.check;

import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackFiles;
import io.hufu.plan.pack.PackLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A page of docs/check with its right and its wrong example.
 *
 * @param file of the model city's folder
 * @param right stands there once
 * @param wrong what is planted in its place
 */
record RulePage(String code, String text, String file, String right, String wrong) {
    private static final Path PAGES = Path.of("../docs/check");
    private static final Path CITY = Path.of("src/test/resources/packs/model-city");
    private static final Pattern EXAMPLE = Pattern.compile(
            "Right, in `([^`]+)`:\n\n```\\w+\n(.*?)\n```\n\nWrong:\n\n```\\w+\n(.*?)\n```", Pattern.DOTALL);

    static RulePage read(String code) {
        try {
            var text = Files.readString(PAGES.resolve(code + ".md"));
            var example = EXAMPLE.matcher(text);
            if (!example.find()) {
                throw new IllegalStateException(code + ".md has no example");
            }
            return new RulePage(code, text, example.group(1), example.group(2), example.group(3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model city without a defect. */
    static List<Sheet> clean() {
        return sheets(files());
    }

    /** The model city with the wrong example in place of the right one. */
    List<Sheet> planted() {
        var files = files();
        var before = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        var after = before.replace(right, wrong);
        if (before.indexOf(right) != before.lastIndexOf(right) || after.equals(before)) {
            throw new IllegalStateException("the right example of " + code + " is not in " + file + " once");
        }
        files.put(file, after.getBytes(StandardCharsets.UTF_8));
        return sheets(files);
    }

    private static TreeMap<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(CITY)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                files.put(CITY.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<Sheet> sheets(TreeMap<String, byte[]> files) {
        var sheets = new ArrayList<Sheet>();
        switch (PackLoader.load(PackFiles.of(files))) {
            case Loaded.Packs packs -> {
                for (int i = 0; i < packs.packs().size(); i++) {
                    sheets.add(Sheet.of(
                            "model-city", packs.packs().get(i), packs.files().get(i)));
                }
            }
            case Loaded.Broken broken -> throw new IllegalStateException(String.join("\n", broken.lines()));
        }
        return sheets;
    }
}
