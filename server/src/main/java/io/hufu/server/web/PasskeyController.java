package io.hufu.server.web;

import io.hufu.server.access.Audit;
import io.hufu.server.access.Cookies;
import io.hufu.server.access.Passkeys;
import io.hufu.server.access.SecondFactorPolicy;
import io.hufu.server.access.SecondFactors;
import io.hufu.server.access.Session;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Passkeys: an account's own, and signing in with one. */
@RestController
class PasskeyController {
    private static final int MOST = 32 * 1024;
    private static final String OWN = "/api/me/second-factor/passkeys";

    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final SecondFactorPolicy policy;
    private final Cookies cookies;
    private final Audit audit;
    private final ActReader reader;

    PasskeyController(
            Passkeys passkeys,
            SecondFactors factors,
            SecondFactorPolicy policy,
            Cookies cookies,
            Audit audit,
            ActReader reader) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.policy = policy;
        this.cookies = cookies;
        this.audit = audit;
        this.reader = reader;
    }

    /** @param possible whether they work at the address that the browser has open */
    record Own(boolean possible, List<Passkeys.Listed> passkeys) {}

    @GetMapping(OWN)
    Own list(HttpServletRequest request, @AuthenticationPrincipal Session session) {
        return new Own(passkeys.possible(origin(request)), passkeys.list(person(session)));
    }

    /** Answers what the browser is to make one of. */
    @PostMapping(value = OWN + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String begin(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        String pin = Bodies.text(body(request, "pin"), "pin", 128);
        return passkeys.begin(person(session), pin, origin(request));
    }

    @PostMapping(OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        var body = body(request, "name", "credential");
        String name = Bodies.text(body, "name", 60);
        passkeys.add(person(session), name, credential(body), origin(request));
        audit.note(request, session, "passkey-add", name);
    }

    @PostMapping(OWN + "/{id}/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        String pin = Bodies.text(body(request, "pin"), "pin", 128);
        String account = person(session);
        boolean demanded =
                policy.demands(session.capabilities(), !session.posts().isEmpty());
        boolean last =
                passkeys.list(account).size() == 1 && factors.state(account).since() == null;
        if (demanded && last) {
            throw ProblemException.of(DoorCode.SECOND_FACTOR_DEMANDED);
        }
        passkeys.remove(account, id, pin);
        audit.note(request, session, "passkey-remove", id);
    }

    /** Answers what the browser is to sign. */
    @PostMapping(value = "/api/session/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String ask(HttpServletRequest request) {
        return passkeys.ask(origin(request));
    }

    /** Signs in; the session is read from {@code GET /api/session}. */
    @PostMapping("/api/session/passkey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String credential = credential(body(request, "credential"));
        String account = null;
        try {
            account = passkeys.prove(credential, origin(request));
            var begun = passkeys.begin(
                    account, Cookies.device(request), request.getRemoteAddr(), SessionController.agent(request));
            audit.note(account, begun.session().device(), "sign-in", "passkey", true, request.getRemoteAddr());
            cookies.putSession(response, begun.token());
        } catch (ProblemException e) {
            audit.note(account, null, "sign-in", e.problem().code(), false, request.getRemoteAddr());
            throw e;
        }
    }

    private JsonNode body(HttpServletRequest request, String... fields) throws IOException {
        return Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of(fields));
    }

    private static String credential(JsonNode body) {
        JsonNode credential = body.get("credential");
        if (credential == null || !credential.isObject()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, "/credential", "JSON object / 对象");
        }
        return credential.toString();
    }

    /** What the browser says it has open; the device signs it too, so a lie gains nothing. */
    static String origin(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null ? request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST) : origin;
    }

    static String person(Session session) {
        if (session.deviceOnly()) {
            throw ProblemException.of(DoorCode.PIN_REQUIRED);
        }
        return session.account();
    }
}
