package io.hufu.plan.compare;

/**
 * One thing in which two plans differ.
 *
 * @param what the post, body, duty, clock or level, as a reader knows it, Chinese
 * @param left what the first has, or empty
 * @param right what the second has, or empty
 * @param leftClause where the first has it, with its document; empty where it has nothing
 * @param rightClause where the second has it, with its document; empty where it has nothing
 */
public record Difference(
        Section section, Change change, String what, String left, String right, String leftClause, String rightClause) {

    /** Which part of a plan, in the order in which a plan is read. */
    public enum Section {
        SCOPE,
        GRADES,
        POSTS,
        UNITS,
        DUTIES,
        GROUPS,
        CLOCKS,
        WARNINGS,
        LEVELS,
        ENDING
    }

    /** What became of it. */
    public enum Change {
        NEW,
        GONE,
        RENAMED,
        MERGED,
        CHANGED
    }
}
