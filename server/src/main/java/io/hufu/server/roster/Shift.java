package io.hufu.server.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time on duty for a unit.
 *
 * @param from the first instant of it
 * @param until the first instant after it
 * @param leftAt when the person signed out before the end; null where nobody did
 */
public record Shift(
        long id,
        String unit,
        String account,
        Role role,
        Instant from,
        Instant until,
        @Nullable Instant leftAt) {

    /** When it is over in fact. */
    public Instant over() {
        return leftAt == null ? until : leftAt;
    }
}
