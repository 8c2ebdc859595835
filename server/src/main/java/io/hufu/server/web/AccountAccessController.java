package io.hufu.server.web;

import io.hufu.server.access.Accounts;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Devices;
import io.hufu.server.access.SecondFactorPolicy;
import io.hufu.server.access.SecondFactors;
import io.hufu.server.access.Session;
import io.hufu.server.access.SessionList;
import io.hufu.server.access.Sessions;
import io.hufu.server.access.Titles;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How accounts come in, for the administrator: second factors and their policy, sessions, terminals. */
@RestController
class AccountAccessController {
    private static final int MOST = 4096;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SecondFactorPolicy policy;
    private final SessionList list;
    private final Sessions sessions;
    private final Devices devices;
    private final Titles titles;
    private final Audit audit;
    private final ActReader reader;

    AccountAccessController(
            Accounts accounts,
            SecondFactors factors,
            SecondFactorPolicy policy,
            SessionList list,
            Sessions sessions,
            Devices devices,
            Titles titles,
            Audit audit,
            ActReader reader) {
        this.accounts = accounts;
        this.factors = factors;
        this.policy = policy;
        this.list = list;
        this.sessions = sessions;
        this.devices = devices;
        this.titles = titles;
        this.audit = audit;
        this.reader = reader;
    }

    /**
     * Second factors of the house.
     *
     * @param roles all that can be named
     * @param obligatory those for which it is obligatory
     * @param since when accounts set theirs up, by account
     */
    record Factors(List<String> roles, List<String> obligatory, Map<String, Instant> since) {}

    @GetMapping("/api/admin/second-factor")
    Factors factors() {
        return new Factors(SecondFactorPolicy.ROLES, policy.list(), factors.list());
    }

    @PostMapping("/api/admin/second-factor/policy")
    Factors decide(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        var body = Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of("roles"));
        var roles = Bodies.words(body, "roles", SecondFactorPolicy.ROLES);
        policy.put(roles, session.account());
        sessions.forget();
        audit.note(request, session, "second-factor-policy", String.join(" ", roles));
        return factors();
    }

    @PostMapping("/api/admin/accounts/{account}/second-factor/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String account, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        requireAccount(account);
        if (!factors.reset(account)) {
            throw ProblemException.of(DoorCode.SECOND_FACTOR_NOT_SET);
        }
        sessions.forget();
        audit.note(request, session, "second-factor-reset", account);
    }

    @GetMapping("/api/admin/accounts/{account}/sessions")
    List<SessionList.Row> sessions(@PathVariable String account, HttpServletRequest request) {
        requireAccount(account);
        return list.list(account, io.hufu.server.access.Cookies.session(request));
    }

    record Ended(int ended) {}

    @PostMapping("/api/admin/accounts/{account}/sessions/end")
    Ended end(@PathVariable String account, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        requireAccount(account);
        int ended = list.endOthers(account, null);
        audit.note(request, session, "session-end", account);
        return new Ended(ended);
    }

    @DeleteMapping("/api/admin/accounts/{account}/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable String account,
            @PathVariable String id,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        requireAccount(account);
        list.end(account, id);
        audit.note(request, session, "session-end", account);
    }

    record Terminal(
            String id,
            String unit,
            @Nullable String unitName,
            String name,
            boolean enrolled,
            @Nullable Instant since,
            boolean locked) {}

    @GetMapping("/api/admin/devices")
    List<Terminal> devices() {
        return devices.list().stream()
                .map(row -> new Terminal(
                        row.id(),
                        row.unit(),
                        titles.findUnitName(row.unit()),
                        row.name(),
                        row.enrolledAt() != null,
                        row.enrolledAt(),
                        row.locked()))
                .toList();
    }

    @DeleteMapping("/api/admin/devices/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        devices.revoke(id);
        sessions.forget();
        audit.note(request, session, "device-revoke", id);
    }

    private void requireAccount(String account) {
        if (!accounts.exists(account)) {
            throw ProblemException.of(DoorCode.NO_SUCH_ACCOUNT, "value", account);
        }
    }
}
