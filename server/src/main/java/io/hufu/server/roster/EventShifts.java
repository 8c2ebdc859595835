package io.hufu.server.roster;

import io.hufu.server.roster.RosterBook.NewShift;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shifts of an event: whose, as what, from when until when, as often as it comes. The person is the one that {@code X-HUFU-ACCOUNT}
 * names, or else the one person of the unit that the summary names, or else an attendee.
 */
final class EventShifts {
    static final String ACCOUNT = "X-HUFU-ACCOUNT";
    static final String ROLE = "X-HUFU-ROLE";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,，;；、/|()（）:：·]+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([,;\\\\])");
    private static final Duration OLDEST = Duration.ofDays(5L * 366);

    private final Map<String, String> people;
    private final Instant now;

    /** @param people accounts of the unit by every word that names one of them and nobody else */
    EventShifts(Map<String, String> people, Instant now) {
        this.people = Map.copyOf(people);
        this.now = now;
    }

    /**
     * What an event says.
     *
     * @param shifts those that are not over
     * @param past how many are over; whose they were is not asked
     */
    record Found(List<NewShift> shifts, int past) {
        static final Found NOTHING = new Found(List.of(), 0);

        Found {
            shifts = List.copyOf(shifts);
        }
    }

    /** @throws CalendarFault when something is missing or not understood */
    Found read(EventLines event) {
        if (event.text("STATUS").strip().equalsIgnoreCase("CANCELLED")) {
            return Found.NOTHING;
        }
        ZonedDateTime first = moment(event, "DTSTART");
        if (event.find("RRULE") != null && first.toInstant().isBefore(now.minus(OLDEST))) {
            throw CalendarFault.of(event, "DTSTART", "重复的开始时间早于五年前", "what comes again began more than five years ago");
        }
        Duration length = length(event, first);
        var all = Repetition.times(event, first, now).stream()
                .map(ZonedDateTime::toInstant)
                .map(from -> new Span(from, from.plus(length)))
                .toList();
        var ahead = all.stream().filter(span -> span.until().isAfter(now)).toList();
        int past = all.size() - ahead.size();
        if (ahead.isEmpty()) {
            return new Found(List.of(), past);
        }
        if (ahead.getLast().until().isAfter(now.plus(Span.FARTHEST))) {
            throw CalendarFault.of(event, "DTSTART", "晚于两年后", "it is more than two years ahead");
        }
        String account = account(event);
        Role role = role(event);
        return new Found(
                ahead.stream().map(span -> new NewShift(account, role, span)).toList(), past);
    }

    private static Duration length(EventLines event, ZonedDateTime first) {
        Duration length = said(event, first);
        if (length.isNegative() || length.isZero() || length.compareTo(Span.LONGEST_SHIFT) > 0) {
            String property = event.find("DTEND") == null ? "DURATION" : "DTEND";
            throw CalendarFault.of(event, property, "结束应晚于开始，至多31天", "the end is after the beginning, at most 31 days");
        }
        return length;
    }

    private static Duration said(EventLines event, ZonedDateTime first) {
        if (event.find("DTEND") != null) {
            return Duration.between(first, moment(event, "DTEND"));
        }
        if (event.find("DURATION") != null) {
            try {
                return CalendarTime.duration(event.text("DURATION"));
            } catch (DateTimeException | ArithmeticException e) {
                throw CalendarFault.of(event, "DURATION", "时长写法有误，应如 PT12H", "the duration is malformed; write PT12H");
            }
        }
        if (CalendarTime.isDay(event.text("DTSTART"))) {
            return Duration.ofDays(1);
        }
        throw CalendarFault.of(event, "DTEND", "没有结束时间", "there is no end");
    }

    private static ZonedDateTime moment(EventLines event, String property) {
        var line = event.find(property);
        if (line == null) {
            throw CalendarFault.of(event, property, "没有开始时间", "there is no beginning");
        }
        try {
            return CalendarTime.moment(line.value(), line.zone());
        } catch (DateTimeException e) {
            throw CalendarFault.of(
                    event,
                    property,
                    "时间或时区写法有误，应如 20260501T080000",
                    "the moment or its zone is malformed; write 20260501T080000");
        }
    }

    private static Role role(EventLines event) {
        String said = event.text(ROLE).strip();
        if (said.isEmpty()) {
            return event.text("SUMMARY").contains("带班") ? Role.LEAD : Role.WATCH;
        }
        for (Role role : Role.values()) {
            if (role.code().equals(said)) {
                return role;
            }
        }
        throw CalendarFault.of(event, ROLE, "角色应为 watch 或 lead", "the role is watch or lead");
    }

    private String account(EventLines event) {
        String said = event.text(ACCOUNT).strip();
        if (!said.isEmpty()) {
            if (!people.containsValue(said)) {
                throw CalendarFault.of(event, ACCOUNT, "不是本单位人员的账号", "it is no account of this unit");
            }
            return said;
        }
        var named = named(event.text("SUMMARY"));
        if (named.isEmpty()) {
            for (var attendee : event.all("ATTENDEE")) {
                named.addAll(named(attendee.parameters().getOrDefault("CN", "")));
            }
        }
        String property = event.find("SUMMARY") == null ? "" : "SUMMARY";
        if (named.size() > 1) {
            throw CalendarFault.of(
                    event, property, "写了不止一人，请一人一个事件", "it names several people; write one event for each");
        }
        @Nullable String one = named.isEmpty() ? null : named.first();
        if (one == null) {
            throw CalendarFault.of(
                    event, property, "没有写明本单位的人员（姓名或账号）", "it names nobody of this unit by name or account");
        }
        return one;
    }

    private SortedSet<String> named(String text) {
        var found = new TreeSet<String>();
        String plain = ESCAPED.matcher(text.replace("\"", "")).replaceAll("$1").replace("\\n", " ");
        for (String word : BETWEEN_WORDS.split(plain)) {
            String account = people.get(word);
            if (account != null) {
                found.add(account);
            }
        }
        return found;
    }
}
