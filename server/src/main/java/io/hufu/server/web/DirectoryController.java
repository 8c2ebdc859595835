package io.hufu.server.web;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.directory.Administration;
import io.hufu.server.directory.ListedPeople;
import io.hufu.server.directory.PersonRow;
import io.hufu.server.directory.Posts;
import io.hufu.server.directory.UnitRow;
import io.hufu.server.directory.Units;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The directory as it is read: units by everybody who is signed in; posts by those who read boards; people with the ways to reach them by
 * the watch and the administrator, and by a unit those of its own. Reading people is noted.
 */
@RestController
@RequestMapping("/api/directory")
class DirectoryController {
    private final Units units;
    private final ListedPeople people;
    private final Posts posts;
    private final Administration administration;
    private final Audit audit;

    DirectoryController(Units units, ListedPeople people, Posts posts, Administration administration, Audit audit) {
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.administration = administration;
        this.audit = audit;
    }

    /** @param confirmed how often ways to reach people are confirmed */
    record PeoplePage(Period confirmed, List<PersonRow> people) {}

    /** How the contacts of a unit stand; counts people. */
    record Staleness(@Nullable String unit, int people, int stale, int unreachable) {}

    @GetMapping("/units")
    List<UnitRow> units() {
        return units.list();
    }

    @GetMapping("/posts")
    List<Posts.OfPlan> posts(@AuthenticationPrincipal Session session) {
        PlanRoomController.requireReader(session);
        return posts.list();
    }

    /** @param unit left out for those who belong to none */
    @GetMapping("/people")
    PeoplePage people(
            @RequestParam(required = false) @Nullable String unit,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        requirePeople(unit, session);
        if (unit != null && units.find(unit).isEmpty()) {
            throw ProblemException.of(DoorCode.NOT_FOUND);
        }
        var found = people.listUnit(unit);
        audit.note(request, session, "read-people", Objects.requireNonNullElse(unit, "-"));
        return new PeoplePage(units.confirmed(), found);
    }

    /** Units with people, with how many of them have contacts that are stale or none at all. */
    @GetMapping("/staleness")
    List<Staleness> staleness(@AuthenticationPrincipal Session session) {
        requirePeople(null, session);
        var counted = new TreeMap<String, Staleness>();
        for (var person : people.listAll()) {
            boolean none = person.ways().isEmpty();
            counted.merge(
                    Objects.requireNonNullElse(person.unit(), ""),
                    new Staleness(person.unit(), 1, !none && person.stale() ? 1 : 0, none ? 1 : 0),
                    (one, two) -> new Staleness(
                            one.unit(),
                            one.people() + two.people(),
                            one.stale() + two.stale(),
                            one.unreachable() + two.unreachable()));
        }
        return List.copyOf(counted.values());
    }

    /** The ways to reach somebody are still right; said by the administrator, the watch, or somebody of the same unit. */
    @PostMapping("/people/{account}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String account, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        var person = people.find(account);
        requirePeople(person.map(PersonRow::unit).orElse(null), session);
        administration.confirm(account, session.account());
        audit.note(request, session, "confirm-contacts", account);
    }

    /** The watch and the administrator see all, a unit's people their own. */
    private static void requirePeople(@Nullable String unit, Session session) {
        if (session.deviceOnly()) {
            throw ProblemException.of(DoorCode.PIN_REQUIRED);
        }
        boolean own = unit != null && unit.equals(session.unit()) && session.can(Capability.UNIT);
        if (!own && !session.can(Capability.ADMINISTRATOR) && !session.can(Capability.DUTY_OFFICER)) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
    }
}
