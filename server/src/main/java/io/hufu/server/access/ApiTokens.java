package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens by which other systems act for an account: shown once, kept as a hash, limited in scope and time. */
@Component
public class ApiTokens {
    /** By which a lost one is recognised in a log or a repository. */
    private static final String PREFIX = "hufu_";

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String SELECT = """
            select id, name, account, scopes, created, created_by, expires_at, last_used, last_address, revoked_at, revoked_by
            from api_token""";
    private static final String INSERT = """
            insert into api_token (id, name, account, scopes, token_hash, created, created_by, expires_at)
            values (:id, :name, :account, :scopes, :hash, :now, :by, :expires)""";
    private static final String STANDING = """
            select token_hash, account from api_token
            where token_hash = any(:hashes) and :scope = any(scopes) and revoked_at is null and expires_at > :now""";
    private static final String USED = """
            update api_token set last_used = :now, last_address = :address
            where id = :id and (last_used is null or last_used <= :before)""";

    private final JdbcClient sql;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Moments moments;

    ApiTokens(JdbcClient sql, Accounts accounts, Sessions sessions, Moments moments) {
        this.sql = sql;
        this.accounts = accounts;
        this.sessions = sessions;
        this.moments = moments;
    }

    /** A token as it is listed: everything but the secret. */
    public record Listed(
            String id,
            String name,
            String account,
            List<String> scopes,
            Instant created,
            String createdBy,
            Instant expiresAt,
            @Nullable Instant lastUsed,
            @Nullable String lastAddress,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy) {
        public Listed {
            scopes = List.copyOf(scopes);
        }
    }

    /** A token just made, with its secret, which is shown this once. */
    public record Made(String id, String token) {}

    /** All, the newest first. */
    public List<Listed> list() {
        return sql.sql(SELECT + " order by created desc, id")
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * Makes one.
     *
     * @throws ProblemException when there is no such account, or it holds a post and the scopes would let it act
     */
    public Made make(String name, String account, Collection<TokenScope> scopes, Instant expiresAt, String by) {
        Account holder = accounts.findOpen(account)
                .orElseThrow(() -> ProblemException.of(DoorCode.NO_SUCH_ACCOUNT, "value", account));
        if (!holder.posts().isEmpty() && scopes.stream().anyMatch(TokenScope::acts)) {
            throw ProblemException.field(DoorCode.TOKEN_OF_POST, "/scopes", account);
        }
        String token = PREFIX + Tokens.make();
        String id = Tokens.id("t");
        sql.sql(INSERT)
                .param("id", id)
                .param("name", name)
                .param("account", account)
                .param(
                        "scopes",
                        scopes.stream().map(TokenScope::code).distinct().toArray(String[]::new))
                .param("hash", Tokens.hash(token))
                .param("now", Timestamp.from(moments.now()))
                .param("by", by)
                .param("expires", Timestamp.from(expiresAt))
                .update();
        return new Made(id, token);
    }

    /** Ends one. @throws ProblemException when there is none, or it was revoked before */
    public void revoke(String id, String by) {
        int revoked = sql.sql(
                        "update api_token set revoked_at = :now, revoked_by = :by where id = :id and revoked_at is null")
                .param("id", id)
                .param("by", by)
                .param("now", Timestamp.from(moments.now()))
                .update();
        if (revoked == 0) {
            throw ProblemException.of(DoorCode.NO_SUCH_TOKEN);
        }
    }

    /**
     * Who a token stands for at this door.
     *
     * @throws ProblemException when it is not known, over, or not good for this door
     */
    Session use(String token, String method, String path, @Nullable String address) {
        Listed found = sql.sql(SELECT + " where token_hash = :hash")
                .param("hash", Tokens.hash(token))
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> ProblemException.of(DoorCode.TOKEN_NOT_KNOWN));
        Instant now = moments.now();
        if (found.revokedAt() != null) {
            throw ProblemException.of(DoorCode.TOKEN_REVOKED);
        }
        if (!now.isBefore(found.expiresAt())) {
            throw ProblemException.of(
                    DoorCode.TOKEN_EXPIRED, "value", found.expiresAt().toString());
        }
        Account account =
                accounts.findOpen(found.account()).orElseThrow(() -> ProblemException.of(DoorCode.ACCOUNT_EXPIRED));
        TokenScope scope = requireScope(found, account, method, path);
        sql.sql(USED)
                .param("id", found.id())
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(USE_NOTED_EVERY)))
                .param("address", address)
                .update();
        // metrics are an administrator's to read, and nothing else of administration is open
        Account as = scope == TokenScope.METRICS_READ ? account : account.withoutAdministration();
        return sessions.byToken(as, found.id(), found.expiresAt());
    }

    /** Which of these are still good to go on reading what they read, with the same rights; does not count as use. */
    public Predicate<Held> standing(Collection<Held> asked) {
        var hashes = asked.stream()
                .map(Held::token)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (hashes.isEmpty()) {
            return _ -> false;
        }
        var accountsByToken = new HashMap<String, String>();
        sql.sql(STANDING)
                .param("hashes", hashes.toArray(String[]::new))
                .param("scope", TokenScope.INCIDENTS_READ.code())
                .param("now", Timestamp.from(moments.now()))
                .query(row -> {
                    accountsByToken.put(row.getString("token_hash"), row.getString("account"));
                });
        var people =
                accounts.findOpen(accountsByToken.values().stream().distinct().toList());
        return held -> {
            String account = held.token() == null ? null : accountsByToken.get(held.token());
            Account person = account == null ? null : people.get(account);
            return person != null
                    && Sessions.actor(person.withoutAdministration(), held.as().device())
                            .equals(held.as().actor());
        };
    }

    private static TokenScope requireScope(Listed token, Account account, String method, String path) {
        var needed = TokenScope.needed(method, path);
        if (needed.isEmpty()) {
            throw ProblemException.of(DoorCode.TOKEN_SCOPE);
        }
        if (!token.scopes().contains(needed.get().code())) {
            throw ProblemException.of(
                    DoorCode.TOKEN_SCOPE, "value", needed.get().code());
        }
        // somebody was given a post after the token was made
        if (needed.get().acts() && !account.posts().isEmpty()) {
            throw ProblemException.of(DoorCode.TOKEN_OF_POST, "value", account.id());
        }
        return needed.get();
    }

    private static Listed read(ResultSet row) throws SQLException {
        return new Listed(
                row.getString("id"),
                row.getString("name"),
                row.getString("account"),
                Accounts.strings(row.getArray("scopes")),
                Objects.requireNonNull(Accounts.instant(row, "created")),
                row.getString("created_by"),
                Objects.requireNonNull(Accounts.instant(row, "expires_at")),
                Accounts.instant(row, "last_used"),
                row.getString("last_address"),
                Accounts.instant(row, "revoked_at"),
                row.getString("revoked_by"));
    }
}
