package io.hufu.server.roster;

import io.hufu.engine.basics.LawTime;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rosters as they are kept: one change at a time, each whole or not at all. What has begun is not rewritten. */
@Component
public class RosterBook {
    private static final Logger LOG = LoggerFactory.getLogger(RosterBook.class);
    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LawTime.ZONE);
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('roster'))";
    private static final String INSERT = """
            insert into duty_shift (unit, account, role, starts, ends, by, at)
            values (:unit, :account, :role, :from, :until, :by, :now) returning id""";
    private static final String UPDATE = """
            update duty_shift set account = :account, role = :role, starts = :from, ends = :until, by = :by, at = :now
            where id = :id""";
    private static final String CLASH = """
            select starts, ends from duty_shift
            where account = :account and id <> all(:except) and starts < :until and :from < coalesce(left_at, ends) limit 1""";
    private static final String MEMBER = """
            select exists (select from account where id = :account and unit = :unit and closed_at is null
            and (expires_at is null or expires_at > :now))""";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Rosters rosters;
    private final RosterNews news;
    private final Moments moments;

    RosterBook(JdbcClient sql, TransactionTemplate transaction, Rosters rosters, RosterNews news, Moments moments) {
        this.sql = sql;
        this.transaction = transaction;
        this.rosters = rosters;
        this.news = news;
        this.moments = moments;
    }

    /** A shift that is to be. */
    public record NewShift(String account, Role role, Span span) {}

    /** Changes something of a unit's roster, whole or not at all, while nobody else does; then whoever has it open is told. */
    <T> T change(String unit, Supplier<T> change) {
        T made = make(() -> {
            T done = change.get();
            news.mark(unit);
            return done;
        });
        try {
            news.look();
        } catch (RuntimeException e) {
            LOG.debug("that the roster of {} changed is told later", unit, e); // it is changed all the same
        }
        return made;
    }

    /** Changes something of the rosters, whole or not at all, while nobody else does. */
    <T> T make(Supplier<T> change) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            sql.sql(ONE_AT_A_TIME).query((_, _) -> true).list();
            return change.get();
        }));
    }

    /**
     * Enters a shift so many times, one every so many days, all or none.
     *
     * @return the ids in order of time
     * @throws ProblemException when the person is not of the unit, or is on duty already in that time
     */
    public List<Long> add(String unit, NewShift shift, int times, int everyDays, String by) {
        var all = new ArrayList<NewShift>();
        for (int i = 0; i < times; i++) {
            all.add(new NewShift(
                    shift.account(), shift.role(), shift.span().later(Duration.ofDays((long) i * everyDays))));
        }
        return change(unit, () -> all.stream().map(one -> insert(unit, one, by)).toList());
    }

    /** Within a change. */
    long insert(String unit, NewShift shift, String by) {
        Instant now = moments.now();
        shift.span().require(now, Span.LONGEST_SHIFT);
        requireMember(unit, shift.account(), "/account");
        requireFree(shift, List.of());
        return bind(sql.sql(INSERT).param("unit", unit), shift, by, now)
                .query(Long.class)
                .single();
    }

    /** Another person, role or time; of a shift that has begun only the end can be changed. */
    public void change(String unit, long id, NewShift shift, String by) {
        change(unit, () -> {
            Shift before = find(unit, id);
            Instant now = moments.now();
            if (!before.from().isAfter(now)) {
                boolean same = before.account().equals(shift.account())
                        && before.role() == shift.role()
                        && before.from().equals(shift.span().from());
                if (!same || !before.over().isAfter(now)) {
                    throw ProblemException.of(DoorCode.SHIFT_BEGUN);
                }
            }
            shift.span().require(now, Span.LONGEST_SHIFT);
            requireMember(unit, shift.account(), "/account");
            requireFree(shift, List.of(id));
            return bind(sql.sql(UPDATE).param("id", id), shift, by, now).update();
        });
    }

    /** Takes out a shift that has not begun. */
    public void remove(String unit, long id) {
        change(unit, () -> {
            requireAhead(find(unit, id));
            return sql.sql("delete from duty_shift where id = :id")
                    .param("id", id)
                    .update();
        });
    }

    /** Somebody leaves duty before the end; from now on the person is not called. */
    public void signOut(String unit, long id) {
        change(unit, () -> {
            Shift shift = find(unit, id);
            Instant now = moments.now();
            if (shift.from().isAfter(now) || !shift.over().isAfter(now)) {
                throw ProblemException.of(DoorCode.NOT_ON_DUTY);
            }
            return sql.sql("update duty_shift set left_at = :now where id = :id")
                    .param("id", id)
                    .param("now", Timestamp.from(now))
                    .update();
        });
    }

    /** @throws ProblemException when the unit has no such shift */
    public Shift find(String unit, long id) {
        Shift found = rosters.find(unit, id);
        if (found == null) {
            throw ProblemException.of(DoorCode.NOT_FOUND);
        }
        return found;
    }

    void requireAhead(Shift shift) {
        if (!shift.from().isAfter(moments.now())) {
            throw ProblemException.of(DoorCode.SHIFT_BEGUN);
        }
    }

    /** @throws ProblemException when the person does not belong to the unit, or the account is closed */
    void requireMember(String unit, String account, String field) {
        boolean member = sql.sql(MEMBER)
                .param("account", account)
                .param("unit", unit)
                .param("now", Timestamp.from(moments.now()))
                .query(Boolean.class)
                .single();
        if (!member) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, field, "a person of this unit / 本单位人员");
        }
    }

    /** Within a change: somebody else has the shift from now on; others that change hands with it do not clash. */
    void hand(Shift shift, String to, List<Long> changing, String by) {
        var after = new NewShift(to, shift.role(), new Span(shift.from(), shift.until()));
        requireMember(shift.unit(), to, "/of");
        requireFree(after, changing);
        bind(sql.sql(UPDATE).param("id", shift.id()), after, by, moments.now()).update();
    }

    private void requireFree(NewShift shift, List<Long> except) {
        sql.sql(CLASH)
                .param("account", shift.account())
                .param("except", except.toArray(Long[]::new))
                .param("from", Timestamp.from(shift.span().from()))
                .param("until", Timestamp.from(shift.span().until()))
                .query((row, _) -> said(
                        row.getTimestamp("starts").toInstant(),
                        row.getTimestamp("ends").toInstant()))
                .optional()
                .ifPresent(other -> {
                    throw ProblemException.field(DoorCode.SHIFT_OVERLAPS, "/from", other);
                });
    }

    /** A span as people here write it. */
    static String said(Instant from, Instant until) {
        return SAID.format(from) + "–" + SAID.format(until);
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, NewShift shift, String by, Instant now) {
        return statement
                .param("account", shift.account())
                .param("role", shift.role().code())
                .param("from", Timestamp.from(shift.span().from()))
                .param("until", Timestamp.from(shift.span().until()))
                .param("by", by)
                .param("now", Timestamp.from(now));
    }
}
