package io.hufu.server.directory;

import io.hufu.plan.Directory.LineKind;
import io.hufu.server.access.Accounts;
import io.hufu.server.access.Sessions;
import io.hufu.server.access.Titles;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an administrator changes one by one; each is checked, carried out whole, and noted with who did it. */
@Component("directoryAdministration")
public class Administration {
    private final Units units;
    private final ListedPeople people;
    private final Edits edits;
    private final Changes changes;
    private final Accounts accounts;
    private final Titles titles;
    private final Sessions sessions;
    private final JdbcClient sql;

    Administration(
            Units units,
            ListedPeople people,
            Edits edits,
            Changes changes,
            Accounts accounts,
            Titles titles,
            Sessions sessions,
            JdbcClient sql) {
        this.units = units;
        this.people = people;
        this.edits = edits;
        this.changes = changes;
        this.accounts = accounts;
        this.titles = titles;
        this.sessions = sessions;
        this.sql = sql;
    }

    /** A change as it was noted. */
    public record Change(java.time.Instant at, String account, String what, String subject) {}

    /** The latest changes, newest first. */
    public List<Change> listChanges() {
        return sql.sql("select at, account, what, subject from directory_change order by number desc limit 200")
                .query((row, number) -> new Change(
                        row.getTimestamp("at").toInstant(),
                        row.getString("account"),
                        row.getString("what"),
                        row.getString("subject")))
                .list();
    }

    private void make(String account, String what, String subject, Runnable change) {
        changes.make(account, what, subject, change);
        titles.forget();
        sessions.forget();
    }

    /** Adds a unit that no plan has. */
    public void addUnit(String id, String name, String kind, int tier, @Nullable String parent, String account) {
        if (!Words.ID.matcher(id).matches()) {
            throw malformed("/id", "1–64 [A-Za-z0-9._-]");
        }
        var word = Words.kind(kind)
                .orElseThrow(
                        () -> ProblemException.field(DoorCode.VALUE_NOT_KNOWN, "/kind", "bureau, company, team …"));
        if (tier < 0 || tier > 3) {
            throw malformed("/tier", "0–3");
        }
        if (parent != null) {
            requireUnit(parent, "/parent");
        }
        if (units.find(id).isPresent()) {
            throw ProblemException.field(DoorCode.ALREADY_LISTED, "/id", id);
        }
        make(account, "add-unit", id, () -> edits.unit(id, name, Words.code(word), tier, parent, null));
    }

    /** Gives a unit a name from a day on. */
    public void addName(String unit, String name, String document, LocalDate since, String account) {
        requireUnit(unit, null);
        make(account, "name-unit", unit, () -> edits.unitName(unit, name, document, since, account));
    }

    /** Adds a duty line or a fax of an office. */
    public void addLine(String unit, String phone, String kind, String document, String account) {
        requireUnit(unit, null);
        require(Words.OFFICE_PHONE, phone, "/phone", "0356-2012345");
        var line = switch (kind) {
            case "duty" -> LineKind.DUTY;
            case "fax" -> LineKind.FAX;
            default -> throw ProblemException.field(DoorCode.VALUE_NOT_KNOWN, "/kind", "duty, fax");
        };
        make(account, "add-line", unit, () -> edits.line(unit, phone, line, document, account));
    }

    /** Takes back a name or a line that was added here; what a plan prints stays. */
    public void remove(String unit, boolean name, long id, String account) {
        make(account, name ? "remove-name" : "remove-line", unit, () -> {
            if ((name ? edits.removeName(unit, id) : edits.removeLine(unit, id)) == 0) {
                throw ProblemException.of(DoorCode.NOT_FOUND);
            }
        });
    }

    /** Lists somebody who cannot sign in yet. */
    public void addPerson(String id, String name, @Nullable String unit, String account) {
        if (!Words.ID.matcher(id).matches()) {
            throw malformed("/account", "1–64 [A-Za-z0-9._-]");
        }
        if (unit != null) {
            requireUnit(unit, "/unit");
        }
        if (accounts.exists(id)) {
            throw ProblemException.of(DoorCode.ALREADY_AN_ACCOUNT, "value", id);
        }
        make(
                account,
                "add-person",
                id,
                () -> edits.people(
                        List.of(new PersonLine(id, name, unit, List.of(), List.of(), List.of(), List.of(), null))));
    }

    /** Gives somebody a post from a day until a day. */
    public void addPost(
            String person,
            String plan,
            String post,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String account) {
        var row = requirePerson(person);
        if (titles.findPostTitle(plan, post) == null) {
            throw malformed("/post", "a post of a plan in force / 施行预案中的岗位");
        }
        requireOrder(since, until);
        boolean overlaps = row.posts().stream()
                .filter(held -> held.plan().equals(plan) && held.post().equals(post))
                .anyMatch(held -> !before(held.until(), since) && !before(until, held.since()));
        if (overlaps) {
            throw ProblemException.field(DoorCode.ALREADY_LISTED, "/post", plan + "/" + post);
        }
        make(account, "give-post", person, () -> edits.post(person, plan, post, since, until));
    }

    /** Whether a last day lies before a first day; an open side never does. */
    private static boolean before(@Nullable LocalDate last, @Nullable LocalDate first) {
        return last != null && first != null && last.isBefore(first);
    }

    /** Ends a post that somebody holds; {@code last} is the last day. */
    public void endPost(String person, long id, LocalDate last, String account) {
        var held = requirePerson(person).posts().stream()
                .filter(post -> post.id() == id)
                .findFirst()
                .orElseThrow(() -> ProblemException.of(DoorCode.NOT_FOUND));
        if (before(last, held.since())) {
            throw malformed("/until", "≥ " + held.since());
        }
        make(account, "end-post", person, () -> edits.endPost(id, last));
    }

    /** Says who stands in for a post, in their order. */
    public void setStandIns(String plan, String post, List<NewStandIn> standIns, String account) {
        if (titles.findPostTitle(plan, post) == null) {
            throw ProblemException.of(DoorCode.NOT_FOUND);
        }
        for (var standIn : standIns) {
            if (people.find(standIn.account()).isEmpty()) {
                throw malformed("/standIns", "a person of the directory / 名录中的人员");
            }
            requireOrder(standIn.since(), standIn.until());
        }
        make(account, "stand-ins", plan + "/" + post, () -> edits.standIns(plan, post, standIns));
    }

    /** The ways to reach somebody, in the order in which they are tried, instead of those before; they count as confirmed today. */
    public void setWays(String person, List<String> mobiles, List<String> phones, List<String> emails, String account) {
        requirePerson(person);
        mobiles.forEach(value -> require(Words.MOBILE, value, "/mobiles", "1 + 10"));
        phones.forEach(value -> require(Words.OFFICE_PHONE, value, "/phones", "0356-2012345"));
        emails.forEach(value -> require(Words.EMAIL, value, "/emails", "name@example.cn"));
        var line = new PersonLine(person, "", null, List.of(), mobiles, phones, emails, null);
        make(account, "set-contacts", person, () -> {
            edits.ways(person, line.ways());
            edits.confirmed(person, changes.today());
        });
    }

    /** Somebody said that the ways to reach this person are still right. */
    public void confirm(String person, String account) {
        requirePerson(person);
        make(account, "confirm-contacts", person, () -> edits.confirmed(person, changes.today()));
    }

    private UnitRow requireUnit(String id, @Nullable String field) {
        return units.find(id)
                .orElseThrow(() -> field == null
                        ? ProblemException.of(DoorCode.NOT_FOUND)
                        : malformed(field, "a unit of the directory / 名录中的单位"));
    }

    private PersonRow requirePerson(String account) {
        return people.find(account).orElseThrow(() -> ProblemException.of(DoorCode.NOT_FOUND));
    }

    private static void requireOrder(@Nullable LocalDate since, @Nullable LocalDate until) {
        if (before(until, since)) {
            throw malformed("/until", "≥ " + since);
        }
    }

    private static void require(Pattern form, String value, String field, String wanted) {
        if (!form.matcher(value).matches()) {
            throw malformed(field, wanted);
        }
    }

    private static ProblemException malformed(String field, String wanted) {
        return ProblemException.field(DoorCode.VALUE_MALFORMED, field, wanted);
    }
}
