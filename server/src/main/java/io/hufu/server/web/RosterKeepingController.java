package io.hufu.server.web;

import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.roster.Role;
import io.hufu.server.roster.RosterBook;
import io.hufu.server.roster.RosterBook.NewShift;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shifts as a unit keeps them for itself, or the office for it. */
@RestController
@RequestMapping("/api/roster/units/{unit}/shifts")
class RosterKeepingController {
    private static final int MOST = 4096;
    private static final int MOST_TIMES = 62;
    private static final int MOST_DAYS = 31;
    private static final String ROLES = "watch, lead";

    private final RosterBook book;
    private final RosterDoor door;
    private final ActReader reader;
    private final Audit audit;

    RosterKeepingController(RosterBook book, RosterDoor door, ActReader reader, Audit audit) {
        this.book = book;
        this.door = door;
        this.reader = reader;
        this.audit = audit;
    }

    record Entered(List<Long> shifts) {}

    /** Body: account, role, from, until; times and everyDays where it comes again. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered add(@PathVariable String unit, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        door.requireKeeper(unit, session);
        var body = body(request, "account", "role", "from", "until", "times", "everyDays");
        int times = body.has("times") ? Bodies.number(body, "times", 1, MOST_TIMES) : 1;
        int everyDays = body.has("everyDays") ? Bodies.number(body, "everyDays", 1, MOST_DAYS) : 1;
        var entered = book.add(unit, shift(body), times, everyDays, session.account());
        audit.note(request, session, "enter-shift", unit + " " + entered.size());
        return new Entered(entered);
    }

    /** Body: account, role, from, until. Of a shift that has begun only the end can be another. */
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable String unit,
            @PathVariable long id,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session)
            throws IOException {
        door.requireKeeper(unit, session);
        book.change(unit, id, shift(body(request, "account", "role", "from", "until")), session.account());
        audit.note(request, session, "change-shift", unit + " " + id);
    }

    /** Takes out a shift that has not begun. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String unit,
            @PathVariable long id,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        door.requireKeeper(unit, session);
        book.remove(unit, id);
        audit.note(request, session, "remove-shift", unit + " " + id);
    }

    /** Leaves duty before the end; the person, or who keeps the roster. */
    @PostMapping("/{id}/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(
            @PathVariable String unit,
            @PathVariable long id,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        door.requireReader(unit, session);
        door.requireOwnOrKeeper(unit, book.find(unit, id).account(), session);
        book.signOut(unit, id);
        audit.note(request, session, "sign-out-of-shift", unit + " " + id);
    }

    private JsonNode body(HttpServletRequest request, String... fields) throws IOException {
        return Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of(fields));
    }

    private static NewShift shift(JsonNode body) {
        String role = Bodies.text(body, "role", 10);
        return new NewShift(
                Bodies.text(body, "account", 64),
                Arrays.stream(Role.values())
                        .filter(one -> one.code().equals(role))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.field(DoorCode.VALUE_NOT_KNOWN, "/role", ROLES)),
                RosterDoor.span(body));
    }
}
