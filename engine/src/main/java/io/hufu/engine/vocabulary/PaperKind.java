package io.hufu.engine.vocabulary;

/** Kinds of report that leave the office. */
public enum PaperKind {
    FLASH,
    WRITTEN,
    FOLLOW_UP,
    FINAL,
    REQUEST
}
