package io.hufu.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader sees through is one name, what misleads him is two. */
class NamesTest {
    private final Names names = RulePage.clean().getFirst().names();

    @ParameterizedTest
    @CsvSource({"样板市公安局, 市公安局", "市公安局（市反恐办）, 市公安局", "市人民政府, 市政府", "事发地县(市、区)级人民政府, 事发地县政府", "样板市委办公室, 市委办公室"})
    void plain(String printed, String plain) {
        assertThat(names.plain(printed)).isEqualTo(plain);
    }

    @Test
    void bracketsInTheMidstAreSeveralBodies() {
        assertThat(names.keys("市(东部、中部和西部)救援基地")).containsExactly("市东部救援基地", "市中部救援基地", "市西部救援基地");
        assertThat(names.keys("样板市公安局")).containsExactly("police");
        assertThat(names.keys("事发地县(市、区)人民政府")).containsExactly("locality");
    }

    @ParameterizedTest
    @CsvSource({"市发改委, 市发展和改革委员会, true", "市财政, 市财政局, true", "市矿山救护队, 市矿山救护大队, false"})
    void shortForms(String one, String other, boolean expected) {
        assertThat(Names.isShortForm(one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"市公安局, 市公安局, 0", "市公按局, 市公安局, 1", "农村农业局, 农业农村局, 2"})
    void distance(String one, String other, int expected) {
        assertThat(Names.distance(one, other)).isEqualTo(expected);
    }
}
