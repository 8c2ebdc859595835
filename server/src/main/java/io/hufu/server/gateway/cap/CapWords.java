package io.hufu.server.gateway.cap;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How constants and times of CAP are spelt. */
final class CapWords {
    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[-+]\\d\\d:\\d\\d");
    /** Never Z, also for UTC. */
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private CapWords() {}

    /** {@code ALL_CLEAR} is {@code AllClear}; CBRNE alone is spelt in capitals. */
    static String of(Enum<?> constant) {
        if (constant == CapAlert.Category.CBRNE) {
            return "CBRNE";
        }
        var word = new StringBuilder();
        for (String part : constant.name().split("_", -1)) {
            word.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return word.toString();
    }

    static <E extends Enum<E>> @Nullable E find(E[] constants, String word) {
        for (E constant : constants) {
            if (of(constant).equals(word)) {
                return constant;
            }
        }
        return null;
    }

    static String of(OffsetDateTime time) {
        return FORM.format(time);
    }

    /** The moment, or null where the form is wrong. */
    static @Nullable OffsetDateTime time(String text) {
        if (!TIME.matcher(text).matches()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.endsWith("-00:00") ? text.substring(0, 19) + "+00:00" : text, FORM);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
