package io.hufu.server.gateway.cap;

import io.hufu.server.gateway.cap.CapFault.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The children of an element by name, after order, number and names were held against what CAP allows there. */
final class CapShape {
    private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";

    static final List<Child> ALERT = List.of(
            one("identifier"),
            one("sender"),
            one("sent"),
            one("status"),
            one("msgType"),
            maybe("source"),
            one("scope"),
            maybe("restriction"),
            maybe("addresses"),
            any("code"),
            maybe("note"),
            maybe("references"),
            maybe("incidents"),
            any("info"));
    static final List<Child> INFO = List.of(
            maybe("language"),
            some("category"),
            one("event"),
            any("responseType"),
            one("urgency"),
            one("severity"),
            one("certainty"),
            maybe("audience"),
            any("eventCode"),
            maybe("effective"),
            maybe("onset"),
            maybe("expires"),
            maybe("senderName"),
            maybe("headline"),
            maybe("description"),
            maybe("instruction"),
            maybe("web"),
            maybe("contact"),
            any("parameter"),
            any("resource"),
            any("area"));
    static final List<Child> RESOURCE = List.of(
            one("resourceDesc"), one("mimeType"), maybe("size"), maybe("uri"), maybe("derefUri"), maybe("digest"));
    static final List<Child> AREA = List.of(
            one("areaDesc"), any("polygon"), any("circle"), any("geocode"), maybe("altitude"), maybe("ceiling"));
    static final List<Child> NAMED = List.of(one("valueName"), one("value"));

    private final Map<String, List<Element>> children = new HashMap<>();
    private final String path;

    private CapShape(String path) {
        this.path = path;
    }

    /** An element that may stand in another. */
    record Child(String name, boolean required, boolean repeated) {}

    private static Child one(String name) {
        return new Child(name, true, false);
    }

    private static Child maybe(String name) {
        return new Child(name, false, false);
    }

    private static Child some(String name) {
        return new Child(name, true, true);
    }

    private static Child any(String name) {
        return new Child(name, false, true);
    }

    /** Reads the children of an element; what is wrong with them goes into the faults. */
    static CapShape of(Element parent, String path, List<Child> allowed, List<CapFault> faults) {
        var shape = new CapShape(path);
        int last = 0;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                if (!node.getTextContent().isBlank()) {
                    faults.add(new CapFault(
                            Code.UNKNOWN_ELEMENT,
                            path,
                            shortened(node.getTextContent().strip())));
                }
            } else if (node instanceof Element element
                    && !(path.equals("/alert") && SIGNATURES.equals(element.getNamespaceURI()))) {
                last = shape.take(element, allowed, last, faults);
            }
        }
        for (Child child : allowed) {
            if (child.required() && !shape.children.containsKey(child.name())) {
                faults.add(new CapFault(Code.MISSING, path + "/" + child.name(), ""));
            }
        }
        return shape;
    }

    /** The place of the element among the allowed ones, at least the last one. */
    private int take(Element element, List<Child> allowed, int last, List<CapFault> faults) {
        String name = String.valueOf(element.getLocalName());
        int place = place(name, allowed);
        if (place < 0 || !CapWords.NAMESPACE.equals(element.getNamespaceURI())) {
            Code code = place < 0 ? Code.UNKNOWN_ELEMENT : Code.NAMESPACE;
            faults.add(new CapFault(code, path + "/" + shortened(name), ""));
            return last;
        }
        var same = children.computeIfAbsent(name, unknown -> new ArrayList<>());
        same.add(element);
        if (same.size() > 1 && !allowed.get(place).repeated()) {
            faults.add(new CapFault(Code.REPEATED, path + "/" + name + "[" + same.size() + "]", ""));
        }
        if (place < last) {
            faults.add(new CapFault(Code.OUT_OF_ORDER, path + "/" + name, ""));
        }
        return Math.max(last, place);
    }

    private static int place(String name, List<Child> allowed) {
        for (int i = 0; i < allowed.size(); i++) {
            if (allowed.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    List<Element> all(String name) {
        return children.getOrDefault(name, List.of());
    }

    /** The path of the n-th element of a name; counted from 1 where several may stand there. */
    String at(String name, int index) {
        return path + "/" + name + "[" + (index + 1) + "]";
    }

    String at(String name) {
        return path + "/" + name;
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
