package io.hufu.server.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is there for longer than a request, and by what he is known.
 *
 * @param session of the person's cookie, as {@link Sessions#key} has it; null where only a terminal is there
 * @param device hash of the terminal's cookie; null where there is none
 */
public record Held(
        Session as, @Nullable String session, @Nullable String device) {
    /** Of the cookies of a request. */
    public static Held of(Session as, @Nullable String sessionToken, @Nullable String deviceToken) {
        return new Held(
                as,
                sessionToken == null ? null : Tokens.hash(sessionToken),
                as.deviceOnly() && deviceToken != null ? Tokens.hash(deviceToken) : null);
    }
}
