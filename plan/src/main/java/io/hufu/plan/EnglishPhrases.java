package io.hufu.plan;

import java.time.Period;
import java.util.List;

/** What {@link Phrases} says of a plan as a whole, for readers of English; names and texts of the plan stay as they are. */
public final class EnglishPhrases {
    private EnglishPhrases() {}

    public static String grade(Grade grade) {
        return switch (grade) {
            case ORDINARY -> "ordinary";
            case CONSIDERABLE -> "considerable";
            case MAJOR -> "major";
            case ESPECIALLY_MAJOR -> "especially major";
        };
    }

    public static String extent(Extent extent) {
        return switch (extent) {
            case COUNTY -> "county";
            case CITY -> "city";
            case PROVINCE -> "province";
        };
    }

    public static String counted(List<Grading.Counted> all) {
        return join(
                ", ",
                all.stream()
                        .map(one -> switch (one) {
                            case DEATHS -> "deaths";
                            case MISSING -> "missing";
                            case SERIOUS -> "seriously injured";
                            case POISONED -> "poisoned";
                        })
                        .toList());
    }

    public static String ending(Ending.Rule rule) {
        return switch (rule) {
            case WHO_ACTIVATED -> "ended by whoever activated it";
            case BY_GRADE -> "who ends it depends on the grade";
        };
    }

    public static String period(Period every) {
        if (every.getDays() != 0) {
            return "every " + counted(every.getDays(), "day");
        }
        long months = every.toTotalMonths();
        return "every " + (months % 12 == 0 ? counted(months / 12, "year") : counted(months, "month"));
    }

    private static String counted(long number, String what) {
        return number == 1 ? what : number + " " + what + "s";
    }

    /** What a condition says; empty where it always holds. */
    public static String condition(Scope scope, Condition condition) {
        return switch (condition) {
            case Condition.Always ignored -> "";
            case Condition.GradeAtLeast c -> grade(c.grade()) + " or graver";
            case Condition.GradeIs c -> grade(c.grade());
            case Condition.Undetermined ignored -> "the grade cannot be told yet";
            case Condition.MayBecomeAtLeast c -> "may become " + grade(c.grade()) + " or graver";
            case Condition.BeyondAtLeast c -> "beyond the forces of the " + extent(c.extent());
            case Condition.Across c ->
                "across areas ("
                        + join(
                                ", ",
                                c.extents().stream().map(EnglishPhrases::extent).toList()) + ")";
            case Condition.Foreigners ignored -> "people from abroad, Hong Kong, Macao or Taiwan";
            case Condition.Judged c -> "judged to be needed (" + c.about() + ")";
            case Condition.SectorIs c ->
                join(", ", c.sectors().stream().map(scope::word).toList());
            case Condition.LevelIs c ->
                "response of level "
                        + join(", ", c.levels().stream().map(Enum::name).toList());
            case Condition.All c -> joined(scope, c.of(), " and ");
            case Condition.Any c -> joined(scope, c.of(), " or ");
            case Condition.Not c -> "not: " + condition(scope, c.of());
        };
    }

    private static String joined(Scope scope, List<Condition> conditions, String by) {
        return join(
                by,
                conditions.stream()
                        .map(each -> {
                            var said = condition(scope, each);
                            return each instanceof Condition.Any || each instanceof Condition.All
                                    ? "(" + said + ")"
                                    : said;
                        })
                        .toList());
    }

    private static String join(String by, List<String> things) {
        return String.join(by, things);
    }
}
