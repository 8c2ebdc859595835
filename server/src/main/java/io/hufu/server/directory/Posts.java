package io.hufu.server.directory;

import io.hufu.plan.Headquarters;
import io.hufu.plan.Pack;
import io.hufu.plan.PostKind;
import io.hufu.server.access.Titles;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which post of the plans in force, now and next, who stands in and in which order, and which posts nobody holds. */
@Component("directoryPosts")
public class Posts {
    private static final String STAND_INS = """
            select id, plan, post, account, since, until, document from post_stand_in
            where until is null or until >= :today order by plan, post, place, id""";

    private final Titles titles;
    private final JdbcClient sql;
    private final ListedPeople people;
    private final Changes changes;

    Posts(Titles titles, JdbcClient sql, ListedPeople people, Changes changes) {
        this.titles = titles;
        this.sql = sql;
        this.people = people;
        this.changes = changes;
    }

    /** The posts of a plan. */
    public record OfPlan(String plan, String title, List<PostRow> posts) {
        public OfPlan {
            posts = List.copyOf(posts);
        }
    }

    /**
     * A post today.
     *
     * @param holder the office that the plan says holds it
     * @param vacant whether nobody holds it today
     * @param holders now and later
     * @param rule who acts while the holder is away as the plan itself says; null where it says nothing
     */
    public record PostRow(
            String post,
            PostKind kind,
            String title,
            String holder,
            String clause,
            boolean vacant,
            List<Holder> holders,
            List<StandIn> standIns,
            @Nullable String rule) {
        public PostRow {
            holders = List.copyOf(holders);
            standIns = List.copyOf(standIns);
        }
    }

    public record Holder(
            long id,
            String account,
            String name,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            boolean now) {}

    /** Somebody who stands in; the first of the list before the second. */
    public record StandIn(
            long id,
            String account,
            String name,
            LocalDate since,
            @Nullable LocalDate until,
            String document,
            boolean now) {}

    private record Placed(String post, StandIn standIn) {}

    public List<OfPlan> list() {
        var holders = new HashMap<String, List<Holder>>();
        var names = new HashMap<String, String>();
        var today = changes.today();
        for (var person : people.listAll()) {
            names.put(person.account(), person.name());
            for (var held : person.posts()) {
                var until = held.until();
                if (until == null || !until.isBefore(today)) {
                    holders.computeIfAbsent(held.plan() + "/" + held.post(), unknown -> new java.util.ArrayList<>())
                            .add(new Holder(
                                    held.id(), person.account(), person.name(), held.since(), until, held.now()));
                }
            }
        }
        var placed = placed(names, today);
        return titles.listPacks().stream()
                .map(pack -> new OfPlan(
                        pack.plan().id(),
                        pack.plan().title(),
                        pack.plan().headquarters().posts().stream()
                                .map(post -> row(pack, post, holders, placed))
                                .toList()))
                .toList();
    }

    private List<Placed> placed(Map<String, String> names, LocalDate today) {
        return sql.sql(STAND_INS)
                .param("today", today)
                .query((row, number) -> {
                    var account = row.getString("account");
                    var since = row.getObject("since", LocalDate.class);
                    return new Placed(
                            row.getString("plan") + "/" + row.getString("post"),
                            new StandIn(
                                    row.getLong("id"),
                                    account,
                                    names.getOrDefault(account, account),
                                    since,
                                    row.getObject("until", LocalDate.class),
                                    row.getString("document"),
                                    !since.isAfter(today)));
                })
                .list();
    }

    private static PostRow row(
            Pack pack, Headquarters.Post post, Map<String, List<Holder>> holders, List<Placed> placed) {
        var key = pack.plan().id() + "/" + post.id();
        var held = holders.getOrDefault(key, List.of());
        var rule = pack.plan().headquarters().findStandIn(post.id());
        return new PostRow(
                post.id(),
                post.kind(),
                post.title(),
                post.holder(),
                post.clause(),
                held.stream().noneMatch(Holder::now),
                held,
                placed.stream()
                        .filter(one -> one.post().equals(key))
                        .map(Placed::standIn)
                        .toList(),
                rule == null ? null : title(pack, rule.by()));
    }

    private static String title(Pack pack, String post) {
        return pack.plan().headquarters().posts().stream()
                .filter(each -> each.id().equals(post))
                .map(Headquarters.Post::title)
                .findFirst()
                .orElse(post);
    }
}
