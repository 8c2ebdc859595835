package io.hufu.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Chinese that stays Chinese on English screens: what plans and directories say, and what people of the demonstration are
 * called and say, with the papers and messages that go to them. Everything else is said by the program and has to be English.
 */
final class Data {
    private static final Pattern HAN = Pattern.compile("[\\u3400-\\u9fff]+");

    private Data() {}

    /** A script that leaves these words at the page. @param said what people are called, and what papers say */
    static String script(List<String> said) {
        var words = new TreeSet<String>();
        said.forEach(one -> HAN.matcher(one).results().forEach(word -> words.add(word.group())));
        try (Stream<Path> files = Stream.of(
                        "../packs",
                        "../docs/dictionary.md",
                        "../rehearsal/src/main/java",
                        "src/main/resources/io/hufu/server/messages",
                        "src/main/java/io/hufu/server/start/DemoWords.java",
                        "src/main/java/io/hufu/server/start/DemoPeople.java",
                        "src/test/java/io/hufu/server/story/Told.java")
                .flatMap(Data::files)) {
            files.forEach(file -> HAN.matcher(read(file)).results().forEach(word -> words.add(word.group())));
        }
        return "window.told = '" + String.join(" ", words) + "'.split(' ')";
    }

    private static Stream<Path> files(String place) {
        try {
            return Files.walk(Path.of(place)).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
