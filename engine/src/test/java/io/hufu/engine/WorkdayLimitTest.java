package io.hufu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.basics.LawTime;
import io.hufu.engine.basics.WorkdayLimit;
import io.hufu.plan.Workdays;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits in working days over year's ends, Spring Festivals, National Day weeks and days worked in exchange. */
class WorkdayLimitTest {
    private static final Workdays CALENDAR = ((Loaded.Packs) PackLoader.load(Path.of("../packs/jincheng")))
            .packs()
            .getFirst()
            .workdays();

    private static Instant at(String beijing) {
        return LocalDateTime.parse(beijing).atZone(LawTime.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // begins, working days, over
        "2026-06-01T09:00, 1, 2026-06-03T00:00",
        "2026-06-01T00:00, 1, 2026-06-03T00:00", // the day of the start does not count, at whatever hour
        "2026-06-01T23:59, 1, 2026-06-03T00:00",
        "2026-06-05T18:00, 1, 2026-06-09T00:00", // a Friday
        "2026-06-06T18:00, 1, 2026-06-09T00:00", // a Saturday
        "2025-12-31T10:00, 1, 2026-01-05T00:00", // Sunday 4 January is worked
        "2025-12-31T10:00, 3, 2026-01-07T00:00",
        "2025-09-26T10:00, 1, 2025-09-29T00:00", // Sunday 28 September is worked
        "2025-09-30T10:00, 1, 2025-10-10T00:00", // eight days free
        "2025-09-30T10:00, 3, 2025-10-12T00:00", // Saturday 11 October is worked
        "2020-01-22T10:00, 2, 2020-02-04T00:00", // the lengthened Spring Festival: 23 January, 3 February
        "2023-01-20T10:00, 2, 2023-01-30T00:00", // Saturday 28 and Sunday 29 January are worked
        "2026-02-13T10:00, 2, 2026-02-25T00:00", // Saturday 14 February, then nine days free
        "2026-12-30T10:00, 2, 2027-01-02T00:00" // no data of 2027: Friday 1 January counts as worked
    })
    void theLastDayCountsToItsEnd(String begins, int workdays, String over) {
        assertThat(WorkdayLimit.end(CALENDAR, at(begins), workdays)).isEqualTo(at(over));
    }

    @Test
    void daysAreDaysOfBeijing() {
        // still Sunday in London, Monday 1 June in Beijing: Monday is the day of the start
        assertThat(WorkdayLimit.end(CALENDAR, Instant.parse("2026-05-31T16:30:00Z"), 1))
                .isEqualTo(Instant.parse("2026-06-02T16:00:00Z"));
    }

    @Test
    void aYearWithoutDataIsNamed() {
        assertThat(WorkdayLimit.listUnknownYears(CALENDAR, at("2026-12-30T10:00"), at("2027-01-02T00:00")))
                .containsExactly(2027);
        assertThat(WorkdayLimit.listUnknownYears(CALENDAR, at("2026-12-30T10:00"), at("2027-01-01T00:00")))
                .isEmpty();
    }
}
