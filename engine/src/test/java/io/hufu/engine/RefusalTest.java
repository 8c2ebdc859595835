package io.hufu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.plan.Pack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal of the vocabulary is provoked, in declared order; and where several apply, the earlier kind is told. */
class RefusalTest {
    private static final Pack[] PACKS = {
        Packs.JINCHENG, Packs.testCity("ore-mine"), Packs.jincheng("rural-biogas"), Packs.testCity("farm-gas")
    };

    record Row(String code, String state, List<String> acts) {}

    static List<Row> table() throws IOException {
        return rows("refusals.txt");
    }

    static List<Row> order() throws IOException {
        return rows("order-of-checks.txt");
    }

    private static List<Row> rows(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources", file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(RefusalTest::row)
                .toList();
    }

    private static Row row(String line) {
        var colon = line.indexOf(" : ");
        var bar = line.indexOf(" | ");
        return new Row(
                line.substring(0, colon),
                line.substring(colon + 3, bar).strip(),
                Arrays.stream(line.substring(bar + 3).split(";"))
                        .map(String::strip)
                        .toList());
    }

    @Test
    void the_table_has_every_code_once_in_declared_order() throws IOException {
        assertThat(table())
                .extracting(Row::code)
                .containsExactlyElementsOf(Arrays.stream(RefusalCode.values())
                        .map(RefusalCode::code)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void provoked(Row row) {
        refusedAtLast(row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("order")
    void the_earlier_kind_is_told(Row row) {
        refusedAtLast(row);
    }

    private static void refusedAtLast(Row row) {
        var world = new TestWorld(Line.moment("08:00"), PACKS);
        prelude(row.state()).forEach(line -> accepted(world, line));
        for (var act : row.acts().subList(0, row.acts().size() - 1)) {
            accepted(world, timed(act));
        }
        world.advanceTo(new Line(timed(row.acts().getLast())).at);
        var before = world.size();
        assertThat(act(world, timed(row.acts().getLast())))
                .as(row.toString())
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        r -> assertThat(r.refusal().code().code()).isEqualTo(row.code()));
        assertThat(world.size()).as("a refusal leaves nothing").isEqualTo(before);
    }

    /** An act of the table happens at 09:59, unless it says {@code +31d 09:59} itself. */
    private static String timed(String act) {
        return act.startsWith("+") ? act : "09:59 " + act;
    }

    private static List<String> prelude(String state) {
        var open = "09:20 duty open from=zezhou-government deaths=3";
        var active = "09:55 commander activate level=II";
        return switch (state) {
            case "none" -> List.of();
            case "reported" -> List.of(open);
            case "active" -> List.of(open, active);
            case "ended" -> ended(open, active);
            case "closed" -> {
                var lines = new java.util.ArrayList<>(ended(open, active));
                lines.add("09:58 duty close");
                yield lines;
            }
            default -> throw new IllegalArgumentException("no state " + state);
        };
    }

    private static List<String> ended(String open, String active) {
        return List.of(
                open,
                active,
                "09:56 duty condition id=scene-controlled",
                "09:56 duty condition id=environment-standard",
                "09:56 duty condition id=experts-confirmed",
                "09:56 duty condition id=hidden-danger-removed",
                "09:57 commander end");
    }

    private static void accepted(TestWorld world, String line) {
        assertThat(act(world, line)).as(line).isInstanceOf(Decision.Accepted.class);
    }

    private static Decision act(TestWorld world, String text) {
        var line = new Line(text);
        world.advanceTo(line.at);
        var seen = line.number("seen");
        return world.act(People.of(line.who), seen == null ? null : Long.valueOf(seen), Verbs.action(line));
    }
}
