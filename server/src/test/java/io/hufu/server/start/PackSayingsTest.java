package io.hufu.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.hufu.plan.Condition;
import io.hufu.plan.Pack;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the shipped packs against what their documents say where no question reaches: scope, duties and from when, warnings, release,
 * guides, what is owed afterwards and between incidents. Read in the documents, not in the packs.
 *
 * <p>A line of {@code sayings/PLAN-EDITION.jsonl} holds {@code expect} (a part of the plan as loaded; a condition bears its kind as
 * {@code is}), where wanted {@code never} (what no element of a list may be) and {@code count} (how long lists are), both by JSON
 * pointer, and {@code clause} (where the document says so).
 */
class PackSayingsTest {
    private static final Path FOLDER = Path.of("src/test/resources/sayings");
    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Condition.class, Kind.class).build();
    private static final List<Pack> PACKS = PackFolders.loadAll(Path.of("../packs"));

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Kind {}

    static Stream<Arguments> sayings() {
        return Told.lines(FOLDER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sayings")
    void saidAsTheDocumentSays(String where, String plan, String line) {
        assertThat(wrong(plan(plan), line)).as(where + " " + line).isEmpty();
    }

    @Test
    void aWrongSayingIsTold() {
        var plan = JSON.readTree(
                "{\"release\":{\"body\":\"press\"},\"groups\":[{\"id\":\"a\",\"leads\":[\"x\"]},{\"id\":\"b\",\"leads\":[\"y\"]}]}");
        assertThat(wrong(
                        plan, "{\"expect\":{\"groups\":[{\"id\":\"b\",\"leads\":[\"y\"]}]},\"count\":{\"/groups\":2}}"))
                .isEmpty();
        for (var bad : List.of(
                "{\"expect\":{\"release\":{\"body\":\"mayor\"}}}",
                "{\"expect\":{\"groups\":[{\"id\":\"b\",\"leads\":[\"x\"]}]}}",
                "{\"expect\":{\"ending\":{}}}",
                "{\"expect\":{},\"never\":{\"/groups\":[{\"id\":\"a\"}]}}",
                "{\"expect\":{},\"count\":{\"/groups\":3}}",
                "{\"expect\":{},\"count\":{\"/teams\":1}}",
                "{\"clause\":\"§1\"}")) {
            assertThat(wrong(plan, bad)).as(bad).isNotEmpty();
        }
    }

    private static JsonNode plan(String name) {
        return PACKS.stream()
                .filter(pack -> name.equals(pack.plan().name()))
                .map(pack -> (JsonNode) JSON.valueToTree(pack.plan()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no plan " + name));
    }

    /** What is otherwise than the line has it. */
    private static List<String> wrong(JsonNode plan, String text) {
        return Told.wrong(JSON.readTree(text), plan, JsonNode::at);
    }
}
