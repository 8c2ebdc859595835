package io.hufu.server.publication;

import io.hufu.plan.Colour;
import io.hufu.server.gateway.Bulletin;
import io.hufu.server.gateway.XmlText;
import io.hufu.server.settings.WarningSettings;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The warnings in force as Atom (RFC 4287): one entry a warning, whose id stays while its bulletins change. */
final class AtomFeed {
    static final String TYPE = "application/atom+xml;charset=UTF-8";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final WarningSettings settings;
    private final XMLStreamWriter out;

    private AtomFeed(WarningSettings settings, XMLStreamWriter out) {
        this.settings = settings;
        this.out = out;
    }

    static byte[] write(InForce now, WarningSettings settings) {
        var written = new StringWriter();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            out.writeStartDocument("UTF-8", "1.0");
            new AtomFeed(settings, out).feed(now);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed could not be written", e);
        }
        return Answer.utf8(written.toString());
    }

    private void feed(InForce now) throws XMLStreamException {
        out.writeStartElement("feed");
        out.writeDefaultNamespace(ATOM);
        out.writeAttribute("xml:lang", "zh-CN");
        text("id", id("warnings in force of " + now.place()));
        text("title", Words.mark(now) + now.place() + "生效中的预警");
        // a feed has to say when it changed; before the first warning there is no such moment
        text("updated", time(now.changed() == null ? Instant.EPOCH : now.changed()));
        author(now.place());
        link("self", AtomFeed.TYPE.substring(0, AtomFeed.TYPE.indexOf(';')), Addresses.FEED, "");
        link("alternate", "text/html", Addresses.PAGE, "");
        for (Bulletin bulletin : now.warnings()) {
            entry(now, bulletin);
        }
        out.writeEndElement();
    }

    private void entry(InForce now, Bulletin bulletin) throws XMLStreamException {
        out.writeStartElement("entry");
        text("id", id("warning " + bulletin.sender() + " " + bulletin.warning()));
        text("title", Words.mark(now) + bulletin.title());
        Instant first = bulletin.earlier().isEmpty()
                ? bulletin.sent()
                : bulletin.earlier().getFirst().sent();
        text("published", time(first));
        text("updated", time(bulletin.sent()));
        author(bulletin.issuer());
        category(bulletin.colour());
        link("alternate", "application/cap+xml", Addresses.cap(bulletin.id()), "CAP 1.2");
        text("summary", Words.summary(bulletin));
        out.writeEndElement();
    }

    private void author(String name) throws XMLStreamException {
        out.writeStartElement("author");
        text("name", name);
        out.writeEndElement();
    }

    private void category(Colour colour) throws XMLStreamException {
        out.writeEmptyElement("category");
        out.writeAttribute("term", colour.name().toLowerCase(Locale.ROOT));
        out.writeAttribute("label", Words.colour(colour));
    }

    private void link(String rel, String type, String path, String title) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("type", type);
        out.writeAttribute("href", Addresses.of(settings.address(), path));
        if (!title.isEmpty()) {
            out.writeAttribute("title", title);
        }
    }

    private void text(String element, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(XmlText.clean(text));
        out.writeEndElement();
    }

    private String time(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(settings.zone()));
    }

    /** The same for the same name at every start and on every machine. */
    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("hufu " + name).getBytes(StandardCharsets.UTF_8));
    }
}
