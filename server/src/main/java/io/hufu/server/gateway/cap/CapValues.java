package io.hufu.server.gateway.cap;

import io.hufu.server.gateway.cap.CapAlert.Circle;
import io.hufu.server.gateway.cap.CapAlert.Point;
import io.hufu.server.gateway.cap.CapFault.Code;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Values of elements, with a fault for each that is not as CAP's prose wants it. */
final class CapValues {
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d{1,12}(\\.\\d{0,12})?|\\.\\d{1,12})");
    private static final Pattern WORDS = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);
    private static final int FEWEST_POINTS = 4;

    private final CapShape shape;
    private final List<CapFault> faults;

    CapValues(CapShape shape, List<CapFault> faults) {
        this.shape = shape;
        this.faults = faults;
    }

    private void fault(Code code, String path, String value) {
        faults.add(new CapFault(code, path, CapShape.shortened(value)));
    }

    /** The text, or null where the element is not there; an element that is there is not blank. */
    @Nullable
    String text(String name) {
        var found = shape.all(name);
        return found.isEmpty() ? null : text(found.getFirst(), shape.at(name));
    }

    /** A text that has to be there; where it is not, that is a fault already. */
    String required(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    private String text(Element element, String path) {
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) {
                fault(Code.UNKNOWN_ELEMENT, path + "/" + inner.getLocalName(), "");
            }
        }
        String text = element.getTextContent().strip();
        if (text.isEmpty()) {
            fault(Code.EMPTY, path, "");
        }
        return text;
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (Element element : shape.all(name)) {
            texts.add(text(element, shape.at(name, texts.size())));
        }
        return texts;
    }

    /** Words apart by blanks; one that has blanks itself stands in quotes. */
    List<String> words(String name) {
        String text = text(name);
        return text == null
                ? List.of()
                : WORDS.matcher(text)
                        .results()
                        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                        .toList();
    }

    /** Identifiers and senders: no blank, comma, less-than sign or ampersand. */
    String identifier(String name) {
        var found = shape.all(name);
        if (found.isEmpty()) {
            return "";
        }
        String raw = found.getFirst().getTextContent();
        text(name);
        if (!raw.isBlank()
                && raw.chars().anyMatch(c -> Character.isWhitespace(c) || c == ',' || c == '<' || c == '&')) {
            fault(Code.RESTRICTED_CHARACTER, shape.at(name), raw);
        }
        return raw;
    }

    <E extends Enum<E>> E word(String name, E[] constants) {
        E found = constant(text(name), shape.at(name), constants);
        return found == null ? constants[0] : found;
    }

    <E extends Enum<E>> List<E> wordsOf(String name, E[] constants) {
        var found = new ArrayList<E>();
        int index = 0;
        for (String text : texts(name)) {
            E constant = constant(text, shape.at(name, index++), constants);
            if (constant != null) {
                found.add(constant);
            }
        }
        return found;
    }

    private <E extends Enum<E>> @Nullable E constant(@Nullable String text, String path, E[] constants) {
        E found = text == null ? null : CapWords.find(constants, text);
        if (found == null && text != null && !text.isEmpty()) {
            fault(Code.NOT_ALLOWED_VALUE, path, text);
        }
        return found;
    }

    @Nullable
    OffsetDateTime time(String name) {
        String text = text(name);
        OffsetDateTime time = text == null ? null : CapWords.time(text);
        if (time == null && text != null && !text.isEmpty()) {
            fault(Code.TIME_FORM, shape.at(name), text);
        }
        return time;
    }

    String language(String name) {
        String text = text(name);
        if (text != null && !text.isEmpty() && !LANGUAGE.matcher(text).matches()) {
            fault(Code.LANGUAGE_FORM, shape.at(name), text);
        }
        return text == null ? "en-US" : text;
    }

    /** @param absolute whether a scheme has to be there */
    @Nullable
    String uri(String name, boolean absolute) {
        String text = text(name);
        if (text != null && !text.isEmpty()) {
            try {
                boolean complete = new URI(text).isAbsolute();
                if (absolute && !complete) {
                    fault(Code.URI_FORM, shape.at(name), text);
                }
            } catch (URISyntaxException e) {
                fault(Code.URI_FORM, shape.at(name), text);
            }
        }
        return text;
    }

    /** A value in a form, or null with a fault. */
    <T> @Nullable T form(String name, Code code, Function<String, @Nullable T> reader) {
        String text = text(name);
        T value = text == null || text.isEmpty() ? null : reader.apply(text);
        if (value == null && text != null && !text.isEmpty()) {
            fault(code, shape.at(name), text);
        }
        return value;
    }

    static @Nullable BigDecimal number(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    List<List<Point>> polygons() {
        var polygons = new ArrayList<List<Point>>();
        int index = 0;
        for (String text : texts("polygon")) {
            polygons.add(polygon(text, shape.at("polygon", index++)));
        }
        return polygons;
    }

    private List<Point> polygon(String text, String path) {
        var points = new ArrayList<Point>();
        for (String pair : text.split("\\s+", -1)) {
            Point point = point(pair);
            if (point == null) {
                fault(Code.POLYGON_FORM, path, pair);
                return points;
            }
            range(point, path);
            points.add(point);
        }
        if (points.size() < FEWEST_POINTS) {
            fault(Code.POLYGON_SHORT, path, String.valueOf(points.size()));
        }
        if (!same(points.getFirst(), points.getLast())) {
            fault(Code.POLYGON_OPEN, path, "");
        }
        return points;
    }

    List<Circle> circles() {
        var circles = new ArrayList<Circle>();
        int index = 0;
        for (String text : texts("circle")) {
            String path = shape.at("circle", index++);
            String[] parts = text.split("\\s+", -1);
            Point centre = point(parts[0]);
            BigDecimal radius = parts.length == 2 ? number(parts[1]) : null;
            if (centre == null || radius == null || radius.signum() < 0) {
                fault(Code.CIRCLE_FORM, path, text);
            } else {
                range(centre, path);
                circles.add(new Circle(centre, radius));
            }
        }
        return circles;
    }

    private static @Nullable Point point(String pair) {
        int comma = pair.indexOf(',');
        if (comma < 0) {
            return null;
        }
        BigDecimal latitude = number(pair.substring(0, comma));
        BigDecimal longitude = number(pair.substring(comma + 1));
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }

    private void range(Point point, String path) {
        if (point.latitude().abs().compareTo(POLE) > 0
                || point.longitude().abs().compareTo(DATE_LINE) > 0) {
            fault(Code.COORDINATE_RANGE, path, point.latitude() + "," + point.longitude());
        }
    }

    private static boolean same(Point one, Point other) {
        return one.latitude().compareTo(other.latitude()) == 0
                && one.longitude().compareTo(other.longitude()) == 0;
    }
}
