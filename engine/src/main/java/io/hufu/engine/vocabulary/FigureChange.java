package io.hufu.engine.vocabulary;

/** Why figures changed. */
public enum FigureChange {
    /** First statement or follow-up (续报). */
    FOLLOW_UP,
    /** A figure was entered wrongly; what it set in motion is withdrawn. */
    CORRECTION,
    /** Somebody counted as dead or missing was found alive. */
    FOUND_ALIVE,
    /** A report did not belong to this incident. */
    DETACHED
}
