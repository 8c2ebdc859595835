package io.hufu.server.directory;

import io.hufu.engine.basics.LawTime;
import io.hufu.server.access.Names;
import io.hufu.server.clock.Moments;
import io.hufu.server.messages.Contact;
import io.hufu.server.messages.Contacts;
import io.hufu.server.messages.Route;
import io.hufu.server.roster.Role;
import io.hufu.server.roster.Rosters;
import io.hufu.server.roster.Standing;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People of the directory as recipients. Of each person the first mobile number and the first mail address count; they stay in the vault
 * until a message is sent. Where the unit has a roster, it says whom a rung reaches, at the moment when the rung is climbed; without one the
 * watch is kept by who may act for the unit and holds no post, and where nobody is marked so, by the first of its people. Nobody who is on
 * leave is reached.
 */
@Component
class PeopleContacts implements Contacts {
    private static final String PREFIX = "person/";
    private static final String POST = "post:";
    private static final String OPEN = "a.closed_at is null and (a.expires_at is null or a.expires_at > :now)";
    private static final String HELD =
            "p.account = a.id and (p.since is null or p.since <= :today) and (p.until is null or p.until >= :today)";
    private static final String PEOPLE = """
            select a.id, a.unit, a.capabilities && array['unit', 'duty-officer'] acts,
              exists (select from account_post p where %2$s) leads,
              array(select distinct c.way from account_contact c where c.account = a.id and c.way in ('mobile', 'email')) ways
            from account a where %1$s""".formatted(OPEN, HELD);
    private static final String OF_UNITS = PEOPLE + " and a.unit = any(:units) order by a.id";
    private static final String OF_ACCOUNT = PEOPLE + " and a.id = :account";
    private static final String OF_POST = PEOPLE
            + " and exists (select from account_post p where %s and p.plan = :plan and p.post = :post) order by a.id"
                    .formatted(HELD);
    private static final String ADDRESS = """
            select c.value_ref from account_contact c join account a on a.id = c.account
            where c.account = :account and c.way = :way and %s order by c.place, c.id limit 1""".formatted(OPEN);

    private final JdbcClient sql;
    private final Names names;
    private final Rosters rosters;
    private final Moments moments;

    PeopleContacts(JdbcClient sql, Names names, Rosters rosters, Moments moments) {
        this.sql = sql;
        this.names = names;
        this.rosters = rosters;
        this.moments = moments;
    }

    /**
     * @param acts whether the person may act for the unit
     * @param leads whether the person holds a post
     */
    private record Person(String account, @Nullable String unit, boolean acts, boolean leads, List<String> ways) {}

    @Override
    public Map<Rung, List<Contact>> list(Set<Rung> rungs, Instant at) {
        if (rungs.isEmpty()) {
            return Map.of();
        }
        var away = rosters.away(at);
        var found = new HashMap<Rung, List<Contact>>();
        var ofUnits = new ArrayList<Rung>();
        for (Rung rung : rungs) {
            if (rung.step() == Step.TERMINAL) {
                continue;
            }
            if (!rung.body().startsWith(POST)) {
                ofUnits.add(rung);
            } else if (rung.step() != Step.NEXT) {
                found.put(rung, ways(present(holders(rung, at), away)));
            }
        }
        found.putAll(ofUnits(ofUnits, away, at));
        return found;
    }

    private List<Person> holders(Rung rung, Instant at) {
        String post = rung.body().substring(POST.length());
        return read(sql.sql(OF_POST).param("plan", rung.plan()).param("post", post), at);
    }

    private Map<Rung, List<Contact>> ofUnits(List<Rung> rungs, Set<String> away, Instant at) {
        Set<String> units = rungs.stream().map(Rung::body).collect(Collectors.toSet());
        if (units.isEmpty()) {
            return Map.of();
        }
        var people = present(read(sql.sql(OF_UNITS).param("units", units.toArray(String[]::new)), at), away).stream()
                .collect(Collectors.groupingBy(person -> Objects.requireNonNull(person.unit())));
        var standings = rosters.standings(units, at);
        var found = new HashMap<Rung, List<Contact>>();
        for (Rung rung : rungs) {
            var own = people.getOrDefault(rung.body(), List.of());
            var standing = standings.getOrDefault(rung.body(), Standing.NONE);
            found.put(
                    rung,
                    standing.kept() ? byRoster(standing, own, rung.step()) : ways(withoutRoster(own, rung.step())));
        }
        return found;
    }

    /** The ways to one person; none while on leave, or where the account is closed. */
    List<Contact> ofAccount(String account, Instant at) {
        return ways(present(read(sql.sql(OF_ACCOUNT).param("account", account), at), rosters.away(at)));
    }

    /** Those of a rung; where none of them can be reached, those of the next one at once. */
    private static List<Contact> byRoster(Standing standing, List<Person> people, Step step) {
        var watch = of(people, standing.on(Role.WATCH));
        var lead = of(people, standing.on(Role.LEAD));
        var next = of(people, standing.following());
        var leaders = choose(people, Person::leads);
        var rungs = switch (step) {
            case DUTY -> List.of(watch, lead, next, leaders);
            case NEXT -> List.of(next, lead, leaders);
            case LEADER -> List.of(lead, leaders);
            case TERMINAL -> List.<List<Person>>of();
        };
        return rungs.stream()
                .map(PeopleContacts::ways)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Person> of(List<Person> people, List<String> accounts) {
        return accounts.stream()
                .flatMap(account ->
                        people.stream().filter(person -> person.account().equals(account)))
                .toList();
    }

    private static List<Person> present(List<Person> people, Set<String> away) {
        return choose(people, person -> !away.contains(person.account()));
    }

    private static List<Person> withoutRoster(List<Person> people, Step step) {
        var duty = duty(people);
        return switch (step) {
            case DUTY -> duty;
            case NEXT ->
                choose(people, person -> !person.leads() && !duty.contains(person)).stream()
                        .limit(1)
                        .toList();
            case LEADER -> choose(people, Person::leads);
            case TERMINAL -> List.of();
        };
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

    private List<Person> read(JdbcClient.StatementSpec statement, Instant at) {
        return statement
                .param("now", Timestamp.from(at))
                .param("today", at.atZone(LawTime.ZONE).toLocalDate())
                .query((row, _) -> new Person(
                        row.getString("id"),
                        row.getString("unit"),
                        row.getBoolean("acts"),
                        row.getBoolean("leads"),
                        List.of((String[]) row.getArray("ways").getArray())))
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
