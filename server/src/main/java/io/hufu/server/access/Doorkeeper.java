package io.hufu.server.access;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is there, by cookie or by a terminal's cookie with a person's PIN, and checks the CSRF token. */
final class Doorkeeper extends OncePerRequestFilter {
    /** The header that carries the CSRF token. */
    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** What is asked before anybody is there. */
    static final Set<String> OPEN = Set.of(
            "/api/session",
            "/api/session/passkey",
            "/api/session/passkey/options",
            "/api/session/oidc",
            "/api/session/oidc/start",
            "/api/session/oidc/callback",
            "/api/setup",
            "/api/enrol");

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Audit audit;

    Doorkeeper(Sessions sessions, ApiTokens tokens, Audit audit) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
    }

    /** Somebody who is there. */
    private static final class Known extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;
        private final transient Session session;

        Known(Session session) {
            super(session.capabilities().stream()
                    .map(capability -> new SimpleGrantedAuthority(Accounts.code(capability)))
                    .toList());
            this.session = session;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return session;
        }

        @Override
        public String getName() {
            return session.account();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            String bearer = bearer(request);
            Session session =
                    !needed(request) ? null : bearer == null ? who(request) : byToken(bearer, request, response);
            if (session != null) {
                if (bearer == null) {
                    requireToken(request);
                }
                requireFactor(session, request);
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new Known(session));
                SecurityContextHolder.setContext(context);
            }
        } catch (ProblemException e) {
            ProblemWriter.write(response, e.problem());
            return;
        } catch (DataAccessException e) {
            // while the database is away nobody can be known, and that is no fault of the request
            logger.warn("the database is away: " + e.getMessage());
            ProblemWriter.write(
                    response, ProblemException.of(DoorCode.DATABASE_AWAY).problem());
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean needed(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }

    /** The token of another system; cookies beside it count for nothing. */
    static @Nullable String bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private Session byToken(String token, HttpServletRequest request, HttpServletResponse response) {
        try {
            return tokens.use(token, request.getMethod(), request.getRequestURI(), request.getRemoteAddr());
        } catch (ProblemException e) {
            if (e.problem().status() == HttpServletResponse.SC_UNAUTHORIZED) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
            audit.note(null, null, "token", e.problem().code(), false, request.getRemoteAddr());
            throw e;
        }
    }

    /** Somebody who owes a second factor sets it up before anything else. */
    private static void requireFactor(Session session, HttpServletRequest request) {
        String path = request.getRequestURI();
        if (session.owesFactor() && !path.equals("/api/session") && !path.startsWith("/api/me/second-factor")) {
            throw ProblemException.of(DoorCode.SECOND_FACTOR_OWED);
        }
    }

    private @Nullable Session who(HttpServletRequest request) {
        String token = Cookies.session(request);
        if (token != null) {
            var session = sessions.find(token);
            if (session.isPresent()) {
                return session.get();
            }
        }
        String deviceToken = Cookies.device(request);
        var device =
                deviceToken == null ? null : sessions.findDevice(deviceToken).orElse(null);
        if (device == null) {
            return null;
        }
        String account = decoded(request.getHeader("Hufu-Account"));
        String pin = request.getHeader("Hufu-Pin");
        if (account == null || pin == null) {
            return sessions.deviceAlone(device);
        }
        try {
            return sessions.onDevice(device, account, pin);
        } catch (ProblemException e) {
            audit.note(account, device.id(), "pin", request.getRequestURI(), false, request.getRemoteAddr());
            throw e;
        }
    }

    /** Browsers send headers in Latin letters only, so the console encodes the account. */
    private static @Nullable String decoded(@Nullable String header) {
        try {
            return header == null ? null : URLDecoder.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(DoorCode.WRONG_PIN);
        }
    }

    private static void requireToken(HttpServletRequest request) {
        if (READING.contains(request.getMethod())
                || (OPEN.contains(request.getRequestURI())
                        && request.getMethod().equals("POST"))) {
            return;
        }
        String sent = request.getHeader(CSRF_HEADER);
        if (sent == null || !tokens(request).stream().anyMatch(token -> Tokens.same(token, sent))) {
            throw ProblemException.of(DoorCode.CSRF);
        }
    }

    private static List<String> tokens(HttpServletRequest request) {
        return java.util.stream.Stream.of(Cookies.session(request), Cookies.device(request))
                .filter(java.util.Objects::nonNull)
                .map(Tokens::csrf)
                .toList();
    }
}
