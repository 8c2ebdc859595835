package io.hufu.server.roster;

import java.util.Locale;

/** What somebody is on duty as. */
public enum Role {
    /** Who answers: 值班员. */
    WATCH,
    /** The leader of the watch: 带班领导. */
    LEAD;

    /** The stable word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
