package io.hufu.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.Pack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the questions of {@code what-if/PLAN.jsonl} to the shipped packs. Their answers were read in the official documents, not in
 * the packs.
 *
 * <p>A line holds {@code ask} (keys of the command; the plan is the file's name unless it is given), {@code expect} (a part of the
 * answer), and where wanted {@code never} (as {@code expect}, but nothing of it may be there), {@code count} (how long lists
 * are), and {@code clause} (where the document says so). A question that is not understood answers {@code {"error": field}}.
 */
class PackQuestionsTest {
    private static final Path FOLDER = Path.of("src/test/resources/what-if");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final List<Pack> PACKS = PackFolders.loadAll(Path.of("../packs"));

    static Stream<Arguments> questions() {
        return Told.lines(FOLDER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void answeredAsTheDocumentSays(String where, String plan, String line) {
        assertThat(wrong(plan, line)).as(where + " " + line).isEmpty();
    }

    @Test
    void aWrongAnswerIsTold() {
        var ask = "{\"ask\":{\"deaths\":3},";
        assertThat(wrong("hazardous-chemicals", ask + "\"expect\":{\"level\":\"II\"}}"))
                .isEmpty();
        for (var bad : List.of(
                "\"expect\":{\"level\":\"I\"}}",
                "\"expect\":{\"levels\":[\"II\",\"III\"]}}",
                "\"expect\":{\"nothing\":null}}",
                "\"expect\":{\"clocks\":[{\"from\":\"query\",\"minutes\":31}]}}",
                "\"expect\":{\"error\":\"deaths\"}}",
                "\"expect\":{},\"never\":{\"clocks\":[{\"from\":\"query\"}]}}",
                "\"expect\":{},\"count\":{\"clocks\":1}}")) {
            assertThat(wrong("hazardous-chemicals", ask + bad)).as(bad).isNotEmpty();
        }
    }

    /** What is otherwise than the line has it. */
    private static List<String> wrong(String plan, String text) {
        var line = JSON.readTree(text);
        var ask = (ObjectNode) line.path("ask").deepCopy();
        if (!ask.has("plan")) {
            ask.put("plan", plan);
        }
        return Told.wrong(line, answer(ask), JsonNode::path);
    }

    private static JsonNode answer(ObjectNode ask) {
        try {
            return JSON.valueToTree(WhatIfJson.answer(ask, PACKS, DAY));
        } catch (WhatIfJson.NotUnderstood e) {
            return JSON.createObjectNode().put("error", e.field());
        }
    }
}
