package io.hufu.engine.vocabulary;

/** How far a body has come. */
public enum Stage {
    SET_OUT,
    ARRIVED,
    IN_PROGRESS,
    DONE,
    CANNOT
}
