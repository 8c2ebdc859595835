package io.hufu.server.directory;

import io.hufu.engine.basics.LawTime;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The changes of the directory: one at a time, each numbered and named, by whom and when; never a name or number of a person. */
@Component("directoryChanges")
final class Changes {
    private static final String INSERT = """
            insert into directory_change (at, account, what, subject) values (:now, :account, :what, :subject)""";
    private static final String LATEST = "select coalesce(max(number), 0) from directory_change";
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('directory'))";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Moments moments;

    Changes(JdbcClient sql, TransactionTemplate transaction, Moments moments) {
        this.sql = sql;
        this.transaction = transaction;
        this.moments = moments;
    }

    /** The number of the latest change. */
    long latest() {
        return sql.sql(LATEST).query(Long.class).single();
    }

    /** Changes something, whole or not at all. */
    <T> T make(Supplier<T> change) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            sql.sql(ONE_AT_A_TIME).query((row, number) -> true).list();
            return change.get();
        }));
    }

    /** Changes one thing, and notes it. */
    void make(String account, String what, String subject, Runnable change) {
        make(() -> {
            change.run();
            note(account, what, subject);
            return true;
        });
    }

    /** Within a change: who did what to which unit or account. */
    void note(String account, String what, String subject) {
        sql.sql(INSERT)
                .param("now", Timestamp.from(moments.now()))
                .param("account", account)
                .param("what", what)
                .param("subject", subject)
                .update();
    }

    /** @throws ProblemException when the directory has changed since this number */
    void requireStill(long number) {
        if (latest() != number) {
            throw ProblemException.of(DoorCode.LIST_CHANGED);
        }
    }

    LocalDate today() {
        return moments.now().atZone(LawTime.ZONE).toLocalDate();
    }
}
