package io.hufu.engine.vocabulary;

/** By which way something was said or done. */
public enum Way {
    TERMINAL,
    TELEPHONE,
    WRITTEN,
    FAX,
    /** A reply to a short message. */
    SMS,
    IN_PERSON;

    /** Whether it is by word of mouth, after which a written report is owed. */
    public boolean oral() {
        return this == TELEPHONE || this == IN_PERSON;
    }
}
