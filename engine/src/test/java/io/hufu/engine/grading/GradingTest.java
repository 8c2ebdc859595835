package io.hufu.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.Packs;
import io.hufu.engine.vocabulary.Assessment;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.plan.Grade;
import io.hufu.plan.Plan;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures at the edge: 以上 includes the number, 以下 does not. */
class GradingTest {
    private static final Plan CHEMICALS = Packs.JINCHENG.plan();
    private static final Plan MISSING_COUNT = Packs.testCity("farm-gas").plan();

    /** Empty means not known, and nothing known means not told. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "",
            value = {
                "0,,,,, ORDINARY",
                "2,,,,, ORDINARY",
                "3,,,,, CONSIDERABLE",
                "9,,,,, CONSIDERABLE",
                "10,,,,, MAJOR",
                "29,,,,, MAJOR",
                "30,,,,, ESPECIALLY_MAJOR",
                ",9,,,, ORDINARY",
                ",10,,,, CONSIDERABLE",
                ",49,,,, CONSIDERABLE",
                ",50,,,, MAJOR",
                ",99,,,, MAJOR",
                ",100,,,, ESPECIALLY_MAJOR",
                ",4,6,,, CONSIDERABLE",
                ",4,5,,, ORDINARY",
                ",,10,,, CONSIDERABLE",
                ",,,,9999999.99, ORDINARY",
                ",,,,10000000, CONSIDERABLE",
                ",,,,49999999.99, CONSIDERABLE",
                ",,,,50000000, MAJOR",
                ",,,,99999999.99, MAJOR",
                ",,,,100000000, ESPECIALLY_MAJOR",
                "2,9,,,60000000, MAJOR",
                "1,,,2,, ORDINARY",
                ",,,5,, ",
                ",,,,, "
            })
    void edges(
            @Nullable Integer deaths,
            @Nullable Integer serious,
            @Nullable Integer poisoned,
            @Nullable Integer missing,
            @Nullable BigDecimal loss,
            @Nullable Grade grade) {
        assertThat(assess(CHEMICALS, deaths, serious, poisoned, missing, loss).grade())
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, ORDINARY", "1, 2, CONSIDERABLE", "0, 10, MAJOR", "0, 0, ORDINARY"})
    void the_missing_count_as_dead_where_the_plan_says_so(int deaths, int missing, Grade grade) {
        var counted = assess(MISSING_COUNT, deaths, null, null, missing, null);
        assertThat(counted.grade()).isEqualTo(grade);
        assertThat(counted.withMissing()).isEqualTo(grade);

        var shown = assess(CHEMICALS, deaths, null, null, missing, null);
        assertThat(shown.grade()).isEqualTo(Grade.ORDINARY);
        assertThat(shown.withMissing()).isEqualTo(grade);
    }

    @Test
    void undetermined_gives_a_floor_and_no_grade() {
        var assessment = Grading.assess(CHEMICALS, facts(figures(3, null, null, null, null), true, null, false));
        assertThat(assessment.grade()).isNull();
        assertThat(assessment.floor()).isEqualTo(Grade.CONSIDERABLE);
    }

    @Test
    void nothing_known_is_undetermined_and_asks_for_the_highest_level() {
        var assessment = assess(CHEMICALS, null, null, null, null, null);
        assertThat(assessment.grade()).isNull();
        assertThat(assessment.floor()).isNull();
        assertThat(assessment.levels()).extracting(Enum::name).containsExactly("I", "II");
    }

    @ParameterizedTest
    @CsvSource({"ORDINARY, ORDINARY", "CONSIDERABLE, CONSIDERABLE", "MAJOR, MAJOR", "ESPECIALLY_MAJOR, ESPECIALLY_MAJOR"
    })
    void social_impact_grades_by_itself(Grade impact, Grade grade) {
        var facts = facts(figures(0, null, null, null, null), false, impact, false);
        assertThat(Grading.assess(CHEMICALS, facts).grade()).isEqualTo(grade);
    }

    @Test
    void a_grave_course_is_especially_major() {
        var facts = facts(Figures.UNKNOWN, false, null, true);
        var assessment = Grading.assess(CHEMICALS, facts);
        assertThat(assessment.grade()).isEqualTo(Grade.ESPECIALLY_MAJOR);
        assertThat(assessment.gradeReasons())
                .extracting(Assessment.Reason::column)
                .containsExactly("grave-course");
    }

    private static Assessment assess(
            Plan plan,
            @Nullable Integer deaths,
            @Nullable Integer serious,
            @Nullable Integer poisoned,
            @Nullable Integer missing,
            @Nullable BigDecimal loss) {
        return Grading.assess(plan, facts(figures(deaths, serious, poisoned, missing, loss), false, null, false));
    }

    private static Figures figures(
            @Nullable Integer deaths,
            @Nullable Integer serious,
            @Nullable Integer poisoned,
            @Nullable Integer missing,
            @Nullable BigDecimal loss) {
        return new Figures(deaths, serious, poisoned, missing, null, loss, null);
    }

    private static Facts facts(Figures figures, boolean undetermined, @Nullable Grade impact, boolean grave) {
        var judgement = new Judgement(undetermined, null, null, null, impact, grave, java.util.List.of());
        return new Facts(figures, judgement, null, null);
    }
}
