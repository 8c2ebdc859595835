package io.hufu.plan;

import java.util.List;

/**
 * Who ends the response and on what conditions.
 *
 * @param byGrade only with {@link Rule#BY_GRADE}: who declares the end for which grade
 * @param superiorOrderAfterTransfer whether a superior's order is needed after command was transferred
 */
public record Ending(
        Rule rule,
        List<ByGrade> byGrade,
        List<EndCondition> conditions,
        boolean superiorOrderAfterTransfer,
        String clause,
        List<Note> notes) {
    public Ending {
        byGrade = List.copyOf(byGrade);
        conditions = List.copyOf(conditions);
        notes = List.copyOf(notes);
    }

    public enum Rule {
        WHO_ACTIVATED,
        BY_GRADE
    }

    /** Which headquarters orders the end of an incident of this grade. */
    public record ByGrade(Grade grade, Extent headquarters, String clause) {}

    public record EndCondition(String id, String text, String clause) {}
}
