package io.hufu.plan.check;

import java.util.List;

/** One thing to look for; a class of its own for each. */
interface Rule {
    Heading heading();

    /** Looks at one plan. */
    default void look(Sheet sheet, Report report) {}

    /** Looks at all plans of one jurisdiction together. */
    default void lookAcross(List<Sheet> sheets, Report report) {}
}
