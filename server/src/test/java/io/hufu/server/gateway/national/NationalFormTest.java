package io.hufu.server.gateway.national;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.gateway.Bulletin;
import io.hufu.server.gateway.Bulletin.Kind;
import io.hufu.server.gateway.SampleBulletins;
import io.hufu.server.gateway.national.NationalForm.Written;
import java.io.StringReader;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class NationalFormTest {
    /** Invented for this test: the project ships no code. */
    private static final Map<String, String> CODES = Map.of("haze", "99X99", "unheard-of", "98X98");

    private final NationalForm form = new NationalForm(SampleBulletins.settings(CODES));

    @Test
    void itIsNotCap() throws Exception {
        var document = parsed(SampleBulletins.change(Kind.REAL));
        assertThat(document.getDocumentElement().getNamespaceURI()).isNull();
        assertThat(value(document, "/alert/senderCode")).isEqualTo("14050000000000");
        assertThat(value(document, "/alert/sendTime")).isEqualTo("2026-05-01 17:40:00");
        assertThat(value(document, "/alert/msgType")).isEqualTo("Update");
        assertThat(value(document, "/alert/references")).isEqualTo("w1.1");
        assertThat(value(document, "/alert/code/method/methodName")).isEqualTo("WEB");
        assertThat(value(document, "/alert/info/eventType")).isEqualTo("99X99");
        assertThat(value(document, "/alert/info/severity")).isEqualTo("Orange");
        assertThat(value(document, "/alert/info/area/geocode")).isEqualTo("140525");
        assertThat(value(document, "/comment()")).contains("未经核对").contains("unverified");
    }

    @Test
    void aLiftingIsACancelThatNamesTheLastOneAndADrillIsAnExercise() throws Exception {
        var lift = parsed(SampleBulletins.lift(Kind.REAL));
        assertThat(value(lift, "/alert/msgType")).isEqualTo("Cancel");
        assertThat(value(lift, "/alert/references")).isEqualTo("w1.2");
        var drill = parsed(SampleBulletins.issue(Kind.DRILL));
        assertThat(value(drill, "/alert/status")).isEqualTo("Exercise");
        assertThat(value(drill, "/alert/info/headline")).startsWith("【演练】");
    }

    @Test
    void withoutACodeThereIsASentenceInsteadOfACode() {
        assertThat(new NationalForm(SampleBulletins.SETTINGS).write(SampleBulletins.issue(Kind.REAL)))
                .isInstanceOfSatisfying(
                        Written.Refused.class,
                        refused -> assertThat(refused.zh()).contains("hufu.warnings.national.sender-code"));
        assertThat(new NationalForm(SampleBulletins.settings(Map.of("other", "11B06")))
                        .write(SampleBulletins.issue(Kind.REAL)))
                .isInstanceOfSatisfying(
                        Written.Refused.class,
                        refused -> assertThat(refused.zh())
                                .contains("重污染天气")
                                .contains("hufu.warnings.national.event-types.haze"));
    }

    @Test
    void whateverPeopleTypeIsXml() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            for (Bulletin bulletin : SampleBulletins.random(random, "w" + i)) {
                var document = parsed(bulletin);
                assertThat(value(document, "/alert/identifier")).isEqualTo(bulletin.id());
                assertThat(value(document, "/alert/info/headline")).isEqualTo(bulletin.title());
            }
        }
    }

    private Document parsed(Bulletin bulletin) throws Exception {
        var written = (Written.Good) form.write(bulletin);
        return DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written.xml())));
    }

    private static String value(Document document, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }
}
