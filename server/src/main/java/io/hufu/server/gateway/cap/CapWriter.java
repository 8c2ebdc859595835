package io.hufu.server.gateway.cap;

import io.hufu.server.gateway.cap.CapAlert.Area;
import io.hufu.server.gateway.cap.CapAlert.Info;
import io.hufu.server.gateway.cap.CapAlert.Named;
import io.hufu.server.gateway.cap.CapAlert.Point;
import io.hufu.server.gateway.cap.CapAlert.Resource;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Messages as XML, UTF-8. What is written is read again first: nothing that the reader refuses leaves the house. */
public final class CapWriter {
    private final XMLStreamWriter out;

    private CapWriter(XMLStreamWriter out) {
        this.out = out;
    }

    /** @throws IllegalArgumentException with the faults, where the message breaks a rule */
    public static byte[] write(CapAlert alert) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            new CapWriter(out).alert(alert);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not writable as XML: " + e.getMessage(), e);
        }
        byte[] written = bytes.toByteArray();
        if (CapReader.read(written) instanceof CapReader.Read.Bad bad) {
            throw new IllegalArgumentException(
                    bad.faults().stream().map(CapFault::text).collect(Collectors.joining("; ")));
        }
        return written;
    }

    private void alert(CapAlert alert) throws XMLStreamException {
        out.writeStartElement("alert");
        out.writeDefaultNamespace(CapWords.NAMESPACE);
        text("identifier", alert.identifier());
        text("sender", alert.sender());
        time("sent", alert.sent());
        text("status", CapWords.of(alert.status()));
        text("msgType", CapWords.of(alert.msgType()));
        text("source", alert.source());
        text("scope", CapWords.of(alert.scope()));
        text("restriction", alert.restriction());
        text("addresses", words(alert.addresses()));
        texts("code", alert.codes());
        text("note", alert.note());
        text(
                "references",
                words(alert.references().stream()
                        .map(each -> each.sender() + "," + each.identifier() + "," + CapWords.of(each.sent()))
                        .toList()));
        text("incidents", words(alert.incidents()));
        for (Info info : alert.infos()) {
            info(info);
        }
        out.writeEndElement();
    }

    private void info(Info info) throws XMLStreamException {
        out.writeStartElement("info");
        text("language", info.language());
        texts("category", info.categories().stream().map(CapWords::of).toList());
        text("event", info.event());
        texts("responseType", info.responseTypes().stream().map(CapWords::of).toList());
        text("urgency", CapWords.of(info.urgency()));
        text("severity", CapWords.of(info.severity()));
        text("certainty", CapWords.of(info.certainty()));
        text("audience", info.audience());
        named("eventCode", info.eventCodes());
        time("effective", info.effective());
        time("onset", info.onset());
        time("expires", info.expires());
        text("senderName", info.senderName());
        text("headline", info.headline());
        text("description", info.description());
        text("instruction", info.instruction());
        text("web", info.web());
        text("contact", info.contact());
        named("parameter", info.parameters());
        for (Resource resource : info.resources()) {
            resource(resource);
        }
        for (Area area : info.areas()) {
            area(area);
        }
        out.writeEndElement();
    }

    private void resource(Resource resource) throws XMLStreamException {
        out.writeStartElement("resource");
        text("resourceDesc", resource.resourceDesc());
        text("mimeType", resource.mimeType());
        text("size", resource.size() == null ? null : resource.size().toString());
        text("uri", resource.uri());
        text("derefUri", resource.derefUri());
        text("digest", resource.digest());
        out.writeEndElement();
    }

    private void area(Area area) throws XMLStreamException {
        out.writeStartElement("area");
        text("areaDesc", area.areaDesc());
        for (List<Point> polygon : area.polygons()) {
            text("polygon", words(polygon.stream().map(CapWriter::point).toList()));
        }
        for (CapAlert.Circle circle : area.circles()) {
            text("circle", point(circle.centre()) + " " + circle.radius().toPlainString());
        }
        named("geocode", area.geocodes());
        number("altitude", area.altitude());
        number("ceiling", area.ceiling());
        out.writeEndElement();
    }

    private static String point(Point point) {
        return point.latitude().toPlainString() + "," + point.longitude().toPlainString();
    }

    private static @Nullable String words(List<String> words) {
        return words.isEmpty()
                ? null
                : words.stream()
                        .map(word -> word.indexOf(' ') < 0 ? word : '"' + word + '"')
                        .collect(Collectors.joining(" "));
    }

    private void named(String element, List<Named> values) throws XMLStreamException {
        for (Named value : values) {
            out.writeStartElement(element);
            text("valueName", value.valueName());
            text("value", value.value());
            out.writeEndElement();
        }
    }

    private void texts(String element, List<String> texts) throws XMLStreamException {
        for (String text : texts) {
            text(element, text);
        }
    }

    private void time(String element, @Nullable OffsetDateTime time) throws XMLStreamException {
        text(element, time == null ? null : CapWords.of(time));
    }

    private void number(String element, @Nullable BigDecimal number) throws XMLStreamException {
        text(element, number == null ? null : number.toPlainString());
    }

    private void text(String element, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            out.writeStartElement(element);
            out.writeCharacters(text);
            out.writeEndElement();
        }
    }
}
