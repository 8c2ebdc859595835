package io.hufu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Refusal;
import io.hufu.plan.Pack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tells every scenario of {@code scenarios/*.txt}. A line is an act, {@code > question = answer} is what is seen after it, and
 * {@code ! code …} right after an act is the refusal it gets; without one it has to be accepted. {@code #} begins a remark.
 */
class ScenarioTest {
    private static final Path FOLDER = Path.of("src/test/resources/scenarios");

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void told(Path file) throws IOException {
        var wrong = tell(Files.readAllLines(file, StandardCharsets.UTF_8));
        assertThat(wrong).as(file.getFileName().toString()).isEmpty();
    }

    @Test
    void what_comes_out_otherwise_is_told_by_line() {
        var wrong = tell(List.of(
                "09:20 duty open deaths=3",
                "> grade = ordinary",
                "09:21 duty activate level=II",
                "09:22 commander activate level=II",
                "! not-authorised"));
        assertThat(wrong)
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("2", "3", "5");
    }

    /** What came out otherwise than the text says, line by line. */
    static List<String> tell(List<String> lines) {
        var packs = new ArrayList<>(Packs.jinchengInForce());
        packs.add(Packs.testCity("farm-gas"));
        packs.add(Packs.SHUOCHENG);
        packs.add(Packs.HAZE);
        var world = new TestWorld(Line.moment("08:00"), packs.toArray(Pack[]::new));
        var views = new Views(world);
        var wrong = new ArrayList<String>();
        Decision last = null;
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).strip();
            var where = (i + 1) + ": " + text;
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (text.startsWith(">")) {
                var equals = text.indexOf(" = ");
                var seen = views.answer(text.substring(1, equals));
                if (!seen.equals(text.substring(equals + 3).strip())) {
                    wrong.add(where + "\n      but: " + seen);
                }
            } else if (text.startsWith("!")) {
                var seen = refusal(last);
                if (!matches(seen, text.substring(1).strip())) {
                    wrong.add(where + "\n      but: " + seen);
                }
            } else {
                last = act(world, new Line(text));
                var next = next(lines, i);
                if (last instanceof Decision.Refused && (next == null || !next.startsWith("!"))) {
                    wrong.add(where + "\n      but refused: " + refusal(last));
                }
            }
        }
        return wrong;
    }

    /** {@code …} at the end of an expectation stands for the rest. */
    private static boolean matches(String seen, String expected) {
        return expected.endsWith("…")
                ? seen.startsWith(expected.substring(0, expected.length() - 1))
                : seen.equals(expected);
    }

    private static @Nullable String next(List<String> lines, int i) {
        return lines.stream()
                .skip(i + 1L)
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Decision act(TestWorld world, Line line) {
        world.advanceTo(line.at);
        return line.who.equals("clock") ? null : world.act(People.of(line.who), Verbs.action(line));
    }

    /** Code, clause, field and details of a refusal, as far as it has them. */
    private static String refusal(@Nullable Decision decision) {
        if (!(decision instanceof Decision.Refused(Refusal r))) {
            return "accepted";
        }
        var text = new StringBuilder(r.code().code());
        if (r.clause() != null) {
            text.append(' ').append(r.clause());
        }
        if (r.field() != null && !r.field().isEmpty()) {
            text.append(' ').append(r.field());
        }
        r.details().forEach((name, value) -> {
            if (!name.equals("value")) {
                text.append(' ').append(name).append('=').append(value);
            }
        });
        return text.toString();
    }
}
