package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passkeys of accounts, and what devices are asked to sign. */
@Component
class PasskeyTable {
    /** For as long as somebody may look for his key. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String SELECT = """
            select id, account, label, public_key, signature_count, uv_initialized, transports, backup_eligible,
              backup_state, attestation, client_data, created, last_used from passkey""";
    private static final String PUT = """
            insert into passkey (id, account, label, public_key, signature_count, uv_initialized, transports,
              backup_eligible, backup_state, attestation, client_data, created, last_used)
            values (:id, :account, :label, :key, :count, :uv, :transports, :eligible, :state, :attestation, :data,
              :created, :used)
            on conflict (id) do update set signature_count = excluded.signature_count,
              uv_initialized = excluded.uv_initialized, backup_state = excluded.backup_state,
              last_used = excluded.last_used
            where passkey.account = excluded.account""";
    // used up in the same statement, so that an answer works once
    private static final String TAKE = """
            delete from passkey_challenge where challenge = :challenge and account is not distinct from :account
              and expires_at > :now""";

    private final JdbcClient sql;
    private final Moments moments;

    PasskeyTable(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /** A passkey as it is kept; what is binary is base64url. */
    record Row(
            String id,
            String account,
            String label,
            String key,
            long count,
            boolean uv,
            List<String> transports,
            boolean eligible,
            boolean state,
            String attestation,
            String data,
            Instant created,
            Instant used) {}

    boolean has(String account) {
        return sql.sql("select exists (select 1 from passkey where account = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    List<Row> list(String account) {
        return sql.sql(SELECT + " where account = :account order by created, id")
                .param("account", account)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Row> find(String id) {
        return sql.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    private static Row read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getString("id"),
                row.getString("account"),
                row.getString("label"),
                row.getString("public_key"),
                row.getLong("signature_count"),
                row.getBoolean("uv_initialized"),
                List.of((String[]) row.getArray("transports").getArray()),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backup_state"),
                row.getString("attestation"),
                row.getString("client_data"),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("last_used").toInstant());
    }

    /** Keeps a new one, or that it was used. */
    void put(Row row) {
        sql.sql(PUT)
                .param("id", row.id())
                .param("account", row.account())
                .param("label", row.label())
                .param("key", row.key())
                .param("count", row.count())
                .param("uv", row.uv())
                .param("transports", row.transports().toArray(String[]::new))
                .param("eligible", row.eligible())
                .param("state", row.state())
                .param("attestation", row.attestation())
                .param("data", row.data())
                .param("created", Timestamp.from(row.created()))
                .param("used", Timestamp.from(moments.now()))
                .update();
    }

    boolean remove(String account, String id) {
        return sql.sql("delete from passkey where account = :account and id = :id")
                        .param("account", account)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Remembers what was asked. @param account null where somebody signs in */
    void ask(String challenge, @Nullable String account) {
        Instant now = moments.now();
        sql.sql("delete from passkey_challenge where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
        sql.sql("insert into passkey_challenge values (:challenge, :account, :expires)")
                .param("challenge", challenge)
                .param("account", account, java.sql.Types.VARCHAR)
                .param("expires", Timestamp.from(now.plus(PATIENCE)))
                .update();
    }

    /** Whether this was asked, of this account, not long ago; it counts once. */
    boolean take(String challenge, @Nullable String account) {
        return sql.sql(TAKE)
                        .param("challenge", challenge)
                        .param("account", account, java.sql.Types.VARCHAR)
                        .param("now", Timestamp.from(moments.now()))
                        .update()
                > 0;
    }
}
