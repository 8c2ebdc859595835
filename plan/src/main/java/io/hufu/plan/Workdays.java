package io.hufu.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The country's working days, year by year, as the State Council's notices set them: holidays, and weekend days that are worked in
 * exchange. Days are days of Asia/Shanghai. In a year without data weekends are free and all other days are worked.
 */
public record Workdays(List<Year> years) {
    public Workdays {
        years = List.copyOf(years);
    }

    /**
     * One notice.
     *
     * @param document number of the notice
     * @param worked weekend days that are worked
     */
    public record Year(int year, String document, List<Holiday> holidays, List<LocalDate> worked) {
        public Year {
            holidays = List.copyOf(holidays);
            worked = List.copyOf(worked);
        }
    }

    /** @param to the last free day */
    public record Holiday(String name, LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Years that are given there take the place of those here. */
    public Workdays replacedBy(Workdays others) {
        var all = new ArrayList<>(others.years);
        years.stream().filter(year -> !others.knows(year.year())).forEach(all::add);
        return new Workdays(all);
    }

    public boolean knows(int year) {
        return years.stream().anyMatch(one -> one.year() == year);
    }

    public boolean isWorked(LocalDate day) {
        for (var year : years) {
            if (year.worked().contains(day)) {
                return true;
            }
            if (year.holidays().stream().anyMatch(holiday -> holiday.covers(day))) {
                return false;
            }
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The nth working day after a day, which itself does not count. */
    public LocalDate after(LocalDate day, int workdays) {
        var last = day;
        for (int left = workdays; left > 0; ) {
            last = last.plusDays(1);
            if (isWorked(last)) {
                left--;
            }
        }
        return last;
    }

    /** The years from the one day to the other that have no data, in order. */
    public List<Integer> listUnknown(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(year -> !knows(year))
                .boxed()
                .toList();
    }
}
