package io.hufu.server.access;

import io.hufu.server.settings.DoorSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookies: of a person's session, of an enrolled terminal, and of a browser on its way to the provider of identities and back. No
 * script can read them; no other site sends the first two, and the third only with somebody who comes from there.
 */
@Component
public class Cookies {
    static final String SESSION = "hufu-session";
    static final String DEVICE = "hufu-device";
    static final String OIDC = "hufu-oidc";
    private static final Duration OIDC_AGE = Duration.ofMinutes(20);
    private static final Duration DEVICE_AGE = Duration.ofDays(3650);

    private final boolean secure;

    Cookies(DoorSettings settings) {
        this.secure = settings.tls();
    }

    /** The secret of the session, or null. */
    public static @Nullable String session(HttpServletRequest request) {
        return find(request, SESSION);
    }

    /** The secret of the terminal, or null. */
    public static @Nullable String device(HttpServletRequest request) {
        return find(request, DEVICE);
    }

    /** The secret of a browser that was sent to the provider of identities, or null. */
    public static @Nullable String oidc(HttpServletRequest request) {
        return find(request, OIDC);
    }

    /** The CSRF token that goes with the cookies of a request. */
    public static String csrf(HttpServletRequest request) {
        String session = session(request);
        String device = device(request);
        return session != null ? Tokens.csrf(session) : device != null ? Tokens.csrf(device) : "";
    }

    /** The CSRF token that goes with a session just begun. */
    public static String csrf(String token) {
        return Tokens.csrf(token);
    }

    public void putSession(HttpServletResponse response, String token) {
        put(response, SESSION, token, Duration.ofSeconds(-1));
    }

    public void dropSession(HttpServletResponse response) {
        put(response, SESSION, "", Duration.ZERO);
    }

    public void putDevice(HttpServletResponse response, String token) {
        put(response, DEVICE, token, DEVICE_AGE);
    }

    public void putOidc(HttpServletResponse response, String token) {
        put(response, OIDC, token, OIDC_AGE, "Lax", "/api");
    }

    private void put(HttpServletResponse response, String name, String value, Duration age) {
        put(response, name, value, age, "Strict", "/");
    }

    private void put(HttpServletResponse response, String name, String value, Duration age, String sites, String path) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite(sites)
                .path(path)
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static @Nullable String find(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
