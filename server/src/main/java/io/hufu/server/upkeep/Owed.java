package io.hufu.server.upkeep;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a plan wants done again and again, for one who owes it. Days are those of Asia/Shanghai.
 *
 * @param plan id of the plan
 * @param title of the plan
 * @param item id of the thing within the plan
 * @param kind {@code drill}, {@code revision}, {@code contacts}, {@code training} or {@code stores}
 * @param party who owes it: one of those that {@code who} speaks of; empty for the body that the plan itself names
 * @param who whom the plan obliges, in its words
 * @param every the period in words
 * @param record the last record's number; null where none is kept
 * @param last the day on which it was last done; null where no record is kept, which is not to say that it was not done
 * @param due the day by which it has to be done again; null without a record
 * @param overdueDays days since that day; 0 while it has not passed
 */
public record Owed(
        String plan,
        String title,
        String item,
        String kind,
        String party,
        String who,
        String text,
        String every,
        String clause,
        @Nullable Long record,
        @Nullable LocalDate last,
        @Nullable LocalDate due,
        long overdueDays) {

    static long overdue(LocalDate due, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(due, today));
    }
}
