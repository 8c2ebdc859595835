package io.hufu.server.roster;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/** When an event comes again: its rule, worked out for a year ahead, without the times that it leaves out. */
final class Repetition {
    /** How far ahead a rule without an end is worked out. */
    static final Duration AHEAD = Duration.ofDays(366);

    private static final int MOST_TIMES = 1000;
    private static final String NUMBER = "[1-9][0-9]{0,2}";
    private static final String DAY = "(MO|TU|WE|TH|FR|SA|SU)";
    private static final String PLACE = "[+-]?[1-9][0-9]?";
    /** What a rule may have, and how. */
    private static final Map<String, Pattern> KNOWN = Map.of(
            "FREQ", Pattern.compile("DAILY|WEEKLY|MONTHLY|YEARLY"),
            "INTERVAL", Pattern.compile(NUMBER),
            "COUNT", Pattern.compile(NUMBER),
            "UNTIL", Pattern.compile(".+"),
            "BYDAY", listOf("(" + PLACE + ")?" + DAY),
            "BYMONTHDAY", listOf(PLACE),
            "BYMONTH", listOf("[1-9]|1[0-2]"),
            "BYSETPOS", listOf(PLACE),
            "WKST", Pattern.compile(DAY));

    private Repetition() {}

    /**
     * The beginnings of an event, in order.
     *
     * @param now what lies more than a month before it is left out where the rule allows
     * @throws CalendarFault when the rule is not understood, or comes too often
     */
    static List<ZonedDateTime> times(EventLines event, ZonedDateTime first, Instant now) {
        for (String unknown : List.of("RDATE", "EXRULE", "RECURRENCE-ID")) {
            if (event.find(unknown) != null) {
                throw CalendarFault.of(
                        event,
                        unknown,
                        "不支持 " + unknown + "，请写成单独的事件",
                        unknown + " is not supported; write events of their own");
            }
        }
        if (event.all("RRULE").size() > 1) {
            throw CalendarFault.of(event, "RRULE", "重复规则多于一条", "there is more than one rule");
        }
        if (event.find("RRULE") == null) {
            return List.of(first);
        }
        var without = exceptions(event, first);
        return expand(event, first, now).stream()
                .filter(time -> !without.contains(time.toInstant()))
                .toList();
    }

    private static List<ZonedDateTime> expand(EventLines event, ZonedDateTime first, Instant now) {
        var rule = rule(event);
        var last = until(event, rule.remove("UNTIL"), first, now);
        boolean counted = rule.containsKey("COUNT");
        var text = new ArrayList<String>();
        rule.forEach((name, value) -> text.add(name + "=" + value));
        var early = now.minus(Span.LONGEST_SHIFT).atZone(first.getZone());
        var from = counted || early.isBefore(first) ? first : early;
        try {
            var times = new Recur<ZonedDateTime>(String.join(";", text)).getDates(first, from, last, MOST_TIMES + 1);
            if (times.size() > MOST_TIMES) {
                throw CalendarFault.of(
                        event, "RRULE", "重复超过" + MOST_TIMES + "次", "it comes more than " + MOST_TIMES + " times");
            }
            return times;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw CalendarFault.of(event, "RRULE", "重复规则写法有误", "the rule is malformed");
        }
    }

    private static Map<String, String> rule(EventLines event) {
        var parts = new TreeMap<String, String>();
        for (String part : event.text("RRULE").strip().toUpperCase(Locale.ROOT).split(";")) {
            int equal = part.indexOf('=');
            String name = equal < 0 ? part : part.substring(0, equal);
            var form = KNOWN.get(name);
            String value = part.substring(equal + 1);
            if (form == null || !form.matcher(value).matches() || parts.put(name, value) != null) {
                throw CalendarFault.of(
                        event,
                        "RRULE",
                        "重复规则中的“" + shortened(part) + "”有误或不支持",
                        "the rule has " + shortened(part) + ", which is malformed or not supported");
            }
        }
        if (!parts.containsKey("FREQ")) {
            throw CalendarFault.of(event, "RRULE", "重复规则缺 FREQ", "the rule lacks FREQ");
        }
        return parts;
    }

    private static Pattern listOf(String one) {
        return Pattern.compile("(" + one + ")(,(" + one + ")){0,30}");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) : text;
    }

    /** The end of the rule, included; a year ahead where it is later or there is none. */
    private static ZonedDateTime until(EventLines event, @Nullable String said, ZonedDateTime first, Instant now) {
        var bound = now.plus(AHEAD).atZone(first.getZone());
        if (said == null) {
            return bound;
        }
        try {
            var end = CalendarTime.moment(said, first.getZone().getId());
            var whole = CalendarTime.isDay(said) ? end.plusDays(1) : end.plusSeconds(1);
            return whole.isBefore(bound) ? whole.withZoneSameInstant(first.getZone()) : bound;
        } catch (DateTimeException e) {
            throw CalendarFault.of(event, "RRULE", "UNTIL 不是有效的时间", "UNTIL is no moment");
        }
    }

    private static Set<Instant> exceptions(EventLines event, ZonedDateTime first) {
        var found = new HashSet<Instant>();
        for (var line : event.all("EXDATE")) {
            String named = line.zone();
            String zone = named == null ? first.getZone().getId() : named;
            for (String value : line.value().split(",")) {
                try {
                    var time = CalendarTime.moment(value, zone);
                    found.add((CalendarTime.isDay(value) ? time.with(first.toLocalTime()) : time).toInstant());
                } catch (DateTimeException e) {
                    throw CalendarFault.of(event, "EXDATE", "例外时间写法有误", "the exception is no moment");
                }
            }
        }
        return found;
    }
}
