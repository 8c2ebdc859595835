package io.hufu.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.basics.Refusal;
import io.hufu.engine.basics.RefusalCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void everyRefusalHasWordsInBothLanguages(RefusalCode code) {
        requireWords(code.code());
        assertThat(Problem.status(code)).isBetween(403, 422);
    }

    @ParameterizedTest
    @EnumSource(DoorCode.class)
    void everyProblemOfTheDoorsHasWordsInBothLanguages(DoorCode code) {
        requireWords(code.code());
    }

    private static void requireWords(String code) {
        assertThat(Words.has(code)).as(code).isTrue();
        Words words = Words.of(code);
        assertThat(words.title() + words.detail()).containsPattern("\\p{IsHan}");
        assertThat(words.titleEn()).matches("[\\x20-\\x7E]+");
        assertThat(words.detailEn()).matches("[\\x20-\\x7E]+");
    }

    @Test
    void aCodeWithoutWordsIsNoticed() {
        assertThat(Words.has("never-heard-of")).isFalse();
    }

    @Test
    void whatIsNotSaidLeavesNoGap() {
        var problem = Problem.of(new Refusal(RefusalCode.NO_SUCH_NOTICE, null, null, Map.of()));
        assertThat(problem.detailEn()).isEqualTo("The warning has no such notice in preparation.");
    }

    @Test
    void valuesAreFilledIn() {
        var problem = Problem.of(
                new Refusal(RefusalCode.CONDITIONS_OPEN, "晋市政办〔2020〕58号 §4.9", null, Map.of("open", "隐患排除")));
        assertThat(problem.detail()).startsWith("尚有终止条件未确认：隐患排除。依据：晋市政办〔2020〕58号 §4.9");
        assertThat(problem.type()).isEqualTo("urn:hufu:problem:conditions-open");
        assertThat(problem.status()).isEqualTo(422);
    }

    @Test
    void aMomentIsSaidByTheClockOnTheWall() {
        var problem = Problem.of(
                new Refusal(RefusalCode.TIME_IN_FUTURE, null, "/knownAt", Map.of("value", "2026-12-31T16:05:00.123Z")));
        assertThat(problem.detail()).contains("2027-01-01 00:05:00").doesNotContain("Z");
        assertThat(problem.detailEn()).contains("2027-01-01 00:05:00");
        assertThat(problem.details()).as("for programs").containsEntry("value", "2026-12-31T16:05:00.123Z");
    }
}
