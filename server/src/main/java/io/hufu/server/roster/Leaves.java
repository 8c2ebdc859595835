package io.hufu.server.roster;

import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leave: while it lasts, nobody is called by it, on duty or not; shifts in it stay and show that somebody has to take them. */
@Component
public class Leaves {
    private static final String INSERT = """
            insert into duty_leave (unit, account, starts, ends, by, at)
            values (:unit, :account, :from, :until, :by, :now) returning id""";
    private static final String BETWEEN = """
            select id, account, starts, ends from duty_leave
            where unit = :unit and starts < :until and :from < ends order by starts, id""";
    private static final String CLASH = """
            select starts, ends from duty_leave
            where unit = :unit and account = :account and starts < :until and :from < ends limit 1""";
    private static final String FIND = "select account from duty_leave where unit = :unit and id = :id";
    private static final String AHEAD = "delete from duty_leave where id = :id and starts >= :now";
    private static final String RUNNING =
            "update duty_leave set ends = :now where id = :id and starts < :now and :now < ends";

    private final JdbcClient sql;
    private final RosterBook book;
    private final Moments moments;

    Leaves(JdbcClient sql, RosterBook book, Moments moments) {
        this.sql = sql;
        this.book = book;
        this.moments = moments;
    }

    /** Enters leave. @throws ProblemException when the person is not of the unit or has leave then, or the time makes no sense */
    public long add(String unit, String account, Span span, String by) {
        Instant now = moments.now();
        span.require(now, Span.LONGEST_LEAVE);
        return book.change(unit, () -> {
            book.requireMember(unit, account, "/account");
            requireNone(unit, account, span);
            return bind(sql.sql(INSERT), unit, account, span)
                    .param("by", by)
                    .param("now", Timestamp.from(now))
                    .query(Long.class)
                    .single();
        });
    }

    /** Leave on leave would stay when the person is back. */
    private void requireNone(String unit, String account, Span span) {
        bind(sql.sql(CLASH), unit, account, span)
                .query((row, _) -> RosterBook.said(
                        row.getTimestamp("starts").toInstant(),
                        row.getTimestamp("ends").toInstant()))
                .optional()
                .ifPresent(other -> {
                    throw ProblemException.field(DoorCode.LEAVE_OVERLAPS, "/from", other);
                });
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, String unit, String account, Span span) {
        return statement
                .param("unit", unit)
                .param("account", account)
                .param("from", Timestamp.from(span.from()))
                .param("until", Timestamp.from(span.until()));
    }

    /** The leave in a span. */
    public List<Leave> list(String unit, Span span) {
        return sql.sql(BETWEEN)
                .param("unit", unit)
                .param("from", Timestamp.from(span.from()))
                .param("until", Timestamp.from(span.until()))
                .query((row, _) -> new Leave(
                        row.getLong("id"),
                        row.getString("account"),
                        row.getTimestamp("starts").toInstant(),
                        row.getTimestamp("ends").toInstant()))
                .list();
    }

    /** Whose leave it is. @throws ProblemException when the unit has no such leave */
    public String account(String unit, long id) {
        return sql.sql(FIND)
                .param("unit", unit)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> ProblemException.of(DoorCode.NOT_FOUND));
    }

    /** Somebody is back: leave that has not begun is taken out, running leave ends now. @throws ProblemException when it is over */
    public void end(String unit, long id) {
        account(unit, id);
        int done = book.change(
                unit, () -> bind(AHEAD, id).update() + bind(RUNNING, id).update());
        if (done == 0) {
            throw ProblemException.of(DoorCode.LEAVE_OVER);
        }
    }

    private JdbcClient.StatementSpec bind(String statement, long id) {
        return sql.sql(statement).param("id", id).param("now", Timestamp.from(moments.now()));
    }
}
