package io.hufu.server.gateway.cap;

import io.hufu.server.gateway.cap.CapAlert.Area;
import io.hufu.server.gateway.cap.CapAlert.Category;
import io.hufu.server.gateway.cap.CapAlert.Certainty;
import io.hufu.server.gateway.cap.CapAlert.Info;
import io.hufu.server.gateway.cap.CapAlert.MsgType;
import io.hufu.server.gateway.cap.CapAlert.Named;
import io.hufu.server.gateway.cap.CapAlert.Reference;
import io.hufu.server.gateway.cap.CapAlert.Resource;
import io.hufu.server.gateway.cap.CapAlert.ResponseType;
import io.hufu.server.gateway.cap.CapAlert.Scope;
import io.hufu.server.gateway.cap.CapAlert.Severity;
import io.hufu.server.gateway.cap.CapAlert.Status;
import io.hufu.server.gateway.cap.CapAlert.Urgency;
import io.hufu.server.gateway.cap.CapFault.Code;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads a message and lists everything that is wrong with it. No document type, no entity, no more than a mebibyte. */
public final class CapReader {
    /** Larger messages are refused unread. */
    public static final int MOST_BYTES = 1024 * 1024;

    private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern SIZE = Pattern.compile("\\d{1,18}");
    private static final Pattern RESTRICTED = Pattern.compile("[\\s,<&]");

    private final List<CapFault> faults = new ArrayList<>();

    private CapReader() {}

    /** What came of it. */
    public sealed interface Read {
        record Good(CapAlert alert) implements Read {}

        /** @param faults at least one, in the order of the message */
        record Bad(List<CapFault> faults) implements Read {
            public Bad {
                faults = List.copyOf(faults);
            }
        }
    }

    public static Read read(byte[] xml) {
        var reader = new CapReader();
        var root = CapXml.root(xml, reader.faults);
        if (root == null) {
            return new Read.Bad(reader.faults);
        }
        if (!"alert".equals(root.getLocalName()) || !CapWords.NAMESPACE.equals(root.getNamespaceURI())) {
            boolean name = "alert".equals(root.getLocalName());
            Code code = name ? Code.NAMESPACE : Code.UNKNOWN_ELEMENT;
            String found = name ? String.valueOf(root.getNamespaceURI()) : String.valueOf(root.getLocalName());
            return new Read.Bad(List.of(new CapFault(code, "/", CapShape.shortened(found))));
        }
        CapAlert alert = reader.alert(root);
        return reader.faults.isEmpty() ? new Read.Good(alert) : new Read.Bad(reader.faults);
    }

    private CapAlert alert(Element root) {
        var shape = CapShape.of(root, "/alert", CapShape.ALERT, faults);
        var values = new CapValues(shape, faults);
        var alert = new CapAlert(
                values.identifier("identifier"),
                values.identifier("sender"),
                orEpoch(values.time("sent")),
                values.word("status", Status.values()),
                values.word("msgType", MsgType.values()),
                values.text("source"),
                values.word("scope", Scope.values()),
                values.text("restriction"),
                values.words("addresses"),
                values.texts("code"),
                values.text("note"),
                references(values),
                values.words("incidents"),
                infos(shape));
        together(alert, shape);
        return alert;
    }

    private void together(CapAlert alert, CapShape shape) {
        if (alert.msgType() != MsgType.ALERT && shape.all("references").isEmpty()) {
            fault(Code.REFERENCES_MISSING, "/alert/references");
        }
        if (alert.scope() == Scope.RESTRICTED && alert.restriction() == null) {
            fault(Code.RESTRICTION_MISSING, "/alert/restriction");
        }
        if (alert.scope() == Scope.PRIVATE && alert.addresses().isEmpty()) {
            fault(Code.ADDRESSES_MISSING, "/alert/addresses");
        }
    }

    private void fault(Code code, String path) {
        faults.add(new CapFault(code, path, ""));
    }

    /** Stands for a time that is missing or malformed; then there is a fault already and the message is not handed out. */
    private static OffsetDateTime orEpoch(@Nullable OffsetDateTime time) {
        return time == null ? OffsetDateTime.parse("1970-01-01T00:00:00+00:00") : time;
    }

    private List<Reference> references(CapValues values) {
        var references = new ArrayList<Reference>();
        String text = values.text("references");
        if (text == null || text.isEmpty()) {
            return references;
        }
        for (String one : text.split("\\s+", -1)) {
            String[] parts = one.split(",", -1);
            OffsetDateTime sent = parts.length == 3 ? CapWords.time(parts[2]) : null;
            if (sent == null
                    || parts[0].isEmpty()
                    || parts[1].isEmpty()
                    || RESTRICTED.matcher(parts[0]).find()
                    || RESTRICTED.matcher(parts[1]).find()) {
                faults.add(new CapFault(Code.REFERENCE_FORM, "/alert/references", CapShape.shortened(one)));
            } else {
                references.add(new Reference(parts[0], parts[1], sent));
            }
        }
        return references;
    }

    private List<Info> infos(CapShape alert) {
        var infos = new ArrayList<Info>();
        for (Element element : alert.all("info")) {
            infos.add(info(element, alert.at("info", infos.size())));
        }
        return infos;
    }

    private Info info(Element element, String path) {
        var shape = CapShape.of(element, path, CapShape.INFO, faults);
        var values = new CapValues(shape, faults);
        var info = new Info(
                values.language("language"),
                values.wordsOf("category", Category.values()),
                values.required("event"),
                values.wordsOf("responseType", ResponseType.values()),
                values.word("urgency", Urgency.values()),
                values.word("severity", Severity.values()),
                values.word("certainty", Certainty.values()),
                values.text("audience"),
                named(shape, "eventCode"),
                values.time("effective"),
                values.time("onset"),
                values.time("expires"),
                values.text("senderName"),
                values.text("headline"),
                values.text("description"),
                values.text("instruction"),
                values.uri("web", true),
                values.text("contact"),
                named(shape, "parameter"),
                resources(shape),
                areas(shape));
        var effective = info.effective();
        var expires = info.expires();
        if (effective != null && expires != null && expires.isBefore(effective)) {
            fault(Code.EXPIRES_BEFORE_EFFECTIVE, shape.at("expires"));
        }
        return info;
    }

    private List<Named> named(CapShape parent, String name) {
        var named = new ArrayList<Named>();
        for (Element element : parent.all(name)) {
            var shape = CapShape.of(element, parent.at(name, named.size()), CapShape.NAMED, faults);
            var values = new CapValues(shape, faults);
            named.add(new Named(values.required("valueName"), values.required("value")));
        }
        return named;
    }

    private List<Resource> resources(CapShape parent) {
        var resources = new ArrayList<Resource>();
        for (Element element : parent.all("resource")) {
            var shape = CapShape.of(element, parent.at("resource", resources.size()), CapShape.RESOURCE, faults);
            var values = new CapValues(shape, faults);
            resources.add(new Resource(
                    values.required("resourceDesc"),
                    values.required("mimeType"),
                    values.form(
                            "size",
                            Code.NUMBER_FORM,
                            text -> SIZE.matcher(text).matches() ? new BigInteger(text) : null),
                    values.uri("uri", false),
                    values.text("derefUri"),
                    values.form(
                            "digest",
                            Code.DIGEST_FORM,
                            text -> SHA1.matcher(text).matches() ? text : null)));
        }
        return resources;
    }

    private List<Area> areas(CapShape parent) {
        var areas = new ArrayList<Area>();
        for (Element element : parent.all("area")) {
            var shape = CapShape.of(element, parent.at("area", areas.size()), CapShape.AREA, faults);
            var values = new CapValues(shape, faults);
            var altitude = values.form("altitude", Code.NUMBER_FORM, CapValues::number);
            var ceiling = values.form("ceiling", Code.NUMBER_FORM, CapValues::number);
            areas.add(new Area(
                    values.required("areaDesc"),
                    values.polygons(),
                    values.circles(),
                    named(shape, "geocode"),
                    altitude,
                    ceiling));
            if (ceiling != null && shape.all("altitude").isEmpty()) {
                fault(Code.CEILING_WITHOUT_ALTITUDE, shape.at("ceiling"));
            }
        }
        return areas;
    }
}
