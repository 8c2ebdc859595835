package io.hufu.server.web;

import io.hufu.server.access.ApiTokens;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.access.TokenScope;
import io.hufu.server.clock.Moments;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API tokens, for the administrator. */
@RestController
class TokenController {
    private static final int MOST = 4096;
    private static final int MOST_DAYS = 730;

    private static final List<String> SCOPES =
            Arrays.stream(TokenScope.values()).map(TokenScope::code).toList();

    private final ApiTokens tokens;
    private final Audit audit;
    private final Moments moments;
    private final ActReader reader;

    TokenController(ApiTokens tokens, Audit audit, Moments moments, ActReader reader) {
        this.tokens = tokens;
        this.audit = audit;
        this.moments = moments;
        this.reader = reader;
    }

    record Tokens(List<String> scopes, Instant now, List<ApiTokens.Listed> tokens) {}

    @GetMapping("/api/admin/tokens")
    Tokens list() {
        return new Tokens(SCOPES, moments.now(), tokens.list());
    }

    @PostMapping("/api/admin/tokens")
    ApiTokens.Made make(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        var body =
                Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of("name", "account", "scopes", "days"));
        String name = Bodies.text(body, "name", 64);
        String account = Bodies.text(body, "account", 64);
        var scopes = Bodies.words(body, "scopes", SCOPES).stream()
                .map(code -> TokenScope.find(code).orElseThrow())
                .toList();
        if (scopes.isEmpty()) {
            throw ProblemException.field(DoorCode.FIELD_ABSENT, "/scopes", "");
        }
        int days = Bodies.number(body, "days", 1, MOST_DAYS);
        var made = tokens.make(name, account, scopes, moments.now().plus(Duration.ofDays(days)), session.account());
        audit.note(request, session, "token-make", made.id() + " " + account);
        return made;
    }

    @DeleteMapping("/api/admin/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        tokens.revoke(id, session.account());
        audit.note(request, session, "token-revoke", id);
    }
}
