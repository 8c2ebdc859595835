package io.hufu.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds the wrong example of its page where it is planted, and nothing is found in the clean twin. */
class RulePagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    /** Somebody keeps a record of drills, and none was held yet. */
    private static final Upkept UPKEPT = new Upkept(Map.of());

    static Stream<Heading> rules() {
        return Review.headings().stream();
    }

    @Test
    void theCleanPlanGivesNone() {
        assertThat(Review.of(RulePage.clean(), DAY, UPKEPT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theWrongExampleIsFound(Heading rule) {
        var page = RulePage.read(rule.code());

        var found = Review.of(page.planted(), DAY, UPKEPT);

        assertThat(found)
                .as(rule.code())
                .anySatisfy(defect -> assertThat(defect.rule()).isEqualTo(rule));
        var defect = found.stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
        assertThat(defect.message()).isNotBlank().doesNotContain("null");
        assertThat(defect.messageEn()).isNotBlank();
        assertThat(defect.spots()).allSatisfy(spot -> {
            assertThat(spot.file()).startsWith("model-city/");
            assertThat(spot.line()).isPositive();
        });
        assertThat(defect.spots()).anySatisfy(spot -> assertThat(spot.file()).endsWith(page.file()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePageSaysWhatTheRuleIs(Heading rule) {
        assertThat(RulePage.read(rule.code()).text())
                .contains(rule.title(), rule.titleEn(), rule.cure(), rule.cureEn())
                .contains("Severity: " + rule.severity().name().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void codesAreUnique() {
        assertThat(rules().map(Heading::code)).doesNotHaveDuplicates();
    }

    @Test
    void theSamePacksGiveTheSameOrder() {
        var page = RulePage.read("line-shared");

        var once = Review.of(page.planted(), DAY, null);

        assertThat(Review.of(page.planted(), DAY, null)).isEqualTo(once);
        assertThat(once).isSortedAccordingTo(Review.ORDER);
        assertThat(Review.of(List.of(), DAY, null)).isEmpty();
    }
}
