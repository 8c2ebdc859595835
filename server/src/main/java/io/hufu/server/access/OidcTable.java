package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Browsers on their way to the provider of identities and back. Any server of the ledger takes the answer. */
@Component
class OidcTable {
    /** For as long as somebody may take to prove himself there, and then to give his code here. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String PROVEN = "proven";
    private static final String ASK = """
            insert into oidc_attempt (browser, account, address, state, verifier, nonce, expires_at, stage)
            values (:browser, :account, :address, :state, :verifier, :nonce, :expires, 'asked')""";
    // used up in the same statement, so that an answer works once
    private static final String TAKE = """
            update oidc_attempt set stage = 'taken' where browser = :browser and state = :state and stage = 'asked'
              and expires_at > :now
            returning account, address, state, verifier, nonce""";
    private static final String SETTLE = """
            update oidc_attempt set stage = :stage, subject = :subject, claimed = :claimed
            where browser = :browser and stage = 'taken'""";
    private static final String FIND = """
            select account, stage, subject, claimed from oidc_attempt
            where browser = :browser and not stage in ('asked', 'taken') and expires_at > :now""";

    private final JdbcClient sql;
    private final Moments moments;

    OidcTable(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /**
     * What was asked of the provider.
     *
     * @param account who links; null where somebody signs in
     */
    record Asked(@Nullable String account, String address, String state, String verifier, String nonce) {}

    /**
     * How it ended.
     *
     * @param refusal the code of what went wrong; null where a subject is proven
     * @param claimed the account that a claim names
     */
    record Answer(
            @Nullable String account,
            @Nullable String refusal,
            @Nullable String subject,
            @Nullable String claimed) {}

    void ask(String browser, Asked asked) {
        Instant now = moments.now();
        sql.sql("delete from oidc_attempt where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
        sql.sql(ASK)
                .param("browser", Tokens.hash(browser))
                .param("account", asked.account())
                .param("address", asked.address())
                .param("state", asked.state())
                .param("verifier", asked.verifier())
                .param("nonce", asked.nonce())
                .param("expires", Timestamp.from(now.plus(PATIENCE)))
                .update();
    }

    /** What this browser was sent to ask under this state; empty where it was not, too long ago, or it has been answered. */
    Optional<Asked> take(String browser, String state) {
        return sql.sql(TAKE)
                .param("browser", Tokens.hash(browser))
                .param("state", state)
                .param("now", Timestamp.from(moments.now()))
                .query((row, number) -> new Asked(
                        row.getString("account"),
                        Objects.requireNonNull(row.getString("address")),
                        Objects.requireNonNull(row.getString("state")),
                        Objects.requireNonNull(row.getString("verifier")),
                        Objects.requireNonNull(row.getString("nonce"))))
                .optional();
    }

    void prove(String browser, String subject, @Nullable String claimed) {
        settle(browser, PROVEN, subject, claimed);
    }

    void refuse(String browser, String code) {
        settle(browser, code, null, null);
    }

    private void settle(String browser, String stage, @Nullable String subject, @Nullable String claimed) {
        sql.sql(SETTLE)
                .param("browser", Tokens.hash(browser))
                .param("stage", stage)
                .param("subject", subject)
                .param("claimed", claimed)
                .update();
    }

    Optional<Answer> find(String browser) {
        return sql.sql(FIND)
                .param("browser", Tokens.hash(browser))
                .param("now", Timestamp.from(moments.now()))
                .query((row, number) -> read(row))
                .optional();
    }

    private static Answer read(ResultSet row) throws SQLException {
        String stage = Objects.requireNonNull(row.getString("stage"));
        return new Answer(
                row.getString("account"),
                stage.equals(PROVEN) ? null : stage,
                row.getString("subject"),
                row.getString("claimed"));
    }

    /** Whether it was there: of two requests with the same proof one finds it gone. */
    boolean remove(String browser) {
        return sql.sql("delete from oidc_attempt where browser = :browser")
                        .param("browser", Tokens.hash(browser))
                        .update()
                > 0;
    }
}
