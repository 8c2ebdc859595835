package io.hufu.server.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is there for longer than a request, and by what he is known.
 *
 * @param session of the person's cookie, as {@link Sessions#key} has it; null where only a terminal is there
 * @param token hash of the token by which another system acts; null where there is none
 * @param device hash of the terminal's cookie; null where there is none
 */
public record Held(
        Session as,
        @Nullable String session,
        @Nullable String token,
        @Nullable String device) {
    /** Of a request: by its token where it has one, else by its cookies. */
    public static Held of(Session as, HttpServletRequest request) {
        String bearer = Doorkeeper.bearer(request);
        if (bearer != null) {
            return new Held(as, null, Tokens.hash(bearer), null);
        }
        String device = as.deviceOnly() ? Cookies.device(request) : null;
        return new Held(as, hash(Cookies.session(request)), null, hash(device));
    }

    private static @Nullable String hash(@Nullable String secret) {
        return secret == null ? null : Tokens.hash(secret);
    }

    /** Whether another system reads: nobody sits there. */
    public boolean bySystem() {
        return token != null;
    }
}
