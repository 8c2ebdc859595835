package io.hufu.server.directory;

import io.hufu.server.access.Names;
import io.hufu.server.access.Titles;
import io.hufu.server.clock.Moments;
import io.hufu.server.directory.PersonRow.Held;
import io.hufu.server.directory.PersonRow.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people: their units, posts and ways to reach them. Ways come out of the vault; whoever reads them for somebody notes it. */
@Component
public class ListedPeople {
    private static final String ACCOUNTS = """
            select id, name_ref, unit, contacts_confirmed from account
            where closed_at is null and (expires_at is null or expires_at > :now)""";
    private static final String OF_UNIT = ACCOUNTS + " and unit is not distinct from :unit order by id";
    private static final String ALL = ACCOUNTS + " order by unit nulls first, id";
    private static final String ONE = ACCOUNTS + " and id = :account";
    private static final String POSTS = """
            select id, account, plan, post, since, until from account_post where account = any(:accounts)
            order by account, (until is not null and until < :today), since nulls first, plan, post""";
    private static final String WAYS =
            "select id, account, way, value_ref from account_contact where account = any(:accounts) order by account, place, id";

    private final JdbcClient sql;
    private final Names names;
    private final Titles titles;
    private final Units units;
    private final Changes changes;
    private final Moments moments;

    ListedPeople(JdbcClient sql, Names names, Titles titles, Units units, Changes changes, Moments moments) {
        this.sql = sql;
        this.names = names;
        this.titles = titles;
        this.units = units;
        this.changes = changes;
        this.moments = moments;
    }

    private record Row(
            String account,
            String nameRef,
            @Nullable String unit,
            @Nullable LocalDate confirmed) {}

    private record HeldRow(String account, Held held) {}

    private record WayRow(String account, long id, String kind, String ref) {}

    /**
     * The people of a unit with their ways to be reached, in the order in which they are to be tried: those who hold a post now first,
     * then by account.
     *
     * @param unit null for those who belong to none
     */
    public List<PersonRow> listUnit(@Nullable String unit) {
        var found = read(sql.sql(OF_UNIT).param("unit", unit, java.sql.Types.VARCHAR));
        var ordered = new ArrayList<>(found);
        ordered.sort(
                java.util.Comparator.comparing(person -> person.posts().stream().noneMatch(Held::now)));
        return ordered;
    }

    public List<PersonRow> listAll() {
        return read(sql.sql(ALL));
    }

    public Optional<PersonRow> find(String account) {
        return read(sql.sql(ONE).param("account", account)).stream().findFirst();
    }

    private List<PersonRow> read(JdbcClient.StatementSpec statement) {
        var rows = statement
                .param("now", java.sql.Timestamp.from(moments.now()))
                .query((row, number) -> new Row(
                        row.getString("id"),
                        row.getString("name_ref"),
                        row.getString("unit"),
                        row.getObject("contacts_confirmed", LocalDate.class)))
                .list();
        var accounts = rows.stream().map(Row::account).toArray(String[]::new);
        var posts = posts(accounts);
        var ways = sql.sql(WAYS)
                .param("accounts", accounts)
                .query((row, number) -> new WayRow(
                        row.getString("account"), row.getLong("id"), row.getString("way"), row.getString("value_ref")))
                .list();
        var byAccount = ways.stream().collect(Collectors.groupingBy(WayRow::account));
        var texts = names.read(ways.stream().map(WayRow::ref).toList());
        var known = names.find(rows.stream().map(Row::nameRef).toList());
        var oldest = changes.today().minus(units.confirmed());
        return rows.stream()
                .map(row -> {
                    var confirmed = row.confirmed();
                    return new PersonRow(
                            row.account(),
                            known.getOrDefault(row.nameRef(), row.account()),
                            row.unit(),
                            posts.getOrDefault(row.account(), List.of()),
                            byAccount.getOrDefault(row.account(), List.of()).stream()
                                    .filter(way -> texts.containsKey(way.ref()))
                                    .map(way ->
                                            new Way(way.id(), way.kind(), Objects.requireNonNull(texts.get(way.ref()))))
                                    .toList(),
                            confirmed,
                            confirmed == null || confirmed.isBefore(oldest));
                })
                .toList();
    }

    private Map<String, List<Held>> posts(String[] accounts) {
        var today = changes.today();
        var posts = new LinkedHashMap<String, List<Held>>();
        sql.sql(POSTS)
                .param("accounts", accounts)
                .param("today", today)
                .query((row, number) -> new HeldRow(row.getString("account"), held(row, today)))
                .list()
                .forEach(held -> posts.computeIfAbsent(held.account(), unknown -> new ArrayList<>())
                        .add(held.held()));
        return posts;
    }

    private Held held(ResultSet row, LocalDate today) throws SQLException {
        var plan = row.getString("plan");
        var post = row.getString("post");
        var since = row.getObject("since", LocalDate.class);
        var until = row.getObject("until", LocalDate.class);
        return new Held(
                row.getLong("id"),
                plan,
                post,
                Objects.requireNonNullElse(titles.findPostTitle(plan, post), post),
                since,
                until,
                (since == null || !since.isAfter(today)) && (until == null || !until.isBefore(today)));
    }
}
