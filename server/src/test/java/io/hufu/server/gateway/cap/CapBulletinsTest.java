package io.hufu.server.gateway.cap;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.Colour;
import io.hufu.server.gateway.Bulletin;
import io.hufu.server.gateway.Bulletin.Kind;
import io.hufu.server.gateway.SampleBulletins;
import io.hufu.server.gateway.XmlText;
import io.hufu.server.gateway.cap.CapReader.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class CapBulletinsTest {
    private static final Path OASIS = Path.of("../../shared/data/cap/cap12.xsd");
    private static final long SEED = 20260501;
    private static final int WARNINGS = 300;

    private final CapBulletins cap = new CapBulletins(SampleBulletins.SETTINGS, false);

    @Test
    void anIssueIsAnAlertOfThePublicInBeijingTime() throws Exception {
        var document = document(SampleBulletins.issue(Kind.REAL));
        assertThat(value(document, "identifier")).isEqualTo("w1.1");
        assertThat(value(document, "sender")).isEqualTo("hufu.140500");
        assertThat(value(document, "sent")).isEqualTo("2026-05-01T16:40:00+08:00");
        assertThat(value(document, "status")).isEqualTo("Actual");
        assertThat(value(document, "msgType")).isEqualTo("Alert");
        assertThat(value(document, "scope")).isEqualTo("Public");
        assertThat(value(document, "references")).isEmpty();
        assertThat(value(document, "language")).isEqualTo("zh-CN");
        assertThat(value(document, "category")).isEqualTo("Env");
        assertThat(value(document, "event")).isEqualTo("重污染天气");
        assertThat(value(document, "areaDesc")).isEqualTo("泽州县");
        assertThat(value(document, "geocode/*[local-name()='valueName']")).isEqualTo("GB/T 2260");
        assertThat(value(document, "geocode/*[local-name()='value']")).isEqualTo("140525");
        assertThat(value(document, "description")).isEqualTo("可能影响：预计两日空气重度污染，浓度 < 200 & 上升\n警示事项：老人、儿童减少外出");
        assertThat(value(document, "instruction")).isEqualTo("停止露天作业\n减少机动车使用");
    }

    @Test
    void aChangeIsAnUpdateAndALiftingACancelOfEverythingBefore() throws Exception {
        var change = document(SampleBulletins.change(Kind.REAL));
        assertThat(value(change, "msgType")).isEqualTo("Update");
        assertThat(value(change, "references")).isEqualTo("hufu.140500,w1.1,2026-05-01T16:40:00+08:00");
        var lift = document(SampleBulletins.lift(Kind.REAL));
        assertThat(value(lift, "msgType")).isEqualTo("Cancel");
        assertThat(value(lift, "references"))
                .isEqualTo("hufu.140500,w1.1,2026-05-01T16:40:00+08:00 hufu.140500,w1.2,2026-05-01T17:40:00+08:00");
        assertThat(value(lift, "responseType")).isEqualTo("AllClear");
        assertThat(value(lift, "instruction")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DRILL, Exercise, 演练", "TEST, Test, 测试"})
    void whatIsNotMeantSaysSoEverywhere(Kind kind, String status, String mark) throws Exception {
        for (Bulletin bulletin : java.util.List.of(
                SampleBulletins.issue(kind), SampleBulletins.change(kind), SampleBulletins.lift(kind))) {
            var document = document(bulletin);
            assertThat(value(document, "status")).isEqualTo(status);
            assertThat(value(document, "scope")).isEqualTo("Restricted");
            assertThat(value(document, "restriction")).startsWith(mark);
            assertThat(value(document, "note")).startsWith(mark + " w1");
            assertThat(value(document, "headline")).startsWith("【" + mark + "】");
        }
    }

    @ParameterizedTest
    @CsvSource({"RED, Extreme, false", "ORANGE, Severe, true", "YELLOW, Moderate, true", "BLUE, Minor, true"})
    void theColourStandsInAParameterAndAnAssumedSeverityIsMarked(Colour colour, String severity, boolean assumed)
            throws Exception {
        var document = document(SampleBulletins.another("w2", colour, SampleBulletins.SENT, null));
        assertThat(value(document, "severity")).isEqualTo(severity);
        assertThat(parameter(document, CapBulletins.COLOUR))
                .isEqualTo(colour.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(parameter(document, CapBulletins.SEVERITY_BASIS)).isEqualTo(assumed ? "assumed" : "");
    }

    @Test
    void aDemonstrationNotesThatEverythingIsInvented() throws Exception {
        var bytes = new CapBulletins(SampleBulletins.SETTINGS, true).write(SampleBulletins.issue(Kind.REAL));
        assertThat(value(parsed(bytes), "note")).isEqualTo("演示环境，内容均为虚构");
    }

    /** Whatever people type: it is read again the same, and another reader finds what the prose asks for. */
    @Test
    void everyBulletinKeepsTheRules() throws Exception {
        var random = new Random(SEED);
        for (int i = 0; i < WARNINGS; i++) {
            for (Bulletin bulletin : SampleBulletins.random(random, "w" + i)) {
                byte[] bytes = cap.write(bulletin);
                assertThat(CapReader.read(bytes))
                        .as("seed %s, %s", SEED, bulletin.id())
                        .isEqualTo(new Read.Good(cap.alert(bulletin)));
                prose(parsed(bytes), bulletin);
            }
        }
    }

    private static void prose(Document document, Bulletin bulletin) throws Exception {
        String time = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00";
        assertThat(value(document, "identifier")).isEqualTo(bulletin.id()).doesNotContainPattern("[\\s,<&]");
        assertThat(value(document, "sender")).doesNotContainPattern("[\\s,<&]");
        assertThat(value(document, "sent")).matches(time);
        assertThat(value(document, "effective")).matches(time);
        assertThat(value(document, "expires")).matches("|" + time);
        assertThat(value(document, "language")).isEqualTo("zh-CN");
        assertThat(value(document, "msgType").equals("Alert")).isEqualTo(bulletin.act() == Bulletin.Act.ISSUE);
        assertThat(value(document, "msgType").equals("Cancel")).isEqualTo(bulletin.act() == Bulletin.Act.LIFT);
        assertThat(value(document, "status").equals("Actual")).isEqualTo(bulletin.kind() == Kind.REAL);
        String references = value(document, "references");
        assertThat(references.isEmpty() ? new String[0] : references.split(" ", -1))
                .hasSize(bulletin.earlier().size())
                .allMatch(each -> each.matches("[^\\s,<&]+,[^\\s,<&]+," + time));
        assertThat(value(document, "headline")).isEqualTo(XmlText.clean(bulletin.title()));
        for (int i = 0; i < bulletin.areas().size(); i++) {
            var area = bulletin.areas().get(i);
            String written = value(document, "area[" + (i + 1) + "]/*[local-name()='polygon']");
            if (!area.polygons().isEmpty()) {
                String[] points = written.split(" ", -1);
                var ring = area.polygons().getFirst();
                assertThat(points).hasSize(ring.size()).hasSizeGreaterThanOrEqualTo(4);
                assertThat(points[0]).isEqualTo(points[points.length - 1]);
                assertThat(IntStream.range(0, points.length))
                        .allMatch(each -> points[each].split(",", -1)[0].equals(
                                ring.get(each).latitude().toPlainString()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSchemaOfOasisAgrees(Kind kind) throws IOException, SAXException {
        Assumptions.assumeTrue(Files.exists(OASIS), "skipped: the schema of OASIS is not beside this project");
        var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(OASIS.toFile())
                .newValidator();
        validator.validate(source(SampleBulletins.issue(kind)));
        validator.validate(source(SampleBulletins.change(kind)));
        validator.validate(source(SampleBulletins.lift(kind)));
        var random = new Random(SEED + kind.ordinal());
        for (int i = 0; i < WARNINGS / 3; i++) {
            for (Bulletin bulletin : SampleBulletins.random(random, "w" + i)) {
                validator.validate(source(bulletin));
            }
        }
        assertThat(validator).isNotNull();
    }

    private StreamSource source(Bulletin bulletin) {
        return new StreamSource(new ByteArrayInputStream(cap.write(bulletin)));
    }

    private Document document(Bulletin bulletin) throws Exception {
        return parsed(cap.write(bulletin));
    }

    private static Document parsed(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static String parameter(Document document, String name) throws Exception {
        return XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "//*[local-name()='parameter'][*[local-name()='valueName']='" + name
                                + "']/*[local-name()='value']",
                        document);
    }

    /** The first element of a name; steps below it are written out. */
    private static String value(Document document, String path) throws Exception {
        int end = path.indexOf('/') < 0 ? path.length() : path.indexOf('/');
        String first = path.substring(0, end);
        String position = first.contains("[") ? first.substring(first.indexOf('[')) : "";
        String name = position.isEmpty() ? first : first.substring(0, first.indexOf('['));
        return XPathFactory.newInstance()
                .newXPath()
                .evaluate("//*[local-name()='" + name + "']" + position + path.substring(end), document);
    }
}
