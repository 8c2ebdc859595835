package io.hufu.engine.grading;

import io.hufu.engine.basics.LawTime;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.plan.Jurisdiction;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Until when casualties that change still change the grade of an incident.
 *
 * <p>Days are days of Asia/Shanghai. The day of the occurrence does not count (民法典 art. 201): with a period of 30 days, what
 * occurred at 00:00 or at 23:59 of 1 May settles at the end of 31 May, and 1 June 00:00 is too late. What is looked at is the
 * moment when the change was known, as it is stated, not the moment of its entry: a late entry keeps its true time.
 */
public final class SettlingPeriod {

    private SettlingPeriod() {}

    /** The first moment that is too late. */
    public static Instant end(Jurisdiction.Settling rule, @Nullable String accident, Instant occurredAt) {
        return occurredAt
                .atZone(LawTime.ZONE)
                .toLocalDate()
                .plusDays(rule.days(accident) + 1L)
                .atStartOfDay(LawTime.ZONE)
                .toInstant();
    }

    /** Whether people are counted otherwise: dead, seriously injured, poisoned or missing. */
    public static boolean casualtiesChange(Figures before, Figures after) {
        return !Objects.equals(before.deaths(), after.deaths())
                || !Objects.equals(before.serious(), after.serious())
                || !Objects.equals(before.poisoned(), after.poisoned())
                || !Objects.equals(before.missing(), after.missing());
    }
}
