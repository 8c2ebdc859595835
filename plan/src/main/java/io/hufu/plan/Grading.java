package io.hufu.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grading table of a plan; the gravest column decides.
 *
 * @param deathsCount which figures are added into the column of deaths
 * @param injuriesCount which figures are added into the column of serious injuries
 * @param rows one row a grade; bounds are the lowest number that belongs to the grade (以上 includes the number)
 */
public record Grading(
        String clause, List<Counted> deathsCount, List<Counted> injuriesCount, List<Row> rows, List<Note> notes) {
    public Grading {
        deathsCount = List.copyOf(deathsCount);
        injuriesCount = List.copyOf(injuriesCount);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** A figure of a report that a column may count. */
    public enum Counted {
        DEATHS,
        MISSING,
        SERIOUS,
        POISONED
    }

    /**
     * @param deaths lowest number of deaths, people
     * @param injuries lowest number of counted injuries, people
     * @param lossYuan lowest direct economic loss, yuan
     * @param socialImpact the social impact that gives this grade by itself, if the plan names one
     * @param graveCourse whether "grave course, outside forces urgently needed" gives this grade by itself
     */
    public record Row(
            Grade grade,
            int deaths,
            int injuries,
            BigDecimal lossYuan,
            @Nullable Grade socialImpact,
            boolean graveCourse,
            String clause) {}
}
