package io.hufu.server.gateway.cap;

import io.hufu.server.gateway.cap.CapFault.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A good message with one thing broken, and what has to be said of it: text, its replacement, code, path. */
final class Broken {
    private static final Path TABLE = Path.of("src/test/resources/cap/broken.tsv");

    private Broken() {}

    static Stream<Arguments> all() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(row -> Arguments.of(row[2], row[3].replace('␉', '\t'), Code.valueOf(row[0]), row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
