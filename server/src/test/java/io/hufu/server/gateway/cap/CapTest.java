package io.hufu.server.gateway.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.server.gateway.cap.CapAlert.MsgType;
import io.hufu.server.gateway.cap.CapFault.Code;
import io.hufu.server.gateway.cap.CapReader.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

class CapTest {
    private static final Path OASIS = Path.of("../../shared/data/cap/cap12.xsd");
    private static final String GOOD =
            new String(CapWriter.write(Messages.full(MsgType.UPDATE)), StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource(MsgType.class)
    void whatIsWrittenIsReadAgainTheSame(MsgType type) {
        var alert = Messages.full(type);
        assertThat(CapReader.read(CapWriter.write(alert))).isEqualTo(new Read.Good(alert));
    }

    @Test
    void anotherReaderFindsTheSame() throws Exception {
        var document = DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)));
        var xpath = XPathFactory.newInstance().newXPath();
        assertThat(xpath.evaluate("/*[local-name()='alert']/*[local-name()='sent']", document))
                .isEqualTo("2026-05-01T16:40:00+08:00");
        assertThat(xpath.evaluate("//*[local-name()='references']", document))
                .isEqualTo("hufu.140525,140525-20260501-0001,2026-05-01T15:40:00+08:00");
        assertThat(xpath.evaluate("//*[local-name()='note']", document)).isEqualTo("演练 <第二次> & 其他");
        assertThat(xpath.evaluate("//*[local-name()='polygon']", document))
                .isEqualTo("35.1,112.8 35.9,112.8 35.9,113.2 35.1,112.8");
        assertThat(xpath.evaluate("//*[local-name()='addresses']", document))
                .isEqualTo("ecology-bureau \"power company\"");
    }

    @Test
    void universalTimeIsNeverZ() {
        assertThat(CapWords.of(java.time.OffsetDateTime.parse("2026-05-01T08:40:00.75Z")))
                .isEqualTo("2026-05-01T08:40:00+00:00");
    }

    @ParameterizedTest
    @EnumSource(MsgType.class)
    void theSchemaOfOasisAgrees(MsgType type) throws IOException, SAXException {
        Assumptions.assumeTrue(Files.exists(OASIS), "skipped: the schema of OASIS is not beside this project");
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(OASIS.toFile());
        schema.newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(CapWriter.write(Messages.full(type)))));
    }

    @Test
    void whatBreaksARuleIsNotWritten() {
        var alert = Messages.full(MsgType.CANCEL);
        var nameless = new CapAlert(
                "with blank",
                alert.sender(),
                alert.sent(),
                alert.status(),
                alert.msgType(),
                null,
                alert.scope(),
                null,
                List.of(),
                List.of(),
                "\u0001",
                List.of(),
                List.of(),
                List.of());
        assertThatThrownBy(() -> CapWriter.write(nameless)).isInstanceOf(IllegalArgumentException.class);
    }

    /** One fault planted into a good message: what is replaced, by what, and what has to be said of which place. */
    static Stream<Arguments> broken() {
        return Broken.all();
    }

    @ParameterizedTest(name = "{2} at {3}: {0} -> {1}")
    @MethodSource
    void broken(String what, String by, Code code, String path) {
        assertThat(GOOD).contains(what);
        var read = CapReader.read(
                GOOD.replaceFirst(java.util.regex.Pattern.quote(what), java.util.regex.Matcher.quoteReplacement(by))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(read)
                .isInstanceOfSatisfying(
                        Read.Bad.class,
                        bad -> assertThat(bad.faults()).anySatisfy(fault -> {
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.path()).isEqualTo(path);
                            assertThat(fault.text()).contains(code.zh());
                        }));
    }

    @Test
    void thereAreAHundredBrokenOnes() {
        assertThat(Broken.all()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(Broken.all().map(arguments -> arguments.get()[2]).distinct().count())
                .as("every code but the size and the entity, which have tests of their own")
                .isEqualTo(Code.values().length - 2L);
    }

    @Test
    void everyFaultIsListedAtOnce() {
        var twice = GOOD.replace("<urgency>Future", "<urgency>Soon").replace("<severity>Severe", "<severity>Bad");
        assertThat(CapReader.read(twice.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Read.Bad.class, bad -> assertThat(bad.faults()).hasSize(4));
    }

    @Test
    void nothingIsFetchedAndNothingIsExpanded() {
        var entity = "<?xml version=\"1.0\"?><!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>&x;</identifier></alert>";
        assertThat(CapReader.read(entity.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Read.Bad.class,
                        bad -> assertThat(bad.faults())
                                .extracting(CapFault::code)
                                .containsExactly(Code.DOCTYPE));
        assertThat(CapReader.read(new byte[CapReader.MOST_BYTES + 1]))
                .isInstanceOfSatisfying(
                        Read.Bad.class,
                        bad -> assertThat(bad.faults())
                                .extracting(CapFault::code)
                                .containsExactly(Code.TOO_LARGE));
    }
}
