package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a second factor away without a server, on its database; recorded like everything else that is done to an account. */
public final class FactorRescue {
    /** Who did it, in the record: nobody is signed in at the machine. */
    private static final String MACHINE = "machine";

    private FactorRescue() {}

    /** How it ended. */
    public enum Done {
        DONE,
        NOT_SET,
        NO_SUCH_ACCOUNT
    }

    /** Time-based codes, recovery codes and passkeys: all of the account's. */
    public static Done reset(DataSource database, Moments moments, String account) {
        var sql = JdbcClient.create(database);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean known = sql.sql("select exists (select 1 from account where id = :account)")
                    .param("account", account)
                    .query(Boolean.class)
                    .single();
            if (!known) {
                return Done.NO_SUCH_ACCOUNT;
            }
            boolean removed = SecondFactors.remove(sql, account);
            new Audit(sql, moments).note(null, null, "second-factor-reset", account, removed, MACHINE);
            return removed ? Done.DONE : Done.NOT_SET;
        }));
    }
}
