package io.hufu.server.messages;

import io.hufu.plan.Jurisdiction;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What messages say: the jurisdiction's words, or those that are shipped. Nothing personal can be put into them. */
@Component
public class Templates {
    /** Characters of one short message in UCS-2. */
    public static final int ONE_MESSAGE = 70;

    private static final Set<String> ANSWERED = Set.of("work", "urge", "roll-call");

    private final Properties shipped = new Properties();

    Templates() {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Templates.class.getResourceAsStream("templates.properties")),
                StandardCharsets.UTF_8)) {
            shipped.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a message.
     *
     * @param kind as {@link Message#kind}
     * @param incidentKind real, drill or test
     * @param tasks how many tasks it is about; 0 where it is about none
     */
    public String text(Jurisdiction place, String kind, String incidentKind, String bodyName, int tasks) {
        String template = Objects.requireNonNullElse(place.messages().get(kind), word(kind));
        return filled(
                template,
                Map.of(
                        "{mark}",
                        incidentKind.equals("real") ? "" : word("mark." + incidentKind),
                        "{place}",
                        place.name(),
                        "{body}",
                        bodyName,
                        "{n}",
                        String.valueOf(tasks)));
    }

    /** The text of a message that is about no incident. */
    public String plain(String kind, String bodyName) {
        return filled(word(kind), Map.of("{body}", bodyName));
    }

    /** The text as it goes by a route: a short message about work or a roll call says how to answer it, where that still fits into one. */
    public String by(Route route, String kind, String text) {
        boolean answered = route == Route.SMS && ANSWERED.contains(kind);
        String longer = text + word(kind.equals("roll-call") ? "reply.roll-call" : "reply");
        return answered && longer.length() <= ONE_MESSAGE ? longer : text;
    }

    private String word(String key) {
        return Objects.requireNonNull(shipped.getProperty(key), key);
    }

    private static String filled(String template, Map<String, String> values) {
        String text = template;
        for (var value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        return text;
    }
}
