package io.hufu.server.roster;

import io.hufu.server.clock.Moments;
import io.hufu.server.roster.RosterBook.NewShift;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shifts out of a calendar: tried first, every fault named by event and line, then all of them entered or none. */
@Component
public class CalendarImport {
    private static final int MOST_FAULTS = 50;
    private static final int MOST_RULES = 200;
    private static final int MOST_SHIFTS = 4000;
    private static final String TAKEN = """
            select unit, role, starts, coalesce(left_at, ends) ends from duty_shift
            where account = :account and ends > :now""";

    private final JdbcClient sql;
    private final RosterBook book;
    private final Moments moments;

    CalendarImport(JdbcClient sql, RosterBook book, Moments moments) {
        this.sql = sql;
        this.book = book;
        this.moments = moments;
    }

    /**
     * What a calendar would enter, or has entered.
     *
     * @param entered whether it was done
     * @param events in the file
     * @param added shifts that are new
     * @param same shifts that are there already
     * @param past shifts that are over and left out
     * @param faults why nothing can be entered; empty where it can
     */
    public record Outcome(boolean entered, int events, int added, int same, int past, List<FaultyEvent> faults) {
        public Outcome {
            faults = List.copyOf(faults);
        }
    }

    private record Read(EventLines event, EventShifts.Found found) {}

    private record Taken(String unit, Role role, Span span) {}

    /**
     * Reads a calendar, and enters its shifts unless it is only tried or has a fault.
     *
     * @param people accounts of the unit by every word that names one of them and nobody else
     */
    public Outcome read(String unit, byte[] file, Map<String, String> people, boolean onlyTry, String by) {
        Instant now = moments.now();
        var faults = new ArrayList<FaultyEvent>();
        var read = new ArrayList<Read>();
        try {
            var reader = new EventShifts(people, now);
            var events = CalendarFile.read(file);
            requireFewRules(events);
            for (var event : events) {
                read.add(new Read(event, found(reader, event, faults)));
            }
            requireFew(read);
        } catch (CalendarFault e) {
            faults.add(e.said());
        }
        return onlyTry
                ? book.make(() -> enter(unit, read, faults, now, true, by))
                : book.change(unit, () -> enter(unit, read, faults, now, false, by));
    }

    /** Nothing where the event has a fault, which is noted. */
    private static EventShifts.Found found(EventShifts reader, EventLines event, List<FaultyEvent> faults) {
        try {
            return reader.read(event);
        } catch (CalendarFault e) {
            faults.add(e.said());
            return EventShifts.Found.NOTHING;
        }
    }

    private static void requireFewRules(List<EventLines> events) {
        long rules =
                events.stream().filter(event -> event.find("RRULE") != null).count();
        if (rules > MOST_RULES) {
            throw CalendarFault.line(0, "重复的事件超过" + MOST_RULES + "个", "more than " + MOST_RULES + " events come again");
        }
    }

    private static void requireFew(List<Read> events) {
        long shifts =
                events.stream().mapToLong(read -> read.found().shifts().size()).sum();
        if (shifts > MOST_SHIFTS) {
            throw CalendarFault.line(
                    0, "班次超过" + MOST_SHIFTS + "个，请分次导入", "more than " + MOST_SHIFTS + " shifts; enter them in parts");
        }
    }

    private Outcome enter(
            String unit, List<Read> events, List<FaultyEvent> faults, Instant now, boolean onlyTry, String by) {
        var good = new ArrayList<NewShift>();
        var taken = new HashMap<String, List<Taken>>();
        int same = 0;
        int past = 0;
        for (var read : events) {
            past += read.found().past();
            try {
                for (var shift : read.found().shifts()) {
                    if (isThere(unit, shift, taken, now)) {
                        same++;
                    } else {
                        requireFree(read.event(), shift, taken);
                        taken(shift.account(), taken, now).add(new Taken(unit, shift.role(), shift.span()));
                        good.add(shift);
                    }
                }
            } catch (CalendarFault e) {
                faults.add(e.said());
            }
        }
        boolean entered = faults.isEmpty() && !onlyTry;
        if (entered) {
            good.forEach(shift -> book.insert(unit, shift, by));
        }
        var first = faults.subList(0, Math.min(faults.size(), MOST_FAULTS));
        return new Outcome(entered, events.size(), good.size(), same, past, first);
    }

    private boolean isThere(String unit, NewShift shift, Map<String, List<Taken>> taken, Instant now) {
        return taken(shift.account(), taken, now).contains(new Taken(unit, shift.role(), shift.span()));
    }

    private static void requireFree(EventLines event, NewShift shift, Map<String, List<Taken>> taken) {
        for (var other : taken.getOrDefault(shift.account(), List.of())) {
            if (other.span().overlaps(shift.span())) {
                String said = RosterBook.said(other.span().from(), other.span().until());
                throw CalendarFault.of(
                        event, "DTSTART", "与此人的班次 " + said + " 重叠", "it overlaps the person's shift " + said);
            }
        }
    }

    /** What somebody has already, read once and added to. */
    private List<Taken> taken(String account, Map<String, List<Taken>> taken, Instant now) {
        return taken.computeIfAbsent(
                account,
                who -> new ArrayList<>(sql.sql(TAKEN)
                        .param("account", who)
                        .param("now", Timestamp.from(now))
                        .query((row, _) -> new Taken(
                                row.getString("unit"),
                                Role.of(row.getString("role")),
                                new Span(
                                        row.getTimestamp("starts").toInstant(),
                                        row.getTimestamp("ends").toInstant())))
                        .list()));
    }
}
