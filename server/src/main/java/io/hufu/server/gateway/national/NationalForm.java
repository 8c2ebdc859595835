package io.hufu.server.gateway.national;

import io.hufu.plan.Colour;
import io.hufu.server.gateway.Bulletin;
import io.hufu.server.gateway.XmlText;
import io.hufu.server.settings.WarningSettings;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Bulletins in the national form, unverified. Where it differs from CAP: no namespace, {@code senderCode}, a blank in times and no
 * offset (Beijing time), the type of event and the channels as codes, the colour in {@code severity}, one bare id in {@code references}.
 */
public final class NationalForm {
    private static final String UNVERIFIED =
            " 12379 形式，未经核对，不得直接报送 / the form of 12379, unverified, not to be sent as it is ";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final WarningSettings settings;

    public NationalForm(WarningSettings settings) {
        this.settings = settings;
    }

    /** What came of it. */
    public sealed interface Written {
        record Good(String xml) implements Written {}

        /** Something is not configured: a sentence in each language. */
        record Refused(String zh, String en) implements Written {}
    }

    public Written write(Bulletin bulletin) {
        var national = settings.national();
        String senderCode = national.senderCode();
        if (senderCode == null) {
            return new Written.Refused(
                    "没有配置发布单位编码（hufu.warnings.national.sender-code），不能生成 12379 报文。",
                    "No code of the sender is configured (hufu.warnings.national.sender-code).");
        }
        String eventType = national.eventTypes().get(bulletin.hazard());
        if (eventType == null) {
            return new Written.Refused(
                    "没有为“" + bulletin.hazardName() + "”配置事件类型编码（hufu.warnings.national.event-types." + bulletin.hazard()
                            + "），不能生成 12379 报文。",
                    "No code of the type of event is configured (hufu.warnings.national.event-types."
                            + bulletin.hazard() + ").");
        }
        var written = new StringWriter();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeComment(UNVERIFIED);
            new Writing(out).alert(bulletin, senderCode, eventType);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a bulletin could not be written", e);
        }
        return new Written.Good(written.toString());
    }

    private final class Writing {
        private final XMLStreamWriter out;

        Writing(XMLStreamWriter out) {
            this.out = out;
        }

        void alert(Bulletin bulletin, String senderCode, String eventType) throws XMLStreamException {
            out.writeStartElement("alert");
            text("identifier", bulletin.id());
            text("sender", bulletin.issuer());
            text("senderCode", senderCode);
            text("sendTime", time(bulletin.sent()));
            text("status", status(bulletin.kind()));
            text("msgType", msgType(bulletin.act()));
            text("scope", bulletin.kind() == Bulletin.Kind.REAL ? "Public" : "Restricted");
            methods(settings.national().methods());
            if (!bulletin.earlier().isEmpty()) {
                text("references", bulletin.earlier().getLast().id());
            }
            out.writeStartElement("info");
            text("language", "zh-CN");
            text("eventType", eventType);
            text("urgency", "Unknown");
            text("severity", colour(bulletin.colour()));
            text("certainty", "Unknown");
            text("effective", time(bulletin.effective()));
            text("onset", bulletin.onset() == null ? null : time(bulletin.onset()));
            text("expires", bulletin.expires() == null ? null : time(bulletin.expires()));
            text("senderName", bulletin.issuer());
            text("headline", bulletin.title());
            text("description", String.join("\n", bulletin.effects(), bulletin.cautions()));
            text("instruction", bulletin.measures());
            for (Bulletin.Area area : bulletin.areas()) {
                area(area);
            }
            out.writeEndElement();
            out.writeEndElement();
        }

        private void methods(List<String> methods) throws XMLStreamException {
            if (!methods.isEmpty()) {
                out.writeStartElement("code");
                for (String method : methods) {
                    out.writeStartElement("method");
                    text("methodName", method);
                    out.writeEndElement();
                }
                out.writeEndElement();
            }
        }

        private void area(Bulletin.Area area) throws XMLStreamException {
            out.writeStartElement("area");
            text("areaDesc", area.name());
            for (List<Bulletin.Point> ring : area.polygons()) {
                text(
                        "polygon",
                        String.join(
                                " ",
                                ring.stream()
                                        .map(each -> each.latitude().toPlainString() + ","
                                                + each.longitude().toPlainString())
                                        .toList()));
            }
            text("geocode", area.code());
            out.writeEndElement();
        }

        private void text(String element, @Nullable String text) throws XMLStreamException {
            String clean = text == null ? "" : XmlText.clean(text);
            if (!clean.isEmpty()) {
                out.writeStartElement(element);
                out.writeCharacters(clean);
                out.writeEndElement();
            }
        }
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(settings.zone()));
    }

    private static String status(Bulletin.Kind kind) {
        return switch (kind) {
            case REAL -> "Actual";
            case DRILL -> "Exercise";
            case TEST -> "Test";
        };
    }

    private static String msgType(Bulletin.Act act) {
        return switch (act) {
            case ISSUE -> "Alert";
            case CHANGE -> "Update";
            case LIFT -> "Cancel";
        };
    }

    private static String colour(Colour colour) {
        return switch (colour) {
            case RED -> "Red";
            case ORANGE -> "Orange";
            case YELLOW -> "Yellow";
            case BLUE -> "Blue";
        };
    }
}
