package io.hufu.server.web;

import io.hufu.server.access.Accounts;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Cookies;
import io.hufu.server.access.Devices;
import io.hufu.server.access.Session;
import io.hufu.server.access.Sessions;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.Installation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and turning a browser into a unit's terminal. */
@RestController
class SessionController {
    private static final int MOST = 4096;
    private static final int MOST_AGENT = 200;

    private final Sessions sessions;
    private final Devices devices;
    private final Cookies cookies;
    private final Audit audit;
    private final ActReader reader;
    private final Installation installation;

    SessionController(
            Sessions sessions,
            Devices devices,
            Cookies cookies,
            Audit audit,
            ActReader reader,
            Installation installation) {
        this.sessions = sessions;
        this.devices = devices;
        this.cookies = cookies;
        this.audit = audit;
        this.reader = reader;
        this.installation = installation;
    }

    /** The session as it stands on the wire. */
    record SessionJson(
            String account,
            String name,
            @Nullable String unit,
            @Nullable String unitName,
            List<Session.HeldPost> posts,
            List<String> capabilities,
            @Nullable String device,
            boolean demonstration,
            Csrf csrf,
            Instant expiresAt,
            boolean owesFactor) {}

    record Csrf(String header, String token) {}

    @GetMapping("/api/session")
    SessionJson read(HttpServletRequest request, @AuthenticationPrincipal @Nullable Session session) {
        if (session == null) {
            throw ProblemException.of(DoorCode.SIGNED_OUT);
        }
        return json(session, Cookies.csrf(request));
    }

    @PostMapping("/api/session")
    SessionJson begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of("account", "pin", "code"));
        String account = Bodies.text(body, "account", 64);
        String pin = Bodies.text(body, "pin", 128);
        try {
            var begun = sessions.begin(new Sessions.SigningIn(
                    account,
                    pin,
                    Bodies.optional(body, "code", 32),
                    Cookies.device(request),
                    request.getRemoteAddr(),
                    agent(request)));
            audit.note(account, begun.session().device(), "sign-in", null, true, request.getRemoteAddr());
            cookies.putSession(response, begun.token());
            return json(begun.session(), Cookies.csrf(begun.token()));
        } catch (ProblemException e) {
            audit.note(account, null, "sign-in", e.problem().code(), false, request.getRemoteAddr());
            throw e;
        }
    }

    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal @Nullable Session session) {
        String token = Cookies.session(request);
        if (token != null) {
            sessions.end(token);
        }
        if (session != null) {
            audit.note(request, session, "sign-out", null);
        }
        cookies.dropSession(response);
    }

    @PostMapping("/api/enrol")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enrol(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of("code"));
        String code = Bodies.text(body, "code", 64);
        try {
            cookies.putDevice(response, devices.enrol(code));
            audit.note(null, null, "enrol", null, true, request.getRemoteAddr());
        } catch (ProblemException e) {
            audit.note(null, null, "enrol", e.problem().code(), false, request.getRemoteAddr());
            throw e;
        }
    }

    private SessionJson json(Session session, String csrf) {
        return new SessionJson(
                session.account(),
                session.name(),
                session.unit(),
                session.unitName(),
                session.posts(),
                session.capabilities().stream().map(Accounts::code).toList(),
                session.device(),
                installation.demonstration(),
                new Csrf("X-CSRF-Token", csrf),
                session.expiresAt(),
                session.owesFactor());
    }

    /** What the browser calls itself, shortened; PostgreSQL takes no NUL. */
    static @Nullable String agent(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null ? null : agent.replace('\0', '?').substring(0, Math.min(MOST_AGENT, agent.length()));
    }
}
