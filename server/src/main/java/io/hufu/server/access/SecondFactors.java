package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The second factor of accounts: time-based codes, and recovery codes for the day on which the phone is lost. */
@Component
public class SecondFactors {
    private static final String SCOPE = "second-factor";
    private static final int RECOVERY_CODES = 10;
    private static final String PUT = """
            insert into second_factor (account, secret_ref, created) values (:account, :ref, :now)
            on conflict (account) do update set secret_ref = excluded.secret_ref, created = excluded.created, last_step = 0
            where second_factor.confirmed_at is null""";
    // two requests with the same code: one of them moves the step, the other finds it moved
    private static final String TAKE =
            "update second_factor set last_step = :step where account = :account and last_step < :step";
    private static final String CONFIRM =
            "update second_factor set confirmed_at = :now where account = :account and confirmed_at is null";
    private static final String LIST = """
            select account, min(at) confirmed_at from (
              select account, confirmed_at at from second_factor where confirmed_at is not null
              union all select account, created from passkey) every group by account""";
    private static final String USE =
            "update recovery_code set used_at = :now where account = :account and code_digest = :code and used_at is null";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Safe safe;
    private final Accounts accounts;
    private final PasskeyTable passkeys;
    private final Moments moments;

    SecondFactors(
            JdbcClient sql,
            TransactionTemplate transaction,
            Safe safe,
            Accounts accounts,
            PasskeyTable passkeys,
            Moments moments) {
        this.sql = sql;
        this.transaction = transaction;
        this.safe = safe;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.moments = moments;
    }

    private record Row(String secretRef, @Nullable Instant confirmedAt, long lastStep) {}

    /**
     * What is shown once while somebody sets the factor up.
     *
     * @param secret for typing
     * @param address for authenticators, as the picture has it
     */
    public record Enrolment(String secret, String address, QrPicture picture) {}

    /** @param since null where no factor is set up */
    public record State(@Nullable Instant since, int recoveryCodes) {}

    /** Whether the account has one, and how many recovery codes are left. */
    public State state(String account) {
        Instant since = row(account).map(Row::confirmedAt).orElse(null);
        int left = sql.sql("select count(*) from recovery_code where account = :account and used_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
        return new State(since, since == null ? 0 : left);
    }

    /** Whether the account has any: codes of an authenticator, or a passkey. */
    public boolean isSet(String account) {
        return row(account).map(Row::confirmedAt).isPresent() || passkeys.has(account);
    }

    /** Since when accounts have one, by account. */
    public Map<String, Instant> list() {
        var since = new TreeMap<String, Instant>();
        sql.sql(LIST).query(row -> {
            since.put(row.getString("account"), row.getTimestamp("confirmed_at").toInstant());
        });
        return since;
    }

    /**
     * Begins to set the factor up; it counts once the first code was sent.
     *
     * @throws ProblemException when the PIN is wrong or a factor is set up already
     */
    public Enrolment begin(String account, String pin, String issuer) {
        accounts.check(account, pin, found -> "pin");
        String secret = Totp.secret();
        Instant now = moments.now();
        String ref = safe.keep(SCOPE, List.of(secret), now).getFirst();
        int put = sql.sql(PUT)
                .param("account", account)
                .param("ref", ref)
                .param("now", Timestamp.from(now))
                .update();
        if (put == 0) {
            throw ProblemException.of(DoorCode.SECOND_FACTOR_SET);
        }
        String address = Totp.address(secret, account, issuer);
        return new Enrolment(secret, address, QrPicture.of(address));
    }

    /** Takes the first code; the answer is the recovery codes, shown this once. @throws ProblemException when it is wrong */
    public List<String> confirm(String account, String code) {
        return accounts.guarded(account, () -> {
            Row row = row(account).orElseThrow(() -> ProblemException.of(DoorCode.SECOND_FACTOR_NOT_SET));
            if (row.confirmedAt() != null) {
                throw ProblemException.of(DoorCode.SECOND_FACTOR_SET);
            }
            takeCode(account, row, code.strip());
            sql.sql(CONFIRM)
                    .param("account", account)
                    .param("now", Timestamp.from(moments.now()))
                    .update();
            return writeRecoveryCodes(account);
        });
    }

    /** New recovery codes in place of the old ones. @throws ProblemException when the code is wrong */
    public List<String> renewRecoveryCodes(String account, String code) {
        return accounts.guarded(account, () -> {
            prove(account, code);
            return writeRecoveryCodes(account);
        });
    }

    /** Removes the factor. @throws ProblemException when the code is wrong */
    public void remove(String account, String code) {
        accounts.guarded(account, () -> prove(account, code));
        transaction.executeWithoutResult(status -> removeCodes(sql, account));
    }

    /** Removes the factor without asking for a code; answers whether there was one. */
    public boolean reset(String account) {
        return Boolean.TRUE.equals(transaction.execute(status -> remove(sql, account)));
    }

    /** All that the account has, inside a transaction. */
    static boolean remove(JdbcClient sql, String account) {
        int keys = sql.sql("delete from passkey where account = :account")
                .param("account", account)
                .update();
        return removeCodes(sql, account) || keys > 0;
    }

    private static boolean removeCodes(JdbcClient sql, String account) {
        sql.sql("delete from recovery_code where account = :account")
                .param("account", account)
                .update();
        return sql.sql("delete from second_factor where account = :account")
                        .param("account", account)
                        .update()
                > 0;
    }

    /**
     * What the account proves at sign-in beside its PIN: {@code totp}, {@code recovery}, or {@code pin} where it has no second factor.
     *
     * @throws ProblemException when a code is needed, or is wrong
     */
    String pass(String account, @Nullable String code) {
        if (row(account).map(Row::confirmedAt).isEmpty()) {
            if (passkeys.has(account)) {
                throw ProblemException.of(DoorCode.PASSKEY_REQUIRED);
            }
            return "pin";
        }
        if (code == null || code.isBlank()) {
            throw ProblemException.of(DoorCode.SECOND_FACTOR_REQUIRED);
        }
        return prove(account, code);
    }

    private String prove(String account, String code) {
        Row row = row(account)
                .filter(found -> found.confirmedAt() != null)
                .orElseThrow(() -> ProblemException.of(DoorCode.SECOND_FACTOR_NOT_SET));
        String sent = code.strip().replace(" ", "");
        if (sent.length() == Totp.DIGITS) {
            takeCode(account, row, sent);
            return "totp";
        }
        int used = sql.sql(USE)
                .param("account", account)
                .param("code", digest(account, sent))
                .param("now", Timestamp.from(moments.now()))
                .update();
        if (used == 0) {
            throw ProblemException.of(DoorCode.WRONG_SECOND_FACTOR);
        }
        return "recovery";
    }

    private void takeCode(String account, Row row, String code) {
        // a secret whose key did not come back with a backup matches nothing; recovery and reset remain
        var step = safe.find(row.secretRef())
                .map(secret -> Totp.match(secret, code, moments.now(), row.lastStep()))
                .orElse(java.util.OptionalLong.empty());
        if (step.isEmpty()
                || sql.sql(TAKE)
                                .param("account", account)
                                .param("step", step.getAsLong())
                                .update()
                        == 0) {
            throw ProblemException.of(DoorCode.WRONG_SECOND_FACTOR);
        }
    }

    private List<String> writeRecoveryCodes(String account) {
        var codes = new ArrayList<String>();
        transaction.executeWithoutResult(status -> {
            sql.sql("delete from recovery_code where account = :account")
                    .param("account", account)
                    .update();
            for (int i = 0; i < RECOVERY_CODES; i++) {
                String code = Tokens.code();
                codes.add(code);
                sql.sql("insert into recovery_code (account, code_digest) values (:account, :code)")
                        .param("account", account)
                        .param("code", digest(account, code))
                        .update();
            }
        });
        return codes;
    }

    private String digest(String account, String code) {
        return safe.digest(
                "recovery:" + account + ":" + code.toUpperCase(Locale.ROOT).replace("-", ""));
    }

    private Optional<Row> row(String account) {
        return sql.sql("select secret_ref, confirmed_at, last_step from second_factor where account = :account")
                .param("account", account)
                .query((row, number) -> read(row))
                .optional();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getString("secret_ref"), Accounts.instant(row, "confirmed_at"), row.getLong("last_step"));
    }
}
