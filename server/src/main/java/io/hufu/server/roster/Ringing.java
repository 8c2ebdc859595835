package io.hufu.server.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether work of a unit rings for one of its people.
 *
 * @param rings no for who is not on duty while somebody else is
 * @param until when that may change without anybody doing something; null where nothing is planned
 */
public record Ringing(boolean rings, @Nullable Instant until) {
    /** Without a roster everybody is called. */
    public static final Ringing ALWAYS = new Ringing(true, null);
}
