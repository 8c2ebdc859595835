package io.hufu.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hufu.server.gateway.Bulletin.Area;
import io.hufu.server.gateway.Bulletin.Earlier;
import io.hufu.server.gateway.Bulletin.Kind;
import io.hufu.server.gateway.Bulletin.Point;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulletinTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a,b", "a<b", "a&b", "警", "a/b"})
    void anIdHoldsNothingThatAFormForbids(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Earlier("hufu", id, SampleBulletins.SENT))
                .withMessageContaining("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a,b", "a<b", "a&b", "a\tb"})
    void soDoesASender(String sender) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Earlier(sender, "w1", SampleBulletins.SENT))
                .withMessageContaining("sender");
    }

    @Test
    void aPolygonIsClosedAndHasFourPointsAtLeast() {
        var corner = new Point(new BigDecimal("35.1"), new BigDecimal("112.8"));
        var other = new Point(new BigDecimal("35.9"), new BigDecimal("112.8"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Area("140525", "泽州县", List.of(List.of(corner, other, corner))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Area("140525", "泽州县", List.of(List.of(corner, other, corner, other))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Point(new BigDecimal("112.8"), new BigDecimal("35.1")))
                .withMessageContaining("latitude");
    }

    @Test
    void onlyTheFirstOneHasNoneBefore() {
        var lift = SampleBulletins.lift(Kind.REAL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bulletin(
                        lift.id(),
                        lift.warning(),
                        lift.kind(),
                        lift.act(),
                        List.of(),
                        lift.sent(),
                        lift.sender(),
                        lift.issuer(),
                        lift.hazard(),
                        lift.hazardName(),
                        lift.colour(),
                        lift.areas(),
                        lift.effective(),
                        null,
                        null,
                        "",
                        "",
                        "",
                        lift.headline()))
                .withMessageContaining("earlier");
    }

    @Test
    void aTitleSaysThatItIsNotMeantAndSaysItOnce() {
        assertThat(SampleBulletins.issue(Kind.REAL).title()).isEqualTo("重污染天气预警");
        assertThat(SampleBulletins.issue(Kind.DRILL).title()).isEqualTo("【演练】重污染天气预警");
        assertThat(SampleBulletins.issue(Kind.TEST).title()).isEqualTo("【测试】重污染天气预警");
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(XmlText.clean(" a\u0001\r\nb\rc\ud800\uffff𠮷\t")).isEqualTo("a\ufffd\nb\nc\ufffd\ufffd𠮷");
        assertThat(XmlText.escaped("<a href=\"x\">'&'</a>"))
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
    }
}
