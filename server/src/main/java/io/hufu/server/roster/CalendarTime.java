package io.hufu.server.roster;

import io.hufu.engine.basics.LawTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Moments and durations as calendars write them. A moment without a zone is one of here. Zones are known by their name; what a file itself
 * says of a zone does not count.
 */
final class CalendarTime {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,3})W");
    private static final Pattern PATH = Pattern.compile("/?(?:.*/)?([A-Za-z_]+/[A-Za-z_]+)");

    private CalendarTime() {}

    /** @param zone as the property names it; null where it names none. Throws DateTimeException when it is no moment */
    static ZonedDateTime moment(String value, @Nullable String zone) {
        String text = value.strip();
        if (text.endsWith("Z")) {
            return LocalDateTime.parse(text.substring(0, text.length() - 1), MOMENT)
                    .atZone(ZoneOffset.UTC);
        }
        if (isDay(text)) {
            return LocalDate.parse(text, DAY).atStartOfDay(zone(zone));
        }
        return LocalDateTime.parse(text, MOMENT).atZone(zone(zone));
    }

    static boolean isDay(String value) {
        return value.strip().length() == 8;
    }

    /** Throws DateTimeException when it is no duration. */
    static Duration duration(String value) {
        var weeks = WEEKS.matcher(value.strip());
        return weeks.matches() ? Duration.ofDays(7L * Integer.parseInt(weeks.group(1))) : Duration.parse(value.strip());
    }

    private static ZoneId zone(@Nullable String named) {
        if (named == null) {
            return LawTime.ZONE;
        }
        String name = named.replace("\"", "").strip();
        if (name.equals("China Standard Time")) { // as office programs call it
            return LawTime.ZONE;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            var path = PATH.matcher(name);
            if (!path.matches()) {
                throw e;
            }
            return ZoneId.of(path.group(1));
        }
    }
}
