package io.hufu.server.problem;

import io.hufu.engine.basics.LawTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a problem, out of {@code words.properties}: Chinese title and detail, English title and detail. */
record Words(String title, String detail, String titleEn, String detailEn) {
    private static final Properties ALL = load();
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?Z");
    private static final DateTimeFormatter WALL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(LawTime.ZONE);

    static Words of(String code) {
        String line = ALL.getProperty(code);
        if (line == null) {
            return new Words("操作未完成", "操作未完成（" + code + "）。", "Not done", "The act was not done (" + code + ").");
        }
        String[] parts = line.split("\\|", 4);
        return new Words(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip());
    }

    static boolean has(String code) {
        String line = ALL.getProperty(code);
        return line != null && line.split("\\|", -1).length == 4;
    }

    /**
     * Puts named values where {@code {name}} stands; a name without a value disappears, and with it what stands in double square
     * brackets around it.
     */
    String filledDetail(@Nullable String field, @Nullable String clause, Map<String, String> details) {
        return fill(detail, false, field, clause, details);
    }

    /** The same in English. */
    String filledDetailEn(@Nullable String field, @Nullable String clause, Map<String, String> details) {
        return fill(detailEn, true, field, clause, details);
    }

    private static String fill(
            String text,
            boolean english,
            @Nullable String field,
            @Nullable String clause,
            Map<String, String> details) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        int aside = text.indexOf("[[");
        if (aside >= 0) {
            int end = text.indexOf("]]", aside);
            String within = fill(text.substring(aside + 2, end), english, field, clause, details);
            boolean said = !within.equals(fill(text.substring(aside + 2, end), english, null, null, Map.of()));
            String rest = text.substring(end + 2);
            return fill(text.substring(0, aside), english, field, clause, details)
                    + (said ? within : "")
                    + fill(rest, english, field, clause, details);
        }
        var filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(text, at, open);
            String name = text.substring(open + 1, close);
            filled.append(
                    switch (name) {
                        case "field" -> field == null ? "" : field;
                        case "clause" -> clause == null ? "" : clause;
                        default -> spoken(details.getOrDefault(name, ""), english);
                    });
            at = close + 1;
        }
        return filled.append(text.substring(at)).toString();
    }

    /** What the engine names by a code, such as who issues a warning, in words; a moment by the clock on the wall; anything else as it is. */
    private static String spoken(String value, boolean english) {
        if (MOMENT.matcher(value).matches()) {
            return WALL.format(Instant.parse(value));
        }
        String words = ALL.getProperty("value." + value);
        return words == null ? shortened(value) : words.split("\\|", 2)[english ? 1 : 0].strip();
    }

    private static String shortened(String value) {
        return value.length() <= 200 ? value : value.substring(0, 200) + "…";
    }

    private static Properties load() {
        try (InputStream in = Words.class.getResourceAsStream("words.properties")) {
            var words = new Properties();
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
