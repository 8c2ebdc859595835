package io.hufu.server.start;

import io.hufu.plan.Pack;
import io.hufu.server.clock.SystemMoments;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a plan would make of an incident; the engine answers, no server runs. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = "预案推断，见 docs/what-if.md / what a plan would make of it, see docs/what-if.md")
final class WhatIfCommand implements Callable<Integer> {
    private static final int NOT_UNDERSTOOD = 2;

    @Parameters(
            arity = "0..1",
            paramLabel = "PLAN",
            description = "预案编号，如 hazardous-chemicals，可加 @版本 / id of the plan, with @EDITION if wanted")
    private @Nullable String plan;

    @Option(names = "--json", description = "以 JSON 回答（总是如此） / answers in JSON, as it always does")
    @SuppressWarnings("UnusedVariable") // said for clarity on the command line
    private boolean json;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "每行一个问题（JSON），- 为标准输入 / a question a line, - for standard input")
    private @Nullable String batch;

    @Option(names = "--packs", paramLabel = "FOLDER", description = "预案目录 / folder of plans (default: packs)")
    private @Nullable Path packs;

    @Option(names = "--deaths", paramLabel = "N")
    private @Nullable String deaths;

    @Option(names = "--serious", paramLabel = "N")
    private @Nullable String serious;

    @Option(names = "--poisoned", paramLabel = "N")
    private @Nullable String poisoned;

    @Option(names = "--missing", paramLabel = "N")
    private @Nullable String missing;

    @Option(names = "--loss", paramLabel = "YUAN")
    private @Nullable String loss;

    @Option(names = "--no-figures")
    private boolean noFigures;

    @Option(names = "--undetermined")
    private boolean undetermined;

    @Option(names = "--may-become", paramLabel = "GRADE")
    private @Nullable String mayBecome;

    @Option(names = "--beyond", paramLabel = "EXTENT")
    private @Nullable String beyond;

    @Option(names = "--across", paramLabel = "EXTENT")
    private @Nullable String across;

    @Option(names = "--social-impact", paramLabel = "GRADE")
    private @Nullable String socialImpact;

    @Option(names = "--grave-course")
    private boolean graveCourse;

    @Option(names = "--foreigners")
    private boolean foreigners;

    @Option(names = "--sector", paramLabel = "SECTOR")
    private @Nullable String sector;

    @Option(names = "--at", paramLabel = "AREA")
    private @Nullable String at;

    @Option(names = "--colour", paramLabel = "COLOUR", description = "预警颜色 / colour of a warning to ask about")
    private @Nullable String colour;

    @Override
    public Integer call() throws IOException {
        var out = Terminal.out();
        try {
            return batch == null ? one(out) : many(out, batch);
        } finally {
            out.flush();
        }
    }

    private int one(PrintStream out) {
        if (plan == null) {
            System.err.println("hufu: 请指定预案，或用 --batch / name a plan, or use --batch");
            return NOT_UNDERSTOOD;
        }
        try {
            var answer = WhatIfJson.answer(question(), PackFolders.loadAll(PackFolders.find(packs)), today());
            out.println(
                    Questions.JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(answer));
            return 0;
        } catch (WhatIfJson.NotUnderstood e) {
            System.err.println("hufu: " + e.getMessage());
            return NOT_UNDERSTOOD;
        }
    }

    private int many(PrintStream out, String file) throws IOException {
        Path path = Path.of(file);
        if (!file.equals("-") && !Files.isReadable(path)) {
            System.err.println("hufu: 文件 " + file + " 无法读取 / the file " + file + " cannot be read");
            return NOT_UNDERSTOOD;
        }
        List<Pack> loaded = PackFolders.loadAll(PackFolders.find(packs));
        LocalDate day = today();
        try (var lines = new BufferedReader(new InputStreamReader(
                file.equals("-") ? System.in : Files.newInputStream(path), StandardCharsets.UTF_8))) {
            var progress = new Progress("what-if");
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(
                        Questions.JSON.writeValueAsString(answer(number == 0 ? withoutMark(line) : line, loaded, day)));
                progress.at(++number);
            }
            progress.end();
            return 0;
        }
    }

    private static LocalDate today() {
        return PackKeeping.day(new SystemMoments().now());
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static Map<String, ?> answer(String line, List<Pack> packs, LocalDate day) {
        try {
            JsonNode question = Questions.JSON.readTree(line);
            return question.isMissingNode()
                    ? Map.of("error", "the line is empty / 空行")
                    : WhatIfJson.answer(question, packs, day);
        } catch (JacksonException e) {
            return Map.of("error", "not JSON / 不是正确的 JSON");
        } catch (WhatIfJson.NotUnderstood e) {
            return Map.of("error", String.valueOf(e.getMessage()));
        }
    }

    private ObjectNode question() {
        ObjectNode question = Questions.JSON.createObjectNode();
        question.put("plan", plan);
        number(question, "deaths", deaths);
        number(question, "serious", serious);
        number(question, "poisoned", poisoned);
        number(question, "missing", missing);
        number(question, "loss", loss);
        flag(question, "noFigures", noFigures);
        flag(question, "undetermined", undetermined);
        text(question, "mayBecome", mayBecome);
        text(question, "beyond", beyond);
        text(question, "across", across);
        text(question, "socialImpact", socialImpact);
        flag(question, "graveCourse", graveCourse);
        flag(question, "foreigners", foreigners);
        text(question, "sector", sector);
        text(question, "at", at);
        text(question, "colour", colour);
        return question;
    }

    /** A number as a number; what is none stays a text, and is then said to be wrong like in a batch. */
    private static void number(ObjectNode question, String key, @Nullable String given) {
        if (given == null) {
            return;
        }
        try {
            BigDecimal number = new BigDecimal(given);
            if (number.scale() <= 0 && number.precision() - number.scale() < 40) {
                question.put(key, number.toBigIntegerExact());
            } else {
                question.put(key, number);
            }
        } catch (NumberFormatException e) {
            question.put(key, given);
        }
    }

    private static void flag(ObjectNode question, String key, boolean given) {
        if (given) {
            question.put(key, true);
        }
    }

    private static void text(ObjectNode question, String key, @Nullable String given) {
        if (given != null) {
            question.put(key, given);
        }
    }

    /** Made when the first question is read: every command of the terminal is laid out at its start, whichever is asked for. */
    private static final class Questions {
        static final JsonMapper JSON = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
