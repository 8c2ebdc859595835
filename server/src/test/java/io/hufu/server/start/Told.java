package io.hufu.server.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.JsonNode;

/**
 * Lines that tell what a document says, and whether it is so: {@code expect} (a part of the whole), and where wanted {@code never}
 * (what no element of a list may be) and {@code count} (how long lists are).
 */
final class Told {
    private Told() {}

    /** Of every {@code NAME.jsonl}: where a line stands, the name, the line. Empty lines and those that begin with # are none. */
    static Stream<Arguments> lines(Path folder) {
        var all = new ArrayList<Arguments>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                var name = file.getFileName().toString();
                var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                for (int i = 0; i < lines.size(); i++) {
                    if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                        all.add(Arguments.of(name + ":" + (i + 1), name.replace(".jsonl", ""), lines.get(i)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.stream();
    }

    /**
     * What is otherwise than the line has it.
     *
     * @param list finds a list of the whole by the name that the line gives it
     */
    static List<String> wrong(JsonNode line, JsonNode whole, BiFunction<JsonNode, String, JsonNode> list) {
        var wrong = new ArrayList<String>();
        if (!line.has("expect")) {
            wrong.add("nothing is expected");
        }
        PartOfAnswer.compare("", line.path("expect"), whole, wrong);
        for (var name : line.path("never").propertyNames()) {
            for (JsonNode element : line.path("never").path(name)) {
                if (PartOfAnswer.within(element, list.apply(whole, name))) {
                    wrong.add(name + " has " + element);
                }
            }
        }
        for (var name : line.path("count").propertyNames()) {
            int size = list.apply(whole, name).size();
            if (size != line.path("count").path(name).asInt()) {
                wrong.add(name + " are " + size);
            }
        }
        return wrong;
    }
}
