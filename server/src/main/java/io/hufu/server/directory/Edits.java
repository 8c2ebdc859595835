package io.hufu.server.directory;

import io.hufu.plan.Directory.LineKind;
import io.hufu.server.access.Accounts;
import io.hufu.server.access.Names;
import io.hufu.server.access.NewAccount;
import io.hufu.server.access.Pins;
import io.hufu.server.clock.Moments;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The single changes that the doors and a confirmed table make; each belongs inside one of {@link Changes}, and is checked before. */
@Component("directoryEdits")
final class Edits {
    private static final String INSERT_UNIT = """
            insert into local_unit (id, name, area, kind, parent, tier, created)
            values (:id, :name, :area, :kind, :parent, :tier, :now)
            on conflict (id) do update set name = excluded.name, area = excluded.area, kind = excluded.kind,
              parent = excluded.parent, tier = excluded.tier""";
    private static final String INSERT_NAME = """
            insert into unit_name (unit, name, document, since, account, added_at)
            values (:unit, :name, :document, :since, :account, :now)
            on conflict (unit, name, since) do update set document = excluded.document""";
    private static final String INSERT_LINE = """
            insert into unit_line (unit, phone, kind, document, account, added_at)
            values (:unit, :phone, :kind, :document, :account, :now) on conflict do nothing""";
    private static final String INSERT_POST = """
            insert into account_post (account, plan, post, since, until) values (:account, :plan, :post, :since, :until)""";
    private static final String END_POST = """
            update account_post set until = :last where id = :id and (since is null or since <= :last)""";

    private final JdbcClient sql;
    private final Accounts accounts;
    private final Names names;
    private final Pins pins;
    private final Moments moments;

    Edits(JdbcClient sql, Accounts accounts, Names names, Pins pins, Moments moments) {
        this.sql = sql;
        this.accounts = accounts;
        this.names = names;
        this.pins = pins;
        this.moments = moments;
    }

    /** A way to be reached, before it is kept. */
    record NewWay(String kind, String value) {}

    void unit(String id, String name, String kind, int tier, @Nullable String parent, @Nullable String area) {
        sql.sql(INSERT_UNIT)
                .param("id", id)
                .param("name", name)
                .param("area", area, Types.VARCHAR)
                .param("kind", kind)
                .param("parent", parent, Types.VARCHAR)
                .param("tier", tier)
                .param("now", Timestamp.from(moments.now()))
                .update();
    }

    void unitName(String unit, String name, String document, LocalDate since, String account) {
        sql.sql(INSERT_NAME)
                .param("unit", unit)
                .param("name", name)
                .param("document", document)
                .param("since", since)
                .param("account", account)
                .param("now", Timestamp.from(moments.now()))
                .update();
    }

    void line(String unit, String phone, LineKind kind, String document, String account) {
        sql.sql(INSERT_LINE)
                .param("unit", unit)
                .param("phone", phone)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("document", document)
                .param("account", account)
                .param("now", Timestamp.from(moments.now()))
                .update();
    }

    int removeLine(String unit, long id) {
        return sql.sql("delete from unit_line where unit = :unit and id = :id")
                .param("unit", unit)
                .param("id", id)
                .update();
    }

    int removeName(String unit, long id) {
        return sql.sql("delete from unit_name where unit = :unit and id = :id")
                .param("unit", unit)
                .param("id", id)
                .update();
    }

    /** ListedPeople who are listed and cannot sign in until an administrator gives them access; all share the hash of a PIN that nobody knows. */
    void people(List<PersonLine> people) {
        if (people.isEmpty()) {
            return;
        }
        var none = pins.hashOfNone();
        accounts.add(people.stream()
                .map(person -> new NewAccount(
                        person.account(), person.name(), person.unit(), List.of(), List.of(), none, null))
                .toList());
    }

    void person(String account, @Nullable String name, @Nullable String unit) {
        if (name != null) {
            var before = sql.sql("select name_ref from account where id = :id")
                    .param("id", account)
                    .query(String.class)
                    .single();
            sql.sql("update account set name_ref = :ref where id = :id")
                    .param("ref", names.keep(List.of(name), moments.now()).getFirst())
                    .param("id", account)
                    .update();
            names.remove(List.of(before));
        }
        sql.sql("update account set unit = :unit where id = :id")
                .param("unit", unit, Types.VARCHAR)
                .param("id", account)
                .update();
    }

    void post(String account, String plan, String post, @Nullable LocalDate since, @Nullable LocalDate until) {
        sql.sql(INSERT_POST)
                .param("account", account)
                .param("plan", plan)
                .param("post", post)
                .param("since", date(since), Types.DATE)
                .param("until", date(until), Types.DATE)
                .update();
    }

    /** The last day on which it is held; a post that would begin later is taken back. */
    void endPost(long id, LocalDate last) {
        int ended = sql.sql(END_POST).param("id", id).param("last", last).update();
        if (ended == 0) {
            sql.sql("delete from account_post where id = :id").param("id", id).update();
        }
    }

    /** The ways of a person, instead of those before, which leave the vault. */
    void ways(String account, List<NewWay> ways) {
        var before = sql.sql("select value_ref from account_contact where account = :account")
                .param("account", account)
                .query((row, number) -> row.getString("value_ref"))
                .list();
        sql.sql("delete from account_contact where account = :account")
                .param("account", account)
                .update();
        names.remove(before);
        var refs = names.keep(ways.stream().map(NewWay::value).toList(), moments.now());
        for (int i = 0; i < refs.size(); i++) {
            sql.sql(
                            "insert into account_contact (account, way, value_ref, place) values (:account, :way, :ref, :place)")
                    .param("account", account)
                    .param("way", ways.get(i).kind())
                    .param("ref", refs.get(i))
                    .param("place", i)
                    .update();
        }
    }

    void confirmed(String account, @Nullable LocalDate day) {
        sql.sql("update account set contacts_confirmed = :day where id = :account")
                .param("day", date(day), Types.DATE)
                .param("account", account)
                .update();
    }

    /** All stand-ins of a post, in their order, instead of those before. */
    void standIns(String plan, String post, List<NewStandIn> standIns) {
        sql.sql("delete from post_stand_in where plan = :plan and post = :post")
                .param("plan", plan)
                .param("post", post)
                .update();
        int place = 0;
        for (var standIn : standIns) {
            sql.sql("""
                            insert into post_stand_in (plan, post, account, place, since, until, document)
                            values (:plan, :post, :account, :place, :since, :until, :document)""")
                    .param("plan", plan)
                    .param("post", post)
                    .param("account", standIn.account())
                    .param("place", place++)
                    .param("since", standIn.since())
                    .param("until", date(standIn.until()), Types.DATE)
                    .param("document", standIn.document())
                    .update();
        }
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
