package io.hufu.server.directory;

import io.hufu.engine.basics.LawTime;
import io.hufu.server.access.Names;
import io.hufu.server.clock.Moments;
import io.hufu.server.messages.Contact;
import io.hufu.server.messages.Contacts;
import io.hufu.server.messages.Route;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People of the directory as recipients. Of each person the first mobile number and the first mail address count; they stay in the vault
 * until a message is sent. The watch of a unit is kept by who may act for it and holds no post; where nobody is marked so, by the first of
 * its people.
 */
@Component
class PeopleContacts implements Contacts {
    private static final String PREFIX = "person/";
    private static final String OPEN = "a.closed_at is null and (a.expires_at is null or a.expires_at > :now)";
    private static final String HELD =
            "p.account = a.id and (p.since is null or p.since <= :today) and (p.until is null or p.until >= :today)";
    private static final String PEOPLE = """
            select a.id, a.capabilities && array['unit', 'duty-officer'] acts,
              exists (select from account_post p where %2$s) leads,
              array(select distinct c.way from account_contact c where c.account = a.id and c.way in ('mobile', 'email')) ways
            from account a where %1$s""".formatted(OPEN, HELD);
    private static final String OF_UNIT = PEOPLE + " and a.unit = :of order by a.id";
    private static final String OF_POST = PEOPLE
            + " and exists (select from account_post p where %s and p.plan = :plan and p.post = :of) order by a.id"
                    .formatted(HELD);
    private static final String ADDRESS = """
            select c.value_ref from account_contact c join account a on a.id = c.account
            where c.account = :account and c.way = :way and %s order by c.place, c.id limit 1""".formatted(OPEN);

    private final JdbcClient sql;
    private final Names names;
    private final Moments moments;

    PeopleContacts(JdbcClient sql, Names names, Moments moments) {
        this.sql = sql;
        this.names = names;
        this.moments = moments;
    }

    /**
     * @param acts whether the person may act for the unit
     * @param leads whether the person holds a post
     */
    private record Person(String account, boolean acts, boolean leads, List<String> ways) {}

    @Override
    public List<Contact> list(String body, String plan, Step step, Instant at) {
        if (step == Step.TERMINAL) {
            return List.of();
        }
        if (body.startsWith("post:")) {
            return step == Step.NEXT
                    ? List.of()
                    : ways(read(sql.sql(OF_POST).param("plan", plan), body.substring("post:".length()), at));
        }
        var people = read(sql.sql(OF_UNIT), body, at);
        var duty = duty(people);
        return ways(
                switch (step) {
                    case DUTY -> duty;
                    case NEXT ->
                        choose(people, person -> !person.leads() && !duty.contains(person)).stream()
                                .limit(1)
                                .toList();
                    case LEADER -> choose(people, Person::leads);
                    case TERMINAL -> List.of();
                });
    }

    private static List<Person> duty(List<Person> people) {
        var watch = choose(people, person -> person.acts() && !person.leads());
        if (watch.isEmpty()) {
            watch = choose(people, Person::acts);
        }
        if (watch.isEmpty()) {
            watch = choose(people, person -> !person.leads());
        }
        boolean marked = watch.stream().anyMatch(Person::acts);
        return marked ? watch : watch.stream().limit(1).toList();
    }

    private static List<Person> choose(List<Person> people, Predicate<Person> which) {
        return people.stream().filter(which).toList();
    }

    private List<Person> read(JdbcClient.StatementSpec statement, String of, Instant at) {
        return statement
                .param("of", of)
                .param("now", Timestamp.from(at))
                .param("today", at.atZone(LawTime.ZONE).toLocalDate())
                .query((row, _) -> new Person(
                        row.getString("id"), row.getBoolean("acts"), row.getBoolean("leads"), List.of((String[])
                                row.getArray("ways").getArray())))
                .list();
    }

    private static List<Contact> ways(List<Person> people) {
        var found = new ArrayList<Contact>();
        for (var person : people) {
            String account = person.account();
            if (person.ways().contains("mobile")) {
                found.add(new Contact(PREFIX + account + "/mobile", Route.SMS, account, account));
            }
            if (person.ways().contains("email")) {
                found.add(new Contact(PREFIX + account + "/email", Route.MAIL, account, account));
            }
        }
        return found;
    }

    @Override
    public @Nullable String findAddress(String contact) {
        int slash = contact.lastIndexOf('/');
        if (!contact.startsWith(PREFIX) || slash < PREFIX.length()) {
            return null;
        }
        return sql.sql(ADDRESS)
                .param("account", contact.substring(PREFIX.length(), slash))
                .param("way", contact.substring(slash + 1))
                .param("now", Timestamp.from(moments.now()))
                .query((row, _) -> row.getString("value_ref"))
                .optional()
                .map(ref -> names.read(List.of(ref)).get(ref))
                .orElse(null);
    }
}
