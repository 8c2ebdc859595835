package io.hufu.server.web;

import io.hufu.server.access.Audit;
import io.hufu.server.access.Cookies;
import io.hufu.server.access.SecondFactorPolicy;
import io.hufu.server.access.SecondFactors;
import io.hufu.server.access.Session;
import io.hufu.server.access.SessionList;
import io.hufu.server.access.Sessions;
import io.hufu.server.access.TerminalKeys;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.Installation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do about their own account: the second factor, and where they are signed in. */
@RestController
class MeController {
    private static final int MOST = 4096;
    private static final int MOST_CODE = 32;

    private final SecondFactors factors;
    private final SecondFactorPolicy policy;
    private final SessionList list;
    private final Sessions sessions;
    private final TerminalKeys keys;
    private final Audit audit;
    private final ActReader reader;
    private final Installation installation;

    MeController(
            SecondFactors factors,
            SecondFactorPolicy policy,
            SessionList list,
            Sessions sessions,
            TerminalKeys keys,
            Audit audit,
            ActReader reader,
            Installation installation) {
        this.factors = factors;
        this.policy = policy;
        this.list = list;
        this.sessions = sessions;
        this.keys = keys;
        this.audit = audit;
        this.reader = reader;
        this.installation = installation;
    }

    /**
     * The second factor of one's own account.
     *
     * @param since null where none is set up
     * @param demanded whether one's rights demand it
     */
    record Factor(@Nullable Instant since, int recoveryCodes, boolean demanded) {}

    record RecoveryCodes(List<String> codes) {}

    @GetMapping("/api/me/second-factor")
    Factor factor(@AuthenticationPrincipal Session session) {
        var state = factors.state(person(session));
        return new Factor(state.since(), state.recoveryCodes(), demanded(session));
    }

    @PostMapping("/api/me/second-factor")
    SecondFactors.Enrolment begin(HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        String pin = field(request, "pin", 128);
        String issuer = installation.demonstration() ? "Hufu demo" : "Hufu";
        return noted("second-factor-begin", request, session, () -> factors.begin(person(session), pin, issuer));
    }

    @PostMapping("/api/me/second-factor/confirm")
    RecoveryCodes confirm(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        String code = field(request, "code", MOST_CODE);
        return noted("second-factor-set", request, session, () -> {
            var codes = factors.confirm(person(session), code);
            sessions.forget();
            return new RecoveryCodes(codes);
        });
    }

    @PostMapping("/api/me/second-factor/codes")
    RecoveryCodes renew(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        String code = field(request, "code", MOST_CODE);
        return noted(
                "recovery-codes",
                request,
                session,
                () -> new RecoveryCodes(factors.renewRecoveryCodes(person(session), code)));
    }

    @PostMapping("/api/me/second-factor/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        String code = field(request, "code", MOST_CODE);
        if (demanded(session)) {
            throw ProblemException.of(DoorCode.SECOND_FACTOR_DEMANDED);
        }
        noted("second-factor-remove", request, session, () -> {
            factors.remove(person(session), code);
            return true;
        });
    }

    @GetMapping("/api/me/sessions")
    List<SessionList.Row> sessions(HttpServletRequest request, @AuthenticationPrincipal Session session) {
        return list.list(person(session), Cookies.session(request));
    }

    @DeleteMapping("/api/me/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        list.end(person(session), id);
        audit.note(request, session, "session-end", id);
    }

    /** @param key 256 bits, hex */
    record TerminalKey(String key) {}

    /** The key under which this person's browser keeps what it could not send yet. */
    @GetMapping("/api/me/terminal-key")
    TerminalKey terminalKey(@AuthenticationPrincipal Session session) {
        return new TerminalKey(keys.find(person(session)));
    }

    record Ended(int ended) {}

    @PostMapping("/api/me/sessions/end-others")
    Ended endOthers(HttpServletRequest request, @AuthenticationPrincipal Session session) {
        int ended = list.endOthers(person(session), Cookies.session(request));
        audit.note(request, session, "session-end", ended + " others");
        return new Ended(ended);
    }

    private boolean demanded(Session session) {
        return policy.demands(session.capabilities(), !session.posts().isEmpty());
    }

    /** A terminal alone has no account of its own. */
    private static String person(Session session) {
        if (session.deviceOnly()) {
            throw ProblemException.of(DoorCode.PIN_REQUIRED);
        }
        return session.account();
    }

    private String field(HttpServletRequest request, String name, int most) throws IOException {
        return Bodies.text(Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of(name)), name, most);
    }

    /** Does it and records it, done or not. */
    private <T> T noted(String what, HttpServletRequest request, Session session, Supplier<T> work) {
        try {
            T done = work.get();
            audit.note(request, session, what, null);
            return done;
        } catch (ProblemException e) {
            audit.note(request, session, what, e.problem().code(), false);
            throw e;
        }
    }
}
