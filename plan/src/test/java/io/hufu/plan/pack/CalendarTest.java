package io.hufu.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.Workdays;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped years, and what a jurisdiction writes instead. */
class CalendarTest {
    private static final Workdays SHIPPED =
            Objects.requireNonNull(Calendars.read(PackFiles.of(Map.of()), new Findings()));

    private static List<String> findings(String calendar) {
        var findings = new Findings();
        var files = PackFiles.of(Map.of(PackFiles.CALENDAR, calendar.getBytes(StandardCharsets.UTF_8)));
        assertThat(Calendars.read(files, findings)).isNull();
        return findings.sorted().stream().map(Finding::toString).toList();
    }

    /** The law gives 11 days, 13 from 2025; each weekday off beyond them is worked on a weekend. 2020 was lengthened by two. */
    @ParameterizedTest
    @CsvSource({"2020, 13", "2021, 11", "2022, 11", "2023, 11", "2024, 11", "2025, 13", "2026, 13"})
    void everyYearGivesTheDaysOfTheLaw(int number, int days) {
        var year = SHIPPED.years().stream()
                .filter(one -> one.year() == number)
                .findFirst()
                .orElseThrow();
        long off = year.holidays().stream()
                .flatMap(holiday -> holiday.from().datesUntil(holiday.to().plusDays(1)))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .count();
        assertThat(off - year.worked().size()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-28, true", // Sunday, worked
        "2025-09-30, true",
        "2025-10-01, false",
        "2025-10-08, false",
        "2025-10-11, true", // Saturday, worked
        "2025-10-12, false",
        "2026-02-14, true",
        "2026-02-23, false",
        "2022-12-31, false",
        "2024-02-09, true", // New Year's Eve of 2024 was no holiday
        "2027-10-01, true", // no data: a Friday like any other
        "2027-10-02, false"
    })
    void aDayIsWorkedOrNot(LocalDate day, boolean worked) {
        assertThat(SHIPPED.isWorked(day)).isEqualTo(worked);
    }

    @Test
    void aJurisdictionAddsYearsAndReplacesThem() {
        var files = PackFiles.of(Map.of(PackFiles.CALENDAR, """
                years:
                  - {year: 2026, document: 更正, holidays: []}
                  - year: 2027
                    document: 通知
                    holidays: [{name: 元旦, from: 2026-12-31, to: 2027-01-02}]
                    worked: [2027-01-03]
                """.getBytes(StandardCharsets.UTF_8)));
        var own = Objects.requireNonNull(Calendars.read(files, new Findings()));
        assertThat(own.isWorked(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(own.isWorked(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(own.isWorked(LocalDate.of(2027, 1, 3))).isTrue();
        assertThat(own.isWorked(LocalDate.of(2025, 10, 1))).isFalse();
        assertThat(own.listUnknown(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 1, 1)))
                .containsExactly(2028);
    }

    @Test
    void whatIsWrongIsSaidWithFileLineAndCure() {
        assertThat(findings("""
                years:
                  - year: 2027
                    document: 通知
                    holidays:
                      - {name: 元旦, from: 2027-01-03, to: 2027-01-01}
                      - {name: 春节, from: 2026-11-30, to: 2028-01-01}
                    worked: [2027-01-04, 2026-01-03]
                  - {year: 2027, document: 又一个, holidays: []}
                """))
                .anyMatch(said -> said.contains("line=5,") && said.contains("CALENDAR_TURNED"))
                .anyMatch(said -> said.contains("CALENDAR_DAY") && said.contains("2026-11-30"))
                .anyMatch(said -> said.contains("line=6,") && said.contains("2028-01-01"))
                .anyMatch(said -> said.contains("CALENDAR_WORKED") && said.contains("2027-01-04"))
                .anyMatch(said -> said.contains("line=7,") && said.contains("2026-01-03"))
                .anyMatch(said -> said.contains("line=8,"));
        assertThat(findings(
                        "years: [{year: 2027, document: 通知, holidays: [{name: 元旦, from: morgen, to: 2027-01-01}]}]"))
                .anyMatch(said -> said.contains("line=1,"));
        assertThat(findings("years: []")).isNotEmpty();
        assertThat(findings("- [")).isNotEmpty();
    }

    @Test
    void theCalendarIsPartOfAPacksHash() {
        var one = PackFiles.of(Map.of(PackFiles.CALENDAR, new byte[] {1}));
        var other = PackFiles.of(Map.of(PackFiles.CALENDAR, new byte[] {2}));
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }
}
