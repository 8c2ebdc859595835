package io.hufu.engine;

import io.hufu.engine.basics.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One act of a scenario: {@code 09:20 duty open area=140525 deaths=2}; {@code +1d 08:00} is a day later. */
final class Line {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<String, String> arguments = new LinkedHashMap<>();
    final Instant at;
    final String who;
    final String verb;

    Line(String text) {
        var words = text.trim().split("\\s+");
        var i = 0;
        var day = 0;
        if (words[0].startsWith("+")) {
            day = Integer.parseInt(words[0].substring(1, words[0].length() - 1));
            i = 1;
        }
        at = moment(words[i], day);
        who = words[i + 1];
        verb = words.length > i + 2 ? words[i + 2] : "";
        for (int k = i + 3; k < words.length; k++) {
            var equals = words[k].indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("what is " + words[k] + " in: " + text);
            }
            arguments.put(words[k].substring(0, equals), value(words[k].substring(equals + 1)));
        }
    }

    /** {@code *4001} is a text of that many characters. */
    private static String value(String text) {
        return text.startsWith("*") ? "字".repeat(Integer.parseInt(text.substring(1))) : text;
    }

    /** {@code 09:20} or {@code 09:20:30} of the scenario's day; {@code +3d09:20} is three days later. */
    static Instant moment(String clock) {
        if (clock.startsWith("+")) {
            var days = clock.indexOf('d');
            return moment(clock.substring(days + 1), Integer.parseInt(clock.substring(1, days)));
        }
        return moment(clock, 0);
    }

    private static Instant moment(String clock, int day) {
        return DAY.plusDays(day).atTime(LocalTime.parse(clock)).atZone(ZONE).toInstant();
    }

    static LocalTime clock(Instant at) {
        return at.atZone(ZONE).toLocalTime();
    }

    boolean has(String name) {
        return arguments.containsKey(name);
    }

    @Nullable
    String find(String name) {
        return arguments.get(name);
    }

    String get(String name) {
        var value = arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException(verb + " needs " + name + "=");
        }
        return value;
    }

    String get(String name, String otherwise) {
        return arguments.getOrDefault(name, otherwise);
    }

    List<String> list(String name) {
        var value = arguments.get(name);
        return value == null || value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    @Nullable
    Integer number(String name) {
        var value = arguments.get(name);
        return value == null ? null : Integer.valueOf(value);
    }

    boolean yes(String name) {
        return "yes".equals(arguments.get(name));
    }

    Instant time(String name) {
        var value = arguments.get(name);
        return value == null ? at : moment(value);
    }

    <E extends Enum<E>> E one(Class<E> type, String name) {
        return one(type, name, null);
    }

    <E extends Enum<E>> E one(Class<E> type, String name, @Nullable E otherwise) {
        var value = arguments.get(name);
        if (value == null && otherwise != null) {
            return otherwise;
        }
        return Enum.valueOf(type, get(name).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    <E extends Enum<E>> @Nullable E maybe(Class<E> type, String name) {
        return has(name) ? one(type, name) : null;
    }

    @Nullable
    Confidential secret(String name) {
        var value = arguments.get(name);
        return value == null ? null : new Confidential(value, "00");
    }
}
