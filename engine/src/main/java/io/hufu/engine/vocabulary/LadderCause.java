package io.hufu.engine.vocabulary;

/** Why a task has a ladder of its own, besides those of the assignment as a whole. */
public enum LadderCause {
    /** Its time has passed and it is not done. */
    OVERDUE,
    /** The office returned what was fed back about it. */
    RETURNED
}
