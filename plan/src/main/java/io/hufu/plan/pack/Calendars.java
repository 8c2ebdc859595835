package io.hufu.plan.pack;

import io.hufu.plan.Workdays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The country's working days: those that are shipped, and those that a jurisdiction has in its {@code calendar.yaml}. */
final class Calendars {
    private static final String FILE = "/io/hufu/plan/calendar/china.yaml";
    private static final Workdays SHIPPED = shipped();

    private Calendars() {}

    /** Null when a finding was made. */
    static @Nullable Workdays read(PackFiles files, Findings findings) {
        if (!files.has(PackFiles.CALENDAR)) {
            return SHIPPED;
        }
        var own = read(PackFiles.CALENDAR, files.getBytes(PackFiles.CALENDAR), findings);
        return own == null ? null : SHIPPED.replacedBy(own);
    }

    private static Workdays shipped() {
        try (var in = Calendars.class.getResourceAsStream(FILE)) {
            var findings = new Findings();
            var read = read(FILE, Objects.requireNonNull(in, FILE).readAllBytes(), findings);
            if (read == null) {
                throw new IllegalStateException("the shipped calendar is wrong: " + findings.sorted());
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Workdays read(String file, byte[] bytes, Findings findings) {
        int before = findings.size();
        var parsed = YamlReader.read(file, bytes, findings);
        var tree = parsed == null ? null : Schemas.CALENDAR.checked(parsed, findings);
        if (tree == null) {
            return null;
        }
        var root = At.root(tree, findings);
        var years = root.each("years");
        new Ids().take(years, "year");
        years.forEach(Calendars::check);
        return findings.size() == before ? Binder.bind(tree.root(), Workdays.class, tree, findings) : null;
    }

    private record Days(LocalDate from, LocalDate to) {
        boolean cover(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static void check(At year) {
        int number = Integer.parseInt(year.text("year"));
        var holidays = year.each("holidays").stream()
                .map(holiday -> days(holiday, number))
                .filter(Objects::nonNull)
                .toList();
        for (var worked : year.get("worked").items()) {
            var day = day(worked);
            if (day != null) {
                worked(worked, day, number, holidays);
            }
        }
    }

    private static @Nullable Days days(At holiday, int year) {
        var from = day(holiday.get("from"));
        var to = day(holiday.get("to"));
        if (from == null || to == null) {
            return null;
        }
        var first = LocalDate.of(year - 1, Month.DECEMBER, 1);
        if (from.isBefore(first) || from.getYear() > year) {
            holiday.get("from").report(FindingCode.CALENDAR_DAY, from, year);
        }
        if (to.getYear() != year) {
            holiday.get("to").report(FindingCode.CALENDAR_DAY, to, year);
        }
        if (to.isBefore(from)) {
            holiday.get("to").report(FindingCode.CALENDAR_TURNED);
        }
        return new Days(from, to);
    }

    private static void worked(At at, LocalDate day, int year, List<Days> holidays) {
        if (day.getYear() != year) {
            at.report(FindingCode.CALENDAR_DAY, day, year);
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!weekend || holidays.stream().anyMatch(holiday -> holiday.cover(day))) {
            at.report(FindingCode.CALENDAR_WORKED, day);
        }
    }

    /** Null where it is no day, which the schema has said. */
    private static @Nullable LocalDate day(At at) {
        try {
            return LocalDate.parse(at.text());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
