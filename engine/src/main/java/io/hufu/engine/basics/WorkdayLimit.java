package io.hufu.engine.basics;

import io.hufu.plan.Workdays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When a limit in working days is over.
 *
 * <p>Days are days of Asia/Shanghai. The day on which it begins does not count, whether it is worked or not (民法典 art. 201), and
 * the last day counts to its end, 24:00 (art. 203): a duty room has no closing time, so the exception of that article for the end
 * of business hours is not used. With three working days, what begins on a Thursday at any hour is due when Tuesday ends.
 */
public final class WorkdayLimit {
    private WorkdayLimit() {}

    /** The first moment that is too late. */
    public static Instant end(Workdays calendar, Instant start, int workdays) {
        return calendar.after(day(start), workdays)
                .plusDays(1)
                .atStartOfDay(LawTime.ZONE)
                .toInstant();
    }

    /** Years between the two moments for which the calendar has no data, so that only weekends were taken as free. */
    public static List<Integer> listUnknownYears(Workdays calendar, Instant start, Instant end) {
        return calendar.listUnknown(day(start), day(end.minusNanos(1)));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(LawTime.ZONE).toLocalDate();
    }
}
