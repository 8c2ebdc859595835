package io.hufu.engine.basics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The shape of what people say, which every area checks before its rules. */
public final class Limits {
    private static final int LINE = 200;
    private static final int TEXT = 4000;
    /** Clocks of desks and terminals differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private Limits() {}

    public static @Nullable Decision line(@Nullable String value, String field) {
        return said(value, field, LINE, true);
    }

    public static @Nullable Decision optionalLine(@Nullable String value, String field) {
        return said(value, field, LINE, false);
    }

    public static @Nullable Decision text(@Nullable String value, String field) {
        return said(value, field, TEXT, true);
    }

    public static @Nullable Decision optionalText(@Nullable String value, String field) {
        return said(value, field, TEXT, false);
    }

    private static @Nullable Decision said(@Nullable String value, String field, int most, boolean needed) {
        if (value == null || value.isBlank()) {
            return needed ? Decision.refused(RefusalCode.FIELD_MISSING, field, "") : null;
        }
        return value.length() > most ? Decision.refused(RefusalCode.TEXT_TOO_LONG, field, String.valueOf(most)) : null;
    }

    /** Refuses a stated moment that lies ahead of now, with a minute's tolerance. */
    public static @Nullable Decision ahead(Instant stated, Instant now, String field) {
        return stated.isAfter(now.plus(TOLERANCE))
                ? Decision.refused(RefusalCode.TIME_IN_FUTURE, field, stated.toString())
                : null;
    }

    /** The first refusal of several checks, or null. */
    public static @Nullable Decision first(@Nullable Decision... checks) {
        for (var check : checks) {
            if (check != null) {
                return check;
            }
        }
        return null;
    }
}
