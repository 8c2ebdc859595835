package io.hufu.server.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of access, read: the newest first, a page at a time. */
@Component
public class AuditLog {
    private static final String SELECT = """
            select id, at, account, device, what, target, success, address from access_audit
            where (cast(:account as text) is null or account = :account)
              and (cast(:what as text) is null or what = :what)
              and (cast(:text as text) is null or position(:text in concat_ws(' ', account, device, target, address)) > 0)
              and (cast(:success as boolean) is null or success = :success)
              and (cast(:since as timestamptz) is null or at >= :since)
              and (cast(:until as timestamptz) is null or at < :until)
              and (cast(:before as bigint) is null or id < :before)
            order by id desc limit :most""";

    private final JdbcClient sql;

    AuditLog(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What is looked for; null where it does not matter.
     *
     * @param text anywhere in account, terminal, target or address
     * @param since included
     * @param until not included
     * @param before id of the last row of the page before
     */
    public record Question(
            @Nullable String account,
            @Nullable String what,
            @Nullable String text,
            @Nullable Boolean success,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Long before) {}

    /** One line; {@code what} is a short word such as {@code sign-in}. */
    public record Line(
            long id,
            Instant at,
            @Nullable String account,
            @Nullable String device,
            String what,
            @Nullable String target,
            boolean success,
            @Nullable String address) {}

    /** At most so many lines. */
    public List<Line> list(Question question, int most) {
        return sql.sql(SELECT)
                .param("account", question.account())
                .param("what", question.what())
                .param("text", question.text())
                .param("success", question.success())
                .param("since", timestamp(question.since()))
                .param("until", timestamp(question.until()))
                .param("before", question.before())
                .param("most", most)
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        Objects.requireNonNull(Accounts.instant(row, "at")),
                        row.getString("account"),
                        row.getString("device"),
                        row.getString("what"),
                        row.getString("target"),
                        row.getBoolean("success"),
                        row.getString("address")))
                .list();
    }

    /** Every word that occurs. */
    public List<String> listWords() {
        return sql.sql("select distinct what from access_audit order by what")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return Accounts.timestamp(at);
    }
}
