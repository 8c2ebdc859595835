package io.hufu.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.Packs;
import io.hufu.plan.Colour;
import io.hufu.plan.Ending;
import io.hufu.plan.Extent;
import io.hufu.plan.Grade;
import io.hufu.plan.PostKind;
import io.hufu.plan.ResponseLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the hazardous-chemicals plan makes of facts, condition by condition. */
class WhatIfTest {

    /** Facts as words, the levels whose conditions hold (the first is proposed), and the clauses of the grounds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deaths=2                              | III     | §4.2.3",
                "deaths=3                              | II      | §4.2.2",
                "deaths=10                             | I       | §4.2.1",
                "deaths=30                             | I       | §4.2.1",
                "none                                  | I,II    | §4.2.1,§4.2.2",
                "undetermined                          | I,II    | §4.2.1,§4.2.2",
                "deaths=1 undetermined                 | I,II    | §4.2.1,§4.2.2",
                "deaths=2 may=considerable             | II,III  | §4.2.2,§4.2.3",
                "deaths=2 may=major                    | I,II,III| §4.2.1,§4.2.2,§4.2.3",
                "deaths=3 may=especially-major         | I,II    | §4.2.1,§4.2.2,§4.2.2",
                "deaths=2 beyond=city                  | I,III   | §4.2.1,§4.2.3",
                "deaths=2 beyond=county                | III     | §4.2.3",
                "deaths=2 across=county                | II,III  | §4.2.2,§4.2.3",
                "deaths=2 across=city                  | I,III   | §4.2.1,§4.2.3",
                "deaths=2 across=province              | I,III   | §4.2.1,§4.2.3",
                "deaths=0 impact=major                 | I       | §4.2.1",
                "deaths=0 impact=considerable          | II      | §4.2.2",
                "deaths=0 grave                        | I       | §4.2.1"
            })
    void levels(String facts, String levels, String clauses) {
        var answer = ask(facts);
        assertThat(answer.levels().stream().map(Enum::name).toList())
                .isEqualTo(List.of(levels.strip().split(",")));
        assertThat(answer.level()).isEqualTo(answer.levels().getFirst());
        assertThat(answer.levelReasons().stream()
                        .map(r -> r.clause().replace("晋市政办〔2020〕58号 ", ""))
                        .toList())
                .isEqualTo(List.of(clauses.strip().split(",")));
        assertThat(answer.officeProposes()).isTrue();
    }

    @Test
    void who_activates_and_who_may_by_assumption() {
        assertThat(ask("deaths=10").activators()).containsExactly(PostKind.COMMANDER);
        assertThat(ask("deaths=10").activatorsAssumed()).isEmpty();
        assertThat(ask("deaths=3").activators()).containsExactly(PostKind.COMMANDER);
        assertThat(ask("deaths=2").activators()).containsExactly(PostKind.DEPUTY);
        assertThat(ask("deaths=2").activatorsAssumed()).containsExactly(PostKind.COMMANDER);
    }

    @Test
    void clocks_of_an_ordinary_accident() {
        assertThat(clocks("deaths=2"))
                .containsExactly(
                        "事故发生单位 > 当地县（市、区）人民政府 at-once 15 occurrence",
                        "事故发生单位 > 当地有关部门 at-once 15 occurrence",
                        "事发地县（市、区）人民政府、事发地有关部门 > 市委市政府 60 occurrence",
                        "事发地县（市、区）人民政府、事发地有关部门 > 市指挥部办公室 60 occurrence",
                        "事发地县（市、区）人民政府、事发地有关部门 > 上级有关部门 60 occurrence",
                        "事发地县（市、区）人民政府、事发地有关部门 > 市指挥部办公室 30 oral-report",
                        "市指挥部办公室 > 催报的上级部门 30 query");
    }

    @Test
    void clocks_of_a_major_accident_with_foreigners() {
        assertThat(clocks("deaths=10 foreigners"))
                .contains(
                        "事发地县（市、区）人民政府、市有关部门 > 市委市政府 at-once 15 known",
                        "事发地县（市、区）人民政府、市有关部门 > 市指挥部办公室 at-once 15 known",
                        "事发地县（市、区）人民政府、市有关部门 > 国家应急管理部 60 known",
                        "市指挥部办公室 > 市政府外事办公室 promptly 60 known",
                        "市指挥部办公室 > 省政府外事办公室 promptly 60 known")
                .hasSize(12);
        assertThat(clocks("deaths=2 foreigners")).hasSize(9);
    }

    @Test
    void units_at_each_level() {
        assertThat(units("deaths=2 at=140525", false)).containsExactly("市应急管理局 supervise", "泽州县人民政府 supervise");
        assertThat(units("deaths=2 at=140525", true)).hasSizeGreaterThan(30).contains("市消防救援支队 standby");
        assertThat(units("deaths=3 at=140525", false))
                .contains("泽州县人民政府 notify", "市消防救援支队 to-scene", "市危险化学品事故应急处置专班 to-scene")
                .hasSize(39);
        assertThat(units("deaths=10 at=140525", false)).hasSize(39).doesNotContain("市商务局 to-scene");
        assertThat(ask("deaths=3 at=140525").units())
                .filteredOn(u -> u.name().equals("泽州县人民政府"))
                .singleElement()
                .satisfies(u -> {
                    assertThat(u.role()).isEqualTo("locality-government");
                    assertThat(u.groups())
                            .filteredOn(Answer.InGroup::lead)
                            .extracting(Answer.InGroup::name)
                            .containsExactly("善后处置组");
                });
    }

    @Test
    void without_a_place_the_locality_stands_under_its_own_name() {
        assertThat(units("deaths=3", false)).contains("事发地县（市、区）人民政府 notify");
    }

    @Test
    void the_end_and_the_guides() {
        var answer = ask("deaths=3");
        assertThat(answer.ending().rule()).isEqualTo(Ending.Rule.WHO_ACTIVATED);
        assertThat(answer.ending().posts()).containsExactly(PostKind.COMMANDER);
        assertThat(answer.ending().conditions()).hasSize(4);
        assertThat(answer.guides()).containsExactly("general", "fire", "explosion", "leak");
    }

    @Test
    void figures_give_a_floor_while_undetermined() {
        var answer = ask("deaths=3 missing=7 undetermined");
        assertThat(answer.grade()).isNull();
        assertThat(answer.gradeFloor()).isEqualTo(Grade.CONSIDERABLE);
        assertThat(answer.gradeWithMissing()).isEqualTo(Grade.MAJOR);
        assertThat(answer.gradeClause()).isEqualTo("晋市政办〔2020〕58号 §1.5");
        assertThat(answer.level()).isEqualTo(ResponseLevel.I);
    }

    private static List<String> clocks(String facts) {
        return ask(facts).clocks().stream()
                .map(c -> c.obligor() + " > " + c.to() + " "
                        + (c.wording() == null ? c.minutes() : lower(c.wording()) + " " + c.assumedMinutes()) + " "
                        + lower(c.from()))
                .toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> units(String facts, boolean optional) {
        return ask(facts).units().stream()
                .filter(u -> u.optional() == optional)
                .map(u -> u.name() + " " + lower(u.called()))
                .toList();
    }

    /** Facts as words: {@code deaths=2 may=considerable across=city grave foreigners undetermined none}. */
    private static Answer ask(String text) {
        var words = new ArrayList<>(List.of(text.strip().split("\\s+")));
        return WhatIf.answer(
                Packs.JINCHENG,
                new Question(
                        number(words, "deaths"),
                        null,
                        null,
                        number(words, "missing"),
                        null,
                        words.contains("none"),
                        words.contains("undetermined"),
                        named(words, "may", Grade.class),
                        named(words, "beyond", Extent.class),
                        named(words, "across", Extent.class),
                        named(words, "impact", Grade.class),
                        words.contains("grave"),
                        words.contains("foreigners"),
                        find(words, "sector"),
                        find(words, "at"),
                        named(words, "colour", Colour.class)));
    }

    private static @Nullable String find(List<String> words, String name) {
        return words.stream()
                .filter(w -> w.startsWith(name + "="))
                .map(w -> w.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(List<String> words, String name) {
        var value = find(words, name);
        return value == null ? null : Integer.valueOf(value);
    }

    private static <E extends Enum<E>> @Nullable E named(List<String> words, String name, Class<E> type) {
        var value = find(words, name);
        return value == null
                ? null
                : Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
