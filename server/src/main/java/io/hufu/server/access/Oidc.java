package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.OidcSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signing in by a provider of identities (OpenID Connect). It proves who somebody is in place of the PIN, and nothing else: accounts,
 * rights and second factors are ours. What it proved counts only in a further request of the same browser, from our own page.
 */
@Component
public class Oidc {
    /** Where the provider sends browsers back to. */
    public static final String BACK = "/api/session/oidc/callback";

    private static final int MOST_AT_ONCE = 20;

    private final OidcTable table;
    private final OidcLinks links;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final OidcSettings settings;
    private final Moments moments;
    private final Semaphore conversations = new Semaphore(MOST_AT_ONCE);

    Oidc(
            OidcTable table,
            OidcLinks links,
            Accounts accounts,
            SecondFactors factors,
            Sessions sessions,
            OidcSettings settings,
            Moments moments) {
        this.table = table;
        this.links = links;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.settings = settings;
        this.moments = moments;
    }

    /**
     * A browser on its way.
     *
     * @param browser the secret for its cookie
     * @param address where it is to go
     */
    public record Sent(String browser, String address) {}

    /** Whom the provider knows as the account's owner. */
    public record Link(
            String subject, Instant created, @Nullable Instant lastUsed) {}

    /**
     * Sends a browser to the provider.
     *
     * @param address where it has this server open
     * @param account who links; null where somebody signs in
     * @throws ProblemException when the provider does not answer
     */
    public Sent begin(HttpServletRequest request, String address, @Nullable String account) {
        var asked = conversation(() -> provider(address).ask(request));
        String browser = Tokens.make();
        table.ask(
                browser,
                new OidcTable.Asked(
                        account,
                        address,
                        Objects.requireNonNull(asked.getState()),
                        text(asked.getAttribute("code_verifier")),
                        text(asked.getAttribute("nonce"))));
        return new Sent(browser, asked.getAuthorizationRequestUri());
    }

    /** The same, for the owner of an account who links it. @throws ProblemException when the PIN is wrong, too */
    public Sent beginLink(HttpServletRequest request, String address, String account, String pin) {
        accounts.check(account, pin, found -> "pin");
        return begin(request, address, account);
    }

    /**
     * Takes what the provider sent the browser back with; how it ended is asked by the page.
     *
     * @param browser the secret of its cookie
     * @param code null where the provider said no
     * @param issuer who the provider says it is, where it says so (RFC 9207)
     * @return whether somebody links his account
     */
    public boolean take(
            @Nullable String browser, @Nullable String state, @Nullable String code, @Nullable String issuer) {
        var asked = browser == null || plain(state).isEmpty()
                ? Optional.<OidcTable.Asked>empty()
                : table.take(browser, Objects.requireNonNull(state));
        if (asked.isEmpty()) {
            return false;
        }
        String from = Objects.requireNonNull(browser);
        try {
            if (code == null || (issuer != null && !issuer.equals(String.valueOf(settings.issuer())))) {
                throw ProblemException.of(DoorCode.OIDC_REFUSED);
            }
            var token = conversation(() -> provider(asked.get().address()).prove(asked.get(), code));
            String claim = settings.accountClaim();
            table.prove(
                    from,
                    plain(token.getSubject()).orElseThrow(() -> ProblemException.of(DoorCode.OIDC_REFUSED)),
                    claim == null ? null : plain(token.getClaimAsString(claim)).orElse(null));
        } catch (ProblemException e) {
            table.refuse(from, e.problem().code());
        }
        return asked.get().account() != null;
    }

    /** The account of whom the provider proved to be there. @throws ProblemException when it did not, or there is none */
    public String who(@Nullable String browser) {
        var answer = proven(browser, null);
        String subject = Objects.requireNonNull(answer.subject());
        return links.use(subject).or(() -> byClaim(subject, answer.claimed())).orElseThrow(() -> {
            table.remove(Objects.requireNonNull(browser));
            return ProblemException.of(DoorCode.OIDC_NOT_LINKED, "subject", subject);
        });
    }

    /** The first time it is linked; whoever gets the name later at the provider does not get the account. */
    private Optional<String> byClaim(String subject, @Nullable String claimed) {
        return claimed != null && accounts.findOpen(claimed).isPresent() && links.linkFirst(subject, claimed)
                ? Optional.of(claimed)
                : Optional.empty();
    }

    /**
     * Begins a session; the account's own second factor is asked as after a PIN.
     *
     * @param account that {@link #who} answered
     * @throws ProblemException when a code is needed or wrong, or the account is locked, over or gone
     */
    public Sessions.Begun begin(
            String browser,
            String account,
            @Nullable String code,
            @Nullable String deviceToken,
            @Nullable String address,
            @Nullable String agent) {
        accounts.requireOpen(account);
        accounts.guarded(account, () -> factors.pass(account, code));
        if (!table.remove(browser)) {
            throw ProblemException.of(DoorCode.OIDC_REFUSED);
        }
        return sessions.beginProven(account, "oidc", deviceToken, address, agent);
    }

    /** Links the account of whoever began it. @throws ProblemException when that was somebody else, or either is linked already */
    public String link(@Nullable String browser, String account) {
        String subject = Objects.requireNonNull(proven(browser, account).subject());
        if (!table.remove(Objects.requireNonNull(browser))) {
            throw ProblemException.of(DoorCode.OIDC_REFUSED);
        }
        if (!links.link(subject, account)) {
            throw ProblemException.of(DoorCode.OIDC_LINKED);
        }
        return subject;
    }

    private OidcTable.Answer proven(@Nullable String browser, @Nullable String account) {
        var answer = browser == null ? null : table.find(browser).orElse(null);
        if (browser == null || answer == null || !Objects.equals(account, answer.account())) {
            throw ProblemException.of(DoorCode.OIDC_REFUSED);
        }
        String refusal = answer.refusal();
        if (refusal != null) {
            table.remove(browser);
            throw ProblemException.of(
                    refusal.equals(DoorCode.OIDC_AWAY.code()) ? DoorCode.OIDC_AWAY : DoorCode.OIDC_REFUSED);
        }
        return answer;
    }

    public Optional<Link> find(String account) {
        return links.find(account);
    }

    /** Accounts that are linked, and since when. */
    public Map<String, Instant> list() {
        return links.list();
    }

    /** Takes the owner's own link away. @throws ProblemException when the PIN is wrong, or there is none */
    public void remove(String account, String pin) {
        accounts.check(account, pin, found -> "pin");
        remove(account);
    }

    /** @throws ProblemException when there is none */
    public void remove(String account) {
        if (!links.end(account)) {
            throw ProblemException.of(DoorCode.NOT_FOUND);
        }
    }

    private OidcProvider provider(String address) {
        return new OidcProvider(settings, moments, address + BACK);
    }

    /** Whoever asks without end does not make us ask the provider without end. */
    private <T> T conversation(Supplier<T> work) {
        if (!conversations.tryAcquire()) {
            throw ProblemException.of(DoorCode.OVERLOADED);
        }
        try {
            return work.get();
        } finally {
            conversations.release();
        }
    }

    /** What a database can hold and a screen can show. */
    private static Optional<String> plain(@Nullable String text) {
        return Optional.ofNullable(text).filter(one -> one.matches("\\P{Cntrl}{1,255}"));
    }

    private static String text(@Nullable Object attribute) {
        return Objects.requireNonNull(attribute).toString();
    }
}
