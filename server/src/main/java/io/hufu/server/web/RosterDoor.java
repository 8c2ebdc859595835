package io.hufu.server.web;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.server.access.Session;
import io.hufu.server.directory.UnitRow;
import io.hufu.server.directory.Units;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.roster.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who may read and who may keep the roster of a unit, and how its moments are written. */
@Component
class RosterDoor {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private final Units units;

    RosterDoor(Units units) {
        this.units = units;
    }

    /** Whether somebody reads the rosters of all units: who reads boards, and the administrator. */
    static boolean readsAll(Session session) {
        return session.readsBoards() || session.can(Capability.ADMINISTRATOR);
    }

    /** The unit, for those who may read its roster: its own people and those who read all. */
    UnitRow requireReader(String unit, Session session) {
        requirePerson(session);
        if (!readsAll(session) && !unit.equals(session.unit())) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
        return Viewers.found(units.find(unit));
    }

    /** The unit, for those who may keep its roster: who acts for it or leads in it, the office and the administrator for all. */
    UnitRow requireKeeper(String unit, Session session) {
        requirePerson(session);
        if (!keeps(unit, session)) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
        return Viewers.found(units.find(unit));
    }

    /** The unit, for somebody who does this for himself, or who may keep its roster. */
    UnitRow requireOwnOrKeeper(String unit, String account, Session session) {
        return account.equals(session.account()) ? requireReader(unit, session) : requireKeeper(unit, session);
    }

    static boolean keeps(String unit, Session session) {
        boolean own = unit.equals(session.unit())
                && (session.can(Capability.UNIT) || !session.posts().isEmpty());
        return own || session.can(Capability.DUTY_OFFICER) || session.can(Capability.ADMINISTRATOR);
    }

    private static void requirePerson(Session session) {
        if (session.deviceOnly()) {
            throw ProblemException.of(DoorCode.PIN_REQUIRED);
        }
    }

    /** The fields from and until of a body, in whole seconds: calendars know no less. */
    static Span span(JsonNode body) {
        return new Span(moment(body, "from"), moment(body, "until"));
    }

    /** The span that a page shows. */
    static Span page(Instant from, Instant until, Duration longest) {
        boolean within = !from.isBefore(FIRST) && until.isBefore(LAST) && from.isBefore(until);
        if (!within || Duration.between(from, until).compareTo(longest) > 0) {
            throw ProblemException.of(DoorCode.PARAMETER_MALFORMED, "value", "from, until");
        }
        return new Span(from, until);
    }

    private static Instant moment(JsonNode body, String field) {
        try {
            var moment = Instant.parse(Bodies.text(body, field, 40)).truncatedTo(ChronoUnit.SECONDS);
            if (!moment.isBefore(FIRST) && moment.isBefore(LAST)) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            // told below, in the same words as one out of all bounds
        }
        throw ProblemException.field(DoorCode.VALUE_MALFORMED, "/" + field, "2026-05-01T00:00:00Z");
    }
}
