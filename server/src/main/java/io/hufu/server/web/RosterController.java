package io.hufu.server.web;

import io.hufu.server.access.Session;
import io.hufu.server.clock.Moments;
import io.hufu.server.directory.Colleagues;
import io.hufu.server.directory.Colleagues.Colleague;
import io.hufu.server.directory.Units;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.roster.HandOver;
import io.hufu.server.roster.HandOvers;
import io.hufu.server.roster.Leave;
import io.hufu.server.roster.Leaves;
import io.hufu.server.roster.Rosters;
import io.hufu.server.roster.Shift;
import io.hufu.server.roster.Standing;
import io.hufu.server.roster.Swap;
import io.hufu.server.roster.Swaps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rosters as they are read: who is on duty now and next, and what a unit has planned. Names, and never a number. */
@RestController
@RequestMapping("/api/roster")
class RosterController {
    private static final Duration LONGEST_PAGE = Duration.ofDays(62);

    private final Rosters rosters;
    private final Leaves leaves;
    private final Swaps swaps;
    private final HandOvers handOvers;
    private final RosterDoor door;
    private final Colleagues colleagues;
    private final Units units;
    private final Moments moments;

    RosterController(
            Rosters rosters,
            Leaves leaves,
            Swaps swaps,
            HandOvers handOvers,
            RosterDoor door,
            Colleagues colleagues,
            Units units,
            Moments moments) {
        this.rosters = rosters;
        this.leaves = leaves;
        this.swaps = swaps;
        this.handOvers = handOvers;
        this.door = door;
        this.colleagues = colleagues;
        this.units = units;
        this.moments = moments;
    }

    /**
     * A shift with who has it.
     *
     * @param stale whether the ways to reach the person have to be confirmed
     * @param unreachable whether there are none
     */
    record ShiftRow(
            long id,
            String account,
            String name,
            String role,
            Instant from,
            Instant until,
            @Nullable Instant leftAt,
            boolean stale,
            boolean unreachable) {}

    /**
     * How the roster of a unit stands.
     *
     * @param kept whether there is one for now; without one its people are called as the directory marks them
     */
    record UnitNow(String unit, String name, boolean kept, List<ShiftRow> onDuty, List<ShiftRow> next) {}

    /** @param at the moment that "now" means */
    record NowPage(Instant at, List<UnitNow> units) {}

    /** @param mayKeep whether the reader may change it */
    record RosterPage(
            String unit,
            String name,
            Instant at,
            boolean mayKeep,
            boolean kept,
            List<ShiftRow> shifts,
            List<Leave> leaves,
            List<Swap> swaps,
            List<HandOver> handOvers,
            List<Colleague> people) {}

    /** Who is on duty now and next: of all units that have people for those who read boards, for others of their own unit. */
    @GetMapping("/now")
    NowPage now(@AuthenticationPrincipal Session session) {
        var at = moments.now();
        @Nullable String only = RosterDoor.readsAll(session) ? null : session.unit();
        if (only == null && !RosterDoor.readsAll(session)) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
        var people = colleagues.list(only);
        var byAccount = byAccount(people);
        var standings = rosters.standings(at);
        var withPeople = people.stream().map(Colleague::unit).collect(Collectors.toSet());
        var rows = new ArrayList<UnitNow>();
        for (var unit : units.list()) {
            if (withPeople.contains(unit.id())) {
                var standing = standings.getOrDefault(unit.id(), Standing.NONE);
                rows.add(new UnitNow(
                        unit.id(),
                        unit.name(),
                        standing.kept(),
                        rows(standing.onDuty(), byAccount),
                        rows(standing.next(), byAccount)));
            }
        }
        return new NowPage(at, rows);
    }

    /** What a unit has planned between two moments, at most two months apart. */
    @GetMapping("/units/{unit}")
    RosterPage page(
            @PathVariable String unit,
            @RequestParam Instant from,
            @RequestParam Instant until,
            @AuthenticationPrincipal Session session) {
        var row = door.requireReader(unit, session);
        var span = RosterDoor.page(from, until, LONGEST_PAGE);
        var people = colleagues.list(unit);
        var at = moments.now();
        return new RosterPage(
                unit,
                row.name(),
                at,
                RosterDoor.keeps(unit, session),
                rosters.standing(unit, at).kept(),
                rows(rosters.list(unit, span), byAccount(people)),
                leaves.list(unit, span),
                swaps.list(unit),
                handOvers(unit, session),
                people);
    }

    /** Notes are for the unit itself and for those who may keep its roster. */
    private List<HandOver> handOvers(String unit, Session session) {
        boolean own = unit.equals(session.unit()) || RosterDoor.keeps(unit, session);
        var all = handOvers.list(unit);
        return own ? all : all.stream().map(HandOver::withoutNote).toList();
    }

    private static Map<String, Colleague> byAccount(List<Colleague> people) {
        var found = new TreeMap<String, Colleague>();
        people.forEach(person -> found.put(person.account(), person));
        return found;
    }

    private static List<ShiftRow> rows(List<Shift> shifts, Map<String, Colleague> people) {
        return shifts.stream()
                .map(shift -> {
                    var person = people.get(shift.account());
                    return new ShiftRow(
                            shift.id(),
                            shift.account(),
                            person == null ? shift.account() : person.name(),
                            shift.role().code(),
                            shift.from(),
                            shift.until(),
                            shift.leftAt(),
                            person == null || person.stale(),
                            person == null || person.unreachable());
                })
                .toList();
    }
}
