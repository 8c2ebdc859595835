package io.hufu.server.upkeep;

import io.hufu.plan.EnglishPhrases;
import io.hufu.plan.Phrases;
import io.hufu.plan.Plan;
import io.hufu.plan.Upkeep;
import io.hufu.server.clock.Moments;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of drills and revisions, kept by the office; what is owed follows from it and from the plans. */
@Component
public class UpkeepBook {
    private static final String LAST = """
            select distinct on (item, party) item, party, id, done_on from upkeep_done
            where plan = :plan and withdrawn_at is null order by item, party, done_on desc""";
    private static final String FIND = """
            select id from upkeep_done
            where plan = :plan and item = :item and party = :party and done_on = :day and withdrawn_at is null""";
    private static final String INSERT = """
            insert into upkeep_done (plan, item, party, done_on, remark, account, recorded_at)
            values (:plan, :item, :party, :day, :remark, :account, :now)
            on conflict (plan, item, party, done_on) where withdrawn_at is null do nothing""";
    private static final String WITHDRAW = """
            update upkeep_done set withdrawn_by = :account, withdrawn_at = :now
            where id = :id and withdrawn_at is null""";

    private final JdbcClient sql;
    private final Moments moments;

    UpkeepBook(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    private record Done(String item, String party, long id, LocalDate on) {}

    /**
     * Something that was done.
     *
     * @param party as {@link Owed#party}
     * @param remark where and with whom; perhaps empty
     */
    public record Entry(String plan, String item, String party, LocalDate on, String remark) {}

    /** Everything that a plan wants done again within a period: for the body that it names, and for all that have a record. */
    public List<Owed> list(Plan plan, LocalDate today, boolean english) {
        var done = new TreeMap<String, List<Done>>();
        for (Done one : last(plan.id())) {
            done.computeIfAbsent(one.item(), _ -> new ArrayList<>()).add(one);
        }
        var all = new ArrayList<Owed>();
        for (var item : plan.upkeep().items()) {
            if (item.every() != null) {
                var known = done.getOrDefault(item.id(), List.of());
                if (known.isEmpty()) {
                    all.add(owed(plan, item, item.every(), Optional.empty(), today, english));
                }
                known.forEach(one -> all.add(owed(plan, item, item.every(), Optional.of(one), today, english)));
            }
        }
        return List.copyOf(all);
    }

    /** What the body that the plan names, and one party, should have done by now and have not. */
    public List<Owed> overdue(Plan plan, String party, LocalDate today, boolean english) {
        return list(plan, today, english).stream()
                .filter(one -> one.overdueDays() > 0)
                .filter(one -> one.party().isEmpty() || one.party().equals(party))
                .toList();
    }

    private static Owed owed(
            Plan plan,
            Upkeep.Item item,
            java.time.Period every,
            Optional<Done> done,
            LocalDate today,
            boolean english) {
        var due = done.map(one -> one.on().plus(every));
        return new Owed(
                plan.id(),
                plan.title(),
                item.id(),
                item.kind(),
                done.map(Done::party).orElse(""),
                item.who(),
                item.text(),
                english ? EnglishPhrases.period(every) : Phrases.period(every),
                item.clause(),
                done.map(Done::id).orElse(null),
                done.map(Done::on).orElse(null),
                due.orElse(null),
                due.map(day -> Owed.overdue(day, today)).orElse(0L));
    }

    private List<Done> last(String plan) {
        return sql.sql(LAST)
                .param("plan", plan)
                .query((row, _) -> new Done(
                        row.getString("item"),
                        row.getString("party"),
                        row.getLong("id"),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }

    /** Records that something was done; the number of the record, the earlier one where the same was recorded before. */
    public long add(Entry entry, String account) {
        Map<String, Object> key =
                Map.of("plan", entry.plan(), "item", entry.item(), "party", entry.party(), "day", entry.on());
        sql.sql(INSERT)
                .params(key)
                .param("remark", entry.remark())
                .param("account", account)
                .param("now", Timestamp.from(moments.now()))
                .update();
        return sql.sql(FIND).params(key).query(Long.class).single();
    }

    /** Takes a record back that was a mistake; false where there is none, or none any more. */
    public boolean withdraw(long record, String account) {
        return sql.sql(WITHDRAW)
                        .param("id", record)
                        .param("account", account)
                        .param("now", Timestamp.from(moments.now()))
                        .update()
                == 1;
    }
}
