package io.hufu.server.roster;

import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Swaps: the one who has a shift asks, the other accepts or declines; nothing changes hands before that. Rows stay. */
@Component
public class Swaps {
    private static final Duration SETTLED_SHOWN = Duration.ofDays(7);
    private static final String ROWS = """
            select w.id, w.shift, w.in_return, w.asked_by, w.asked_of, w.at, w.settled, w.settled_at,
              g.starts, g.ends, r.starts return_starts, r.ends return_ends
            from duty_swap w join duty_shift g on g.id = w.shift left join duty_shift r on r.id = w.in_return
            where w.unit = :unit and\s""";
    /** What nobody can accept any more, since a shift has begun or has changed hands, does not wait. */
    private static final String LATEST = ROWS + """
            (w.settled_at >= :since or w.settled is null and g.starts > :now and g.account = w.asked_by
              and (r.id is null or r.starts > :now and r.account = w.asked_of))
            order by w.at desc, w.id desc limit 50""";

    /** What waits for somebody's answer, and the answers that somebody has not seen. */
    private static final String OWN = ROWS + """
            (w.asked_of = :account and w.settled is null and g.starts > :now and g.account = w.asked_by
              and (r.id is null or r.starts > :now and r.account = w.asked_of)
             or w.asked_by = :account and w.settled in ('accepted', 'declined') and w.settled_at >= :since
              and w.answer_seen_at is null)
            order by w.at, w.id limit 20""";

    private static final String SEEN = """
            update duty_swap set answer_seen_at = :now
            where id = :id and unit = :unit and asked_by = :account and settled is not null and answer_seen_at is null""";
    private static final String OPEN = ROWS + "w.id = :id and w.settled is null";
    private static final String INSERT = """
            insert into duty_swap (unit, shift, in_return, asked_by, asked_of, at)
            values (:unit, :shift, :inReturn, :by, :of, :now) returning id""";
    private static final String SETTLE = "update duty_swap set settled = :how, settled_at = :now where id = :id";
    private static final String REPLACED =
            "update duty_swap set settled = 'withdrawn', settled_at = :now where shift = :shift and settled is null";

    private final JdbcClient sql;
    private final RosterBook book;
    private final SwapNotices notices;
    private final Moments moments;

    Swaps(JdbcClient sql, RosterBook book, SwapNotices notices, Moments moments) {
        this.sql = sql;
        this.book = book;
        this.notices = notices;
        this.moments = moments;
    }

    /** What waits, and what was settled in the last days; the newest first. */
    public List<Swap> list(String unit) {
        Instant now = moments.now();
        return sql.sql(LATEST)
                .param("unit", unit)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(SETTLED_SHOWN)))
                .query(Swaps::swap)
                .list();
    }

    /** What somebody has to answer, and what was answered to them and they have not seen. */
    public List<Swap> listOwn(String unit, String account) {
        Instant now = moments.now();
        return sql.sql(OWN)
                .param("unit", unit)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(SETTLED_SHOWN)))
                .query(Swaps::swap)
                .list();
    }

    /** Who asked has seen the answer; what is not theirs, or was seen, stays as it is. */
    public void see(String unit, long id, String account) {
        sql.sql(SEEN)
                .param("unit", unit)
                .param("id", id)
                .param("account", account)
                .param("now", Timestamp.from(moments.now()))
                .update();
    }

    /**
     * Asks somebody of the same unit to take a shift of one's own; what was asked for this shift before is withdrawn.
     *
     * @throws ProblemException when a shift is not whose it has to be, or has begun
     */
    public long ask(String unit, long shift, String of, @Nullable Long inReturn, String by) {
        return book.change(unit, () -> {
            requireStill(book.find(unit, shift), by, "/shift", "a shift of one's own / 本人的班次");
            book.requireMember(unit, of, "/of");
            if (of.equals(by)) {
                throw ProblemException.field(DoorCode.VALUE_MALFORMED, "/of", "another person / 另一人");
            }
            if (inReturn != null) {
                requireStill(book.find(unit, inReturn), of, "/inReturn", "a shift of the other / 对方的班次");
            }
            Timestamp now = Timestamp.from(moments.now());
            sql.sql(REPLACED).param("shift", shift).param("now", now).update();
            long id = sql.sql(INSERT)
                    .param("unit", unit)
                    .param("shift", shift)
                    .param("inReturn", inReturn, Types.BIGINT)
                    .param("by", by)
                    .param("of", of)
                    .param("now", now)
                    .query(Long.class)
                    .single();
            notices.asked(unit, id, of, now.toInstant());
            return id;
        });
    }

    /** The other takes the shift. @throws ProblemException when it is not his to say, is settled, or a shift has changed or clashes */
    public void accept(String unit, long id, String by) {
        book.change(unit, () -> {
            Swap swap = open(unit, id);
            requireSays(swap.askedOf(), by);
            Shift given = book.find(unit, swap.shift());
            Long inReturn = swap.inReturn();
            Shift returned = inReturn == null ? null : book.find(unit, inReturn);
            requireSame(given, swap.askedBy());
            var both = returned == null ? List.of(given.id()) : List.of(given.id(), returned.id());
            book.hand(given, swap.askedOf(), both, by);
            if (returned != null) {
                requireSame(returned, swap.askedOf());
                book.hand(returned, swap.askedBy(), both, by);
            }
            notices.answered(unit, id, swap.askedBy(), moments.now());
            return settle(id, "accepted");
        });
    }

    /** The other does not take it. */
    public void decline(String unit, long id, String by) {
        book.change(unit, () -> {
            Swap swap = open(unit, id);
            requireSays(swap.askedOf(), by);
            notices.answered(unit, id, swap.askedBy(), moments.now());
            return settle(id, "declined");
        });
    }

    /** Who asked takes it back. */
    public void withdraw(String unit, long id, String by) {
        book.change(unit, () -> {
            requireSays(open(unit, id).askedBy(), by);
            return settle(id, "withdrawn");
        });
    }

    private int settle(long id, String how) {
        return sql.sql(SETTLE)
                .param("id", id)
                .param("how", how)
                .param("now", Timestamp.from(moments.now()))
                .update();
    }

    private Swap open(String unit, long id) {
        return sql.sql(OPEN)
                .param("unit", unit)
                .param("id", id)
                .query(Swaps::swap)
                .optional()
                .orElseThrow(() -> ProblemException.of(DoorCode.SWAP_SETTLED));
    }

    private static void requireSays(String whose, String by) {
        if (!whose.equals(by)) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
    }

    private void requireStill(Shift shift, String account, String field, String wanted) {
        if (!shift.account().equals(account)) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, field, wanted);
        }
        book.requireAhead(shift);
    }

    private void requireSame(Shift shift, String account) {
        if (!shift.account().equals(account)) {
            throw ProblemException.of(DoorCode.SWAP_SETTLED);
        }
        book.requireAhead(shift);
    }

    private static Swap swap(ResultSet row, int number) throws SQLException {
        long inReturn = row.getLong("in_return");
        boolean none = row.wasNull();
        Timestamp settled = row.getTimestamp("settled_at");
        Instant at = row.getTimestamp("at").toInstant();
        return new Swap(
                row.getLong("id"),
                row.getLong("shift"),
                new Span(
                        row.getTimestamp("starts").toInstant(),
                        row.getTimestamp("ends").toInstant()),
                none ? null : inReturn,
                none
                        ? null
                        : new Span(
                                row.getTimestamp("return_starts").toInstant(),
                                row.getTimestamp("return_ends").toInstant()),
                row.getString("asked_by"),
                row.getString("asked_of"),
                at,
                row.getString("settled"),
                settled == null ? null : settled.toInstant());
    }
}
