package io.hufu.server.live;

import java.util.Locale;

/** What terminals a body has open, from the least to the most; of several places the most counts. */
enum Terminals {
    /** None; a desk may be open. */
    NONE,
    /** Some, and work would ring at none of them. */
    SILENT,
    /** At least one at which work rings. */
    HEARD;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Terminals of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    Terminals and(Terminals other) {
        return compareTo(other) < 0 ? other : this;
    }
}
