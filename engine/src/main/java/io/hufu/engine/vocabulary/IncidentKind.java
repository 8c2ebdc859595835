package io.hufu.engine.vocabulary;

/** Whether an incident is real; fixed with its first event. */
public enum IncidentKind {
    REAL,
    DRILL,
    TEST
}
