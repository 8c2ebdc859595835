package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import io.hufu.server.settings.OidcSettings;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which subject of the provider is which account: one of each. */
@Component
class OidcLinks {
    private static final String USE = """
            update oidc_link set last_used = :now where issuer = :issuer and subject = :subject and ended is null
            returning account""";
    private static final String INSERT = """
            insert into oidc_link (issuer, subject, account, created) values (:issuer, :subject, :account, :now)
            on conflict do nothing""";
    // what ended long ago does not stand in the way of the owner
    private static final String CLEAR = """
            delete from oidc_link where issuer = :issuer and ended is not null
              and (subject = :subject or account = :account)""";
    private static final String END =
            "update oidc_link set ended = :now where issuer = :issuer and account = :account and ended is null";
    private static final String FIND = """
            select subject, created, last_used from oidc_link
            where issuer = :issuer and account = :account and ended is null""";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Moments moments;
    private final String issuer;

    OidcLinks(JdbcClient sql, TransactionTemplate transaction, Moments moments, OidcSettings settings) {
        this.sql = sql;
        this.transaction = transaction;
        this.moments = moments;
        this.issuer = Objects.toString(settings.issuer(), ""); // without a provider nobody is linked
    }

    /** Whose account it is; counts as use. */
    Optional<String> use(String subject) {
        return sql.sql(USE)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("now", now())
                .query(String.class)
                .optional();
    }

    /** Links what neither was linked before; false where one of both was, even if that has ended. */
    boolean linkFirst(String subject, String account) {
        return sql.sql(INSERT)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("account", account)
                        .param("now", now())
                        .update()
                > 0;
    }

    /** Links at the owner's wish; false where one of both is linked otherwise. */
    boolean link(String subject, String account) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            sql.sql(CLEAR)
                    .param("issuer", issuer)
                    .param("subject", subject)
                    .param("account", account)
                    .update();
            return linkFirst(subject, account);
        }));
    }

    boolean end(String account) {
        return sql.sql(END)
                        .param("issuer", issuer)
                        .param("account", account)
                        .param("now", now())
                        .update()
                > 0;
    }

    Optional<Oidc.Link> find(String account) {
        return sql.sql(FIND)
                .param("issuer", issuer)
                .param("account", account)
                .query((row, number) -> new Oidc.Link(
                        Objects.requireNonNull(row.getString("subject")),
                        Objects.requireNonNull(Accounts.instant(row, "created")),
                        Accounts.instant(row, "last_used")))
                .optional();
    }

    /** Accounts that are linked, and since when. */
    SortedMap<String, Instant> list() {
        var linked = new TreeMap<String, Instant>();
        sql.sql("select account, created from oidc_link where issuer = :issuer and ended is null")
                .param("issuer", issuer)
                .query(row -> {
                    linked.put(
                            Objects.requireNonNull(row.getString("account")),
                            Objects.requireNonNull(Accounts.instant(row, "created")));
                });
        return linked;
    }

    private Timestamp now() {
        return Timestamp.from(moments.now());
    }
}
