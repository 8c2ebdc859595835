package io.hufu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.ReductionList.Mark;
import io.hufu.plan.ReductionList.Outcome;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackLoader;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reduction by performance as the city's document has it, asked of the county's pack. */
class ReductionListTest {
    private static final ReductionList LIST = list();

    private static ReductionList list() {
        return switch (PackLoader.load(Path.of("../packs/zezhou"))) {
            case Loaded.Packs packs ->
                Objects.requireNonNull(
                        packs.packs().getFirst().plan().warnings().reductionList());
            case Loaded.Broken broken -> throw new AssertionError(broken.findings());
        };
    }

    @ParameterizedTest
    @CsvSource({
        "A, '', OWN_CHOICE",
        "引领性, '', OWN_CHOICE",
        "B, '', AS_LISTED",
        "c级, '', AS_LISTED",
        "D, '', AS_LISTED",
        "不纳入, '', STRICTEST",
        "D, SMALL, EASED",
        "A, SMALL, OWN_CHOICE",
        "不纳入, SMALL, STRICTEST",
        "不纳入, LIVELIHOOD, NOT_STOPPED",
        "D, LIVELIHOOD, NOT_STOPPED",
        "C, NEVER_STOPPED, NOT_STOPPED",
        "B, NEVER_STOPPED SMALL, NOT_STOPPED"
    })
    void the_first_rule_that_fits_decides(String word, String marks, Outcome outcome) {
        var grade = LIST.findGrade(word).orElseThrow();
        Set<Mark> carried = EnumSet.noneOf(Mark.class);
        List.of(marks.split(" ")).stream()
                .filter(mark -> !mark.isEmpty())
                .map(Mark::valueOf)
                .forEach(carried::add);

        assertThat(LIST.ruleFor(grade.id(), carried).outcome()).isEqualTo(outcome);
    }

    @Test
    void a_word_of_no_grade_finds_none() {
        assertThat(LIST.findGrade("E")).isEmpty();
        assertThat(LIST.findGrade("")).isEmpty();
    }
}
