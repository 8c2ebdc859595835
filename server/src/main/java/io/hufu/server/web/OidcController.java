package io.hufu.server.web;

import io.hufu.server.access.Audit;
import io.hufu.server.access.Cookies;
import io.hufu.server.access.Oidc;
import io.hufu.server.access.Session;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.AccessSettings;
import io.hufu.server.settings.OidcSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Signing in by a provider of identities, and an account's own link to it. Without a provider there is none of it. */
@RestController
class OidcController {
    private static final int MOST = 4096;
    private static final String OWN = "/api/me/oidc";

    private final Oidc oidc;
    private final AccessSettings settings;
    private final OidcSettings provider;
    private final Cookies cookies;
    private final Audit audit;
    private final ActReader reader;

    OidcController(
            Oidc oidc, AccessSettings settings, OidcSettings provider, Cookies cookies, Audit audit, ActReader reader) {
        this.oidc = oidc;
        this.settings = settings;
        this.provider = provider;
        this.cookies = cookies;
        this.audit = audit;
        this.reader = reader;
    }

    /** Without a provider none of these doors exists. Asked at each: which beans there are is settled before settings are read. */
    @ModelAttribute
    void requireProvider() {
        if (provider.issuer() == null) {
            throw ProblemException.of(DoorCode.NOT_FOUND);
        }
    }

    /** @param address where the browser is to go */
    record Onward(String address) {}

    /** @param link null where there is none */
    record Own(Oidc.@Nullable Link link) {}

    @PostMapping("/api/session/oidc/start")
    Onward start(HttpServletRequest request, HttpServletResponse response) {
        return onward(oidc.begin(request, home(request), null), response);
    }

    /** The provider sends browsers here. What came of it is asked by the page, with its own cookies. */
    @GetMapping(Oidc.BACK)
    ResponseEntity<Void> back(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String iss) {
        boolean links = oidc.take(Cookies.oidc(request), state, code, iss);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(links ? "/account?oidc=1" : "/sign-in?oidc=1"))
                .build();
    }

    /** Signs in whom the provider proved; the session is read from {@code GET /api/session}. */
    @PostMapping("/api/session/oidc")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = Bodies.optional(body(request, "code"), "code", 32);
        String browser = Cookies.oidc(request);
        String account = null;
        try {
            account = oidc.who(browser);
            var begun = oidc.begin(
                    Objects.requireNonNull(browser),
                    account,
                    code,
                    Cookies.device(request),
                    request.getRemoteAddr(),
                    SessionController.agent(request));
            audit.note(account, begun.session().device(), "sign-in", "oidc", true, request.getRemoteAddr());
            cookies.putSession(response, begun.token());
        } catch (ProblemException e) {
            String subject = e.problem().details().getOrDefault("subject", "");
            String why = (e.problem().code() + " " + subject).strip();
            audit.note(account, null, "sign-in", why, false, request.getRemoteAddr());
            throw e;
        }
    }

    @GetMapping(OWN)
    Own own(@AuthenticationPrincipal Session session) {
        return new Own(oidc.find(PasskeyController.person(session)).orElse(null));
    }

    @PostMapping(OWN + "/start")
    Onward startLink(HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal Session session)
            throws IOException {
        String pin = Bodies.text(body(request, "pin"), "pin", 128);
        return onward(oidc.beginLink(request, home(request), PasskeyController.person(session), pin), response);
    }

    @PostMapping(OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void link(HttpServletRequest request, @AuthenticationPrincipal Session session) {
        try {
            String subject = oidc.link(Cookies.oidc(request), PasskeyController.person(session));
            audit.note(request, session, "oidc-link", subject);
        } catch (ProblemException e) {
            audit.note(request, session, "oidc-link", e.problem().code(), false);
            throw e;
        }
    }

    @PostMapping(OWN + "/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        String account = PasskeyController.person(session);
        oidc.remove(account, Bodies.text(body(request, "pin"), "pin", 128));
        audit.note(request, session, "oidc-unlink", account);
    }

    /** @param linked since when, by account */
    record Linked(Map<String, Instant> linked) {}

    @GetMapping("/api/admin/oidc")
    Linked linked() {
        return new Linked(oidc.list());
    }

    @PostMapping("/api/admin/accounts/{account}/oidc/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String account, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        oidc.remove(account);
        audit.note(request, session, "oidc-unlink", account);
    }

    private Onward onward(Oidc.Sent sent, HttpServletResponse response) {
        cookies.putOidc(response, sent.browser());
        return new Onward(sent.address());
    }

    /** Where the provider may send the browser back to; it has to be where the browser is, or its cookie would not be there. */
    private String home(HttpServletRequest request) {
        String origin = PasskeyController.origin(request);
        if (!settings.isHome(origin)) {
            throw ProblemException.of(
                    DoorCode.NOT_CONFIGURED,
                    "zh",
                    "统一身份认证只能在配置的地址（access.address）或本机 localhost 使用。请从该地址打开，或用口令登录。",
                    "en",
                    "Single sign-on works at the configured address (access.address) or at localhost only."
                            + " Open this server there, or use your PIN.");
        }
        return origin;
    }

    private JsonNode body(HttpServletRequest request, String field) throws IOException {
        return Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of(field));
    }
}
