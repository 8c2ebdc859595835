package io.hufu.engine.basics;

import java.util.Locale;

/** What a stream of the ledger is about. */
public enum StreamType {
    INCIDENT,
    ASSIGNMENT,
    WARNING,
    ROLL_CALL;

    /** The stable lower-case name used in the ledger. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
