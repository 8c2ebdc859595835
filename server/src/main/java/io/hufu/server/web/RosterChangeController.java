package io.hufu.server.web;

import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.command.ActReader;
import io.hufu.server.directory.Colleagues;
import io.hufu.server.directory.Colleagues.Colleague;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.roster.HandOvers;
import io.hufu.server.roster.Leaves;
import io.hufu.server.roster.Swap;
import io.hufu.server.roster.Swaps;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What people of a unit do about their duty among themselves: leave, swaps, hand-over. */
@RestController
@RequestMapping("/api/roster/units/{unit}")
class RosterChangeController {
    private static final int MOST = 16 * 1024;
    private static final int MOST_NOTE = 2000;

    private final Leaves leaves;
    private final Swaps swaps;
    private final HandOvers handOvers;
    private final RosterDoor door;
    private final Colleagues colleagues;
    private final ActReader reader;
    private final Audit audit;

    RosterChangeController(
            Leaves leaves,
            Swaps swaps,
            HandOvers handOvers,
            RosterDoor door,
            Colleagues colleagues,
            ActReader reader,
            Audit audit) {
        this.leaves = leaves;
        this.swaps = swaps;
        this.handOvers = handOvers;
        this.door = door;
        this.colleagues = colleagues;
        this.reader = reader;
        this.audit = audit;
    }

    record Made(long id) {}

    /** Body: account, from, until. For oneself, or by who keeps the roster. */
    @PostMapping("/leaves")
    @ResponseStatus(HttpStatus.CREATED)
    Made leave(@PathVariable String unit, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        door.requireReader(unit, session);
        var body = body(request, "account", "from", "until");
        String account = Bodies.text(body, "account", 64);
        door.requireOwnOrKeeper(unit, account, session);
        long id = leaves.add(unit, account, RosterDoor.span(body), session.account());
        audit.note(request, session, "enter-leave", unit + " " + account);
        return new Made(id);
    }

    /** Leave that has not begun is taken out; running leave ends now. */
    @DeleteMapping("/leaves/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endLeave(
            @PathVariable String unit,
            @PathVariable long id,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        door.requireReader(unit, session);
        String account = leaves.account(unit, id);
        door.requireOwnOrKeeper(unit, account, session);
        leaves.end(unit, id);
        audit.note(request, session, "end-leave", unit + " " + account);
    }

    /** Body: shift, one's own; of, an account; inReturn, a shift of that account, may be left out. */
    @PostMapping("/swaps")
    @ResponseStatus(HttpStatus.CREATED)
    Made ask(@PathVariable String unit, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        door.requireReader(unit, session);
        var body = body(request, "shift", "of", "inReturn");
        Long shift = number(body, "shift");
        if (shift == null) {
            throw ProblemException.field(DoorCode.FIELD_ABSENT, "/shift", "");
        }
        long id = swaps.ask(unit, shift, Bodies.text(body, "of", 64), number(body, "inReturn"), session.account());
        audit.note(request, session, "ask-swap", unit + " " + shift);
        return new Made(id);
    }

    /** A swap of the reader's with the names in it. */
    record OwnSwap(Swap swap, String byName, String ofName) {}

    record OwnSwaps(List<OwnSwap> swaps) {}

    /** What waits for the reader's answer, and the answers that the reader has not seen. */
    @GetMapping("/swaps")
    OwnSwaps own(@PathVariable String unit, @AuthenticationPrincipal Session session) {
        door.requireReader(unit, session);
        var own = swaps.listOwn(unit, session.account());
        if (own.isEmpty()) {
            return new OwnSwaps(List.of());
        }
        var names = colleagues.list(unit).stream().collect(Collectors.toMap(Colleague::account, Colleague::name));
        return new OwnSwaps(own.stream()
                .map(swap -> new OwnSwap(
                        swap,
                        names.getOrDefault(swap.askedBy(), swap.askedBy()),
                        names.getOrDefault(swap.askedOf(), swap.askedOf())))
                .toList());
    }

    /** Who asked has seen the answer. */
    @PostMapping("/swaps/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@PathVariable String unit, @PathVariable long id, @AuthenticationPrincipal Session session) {
        door.requireReader(unit, session);
        swaps.see(unit, id, session.account());
    }

    @PostMapping("/swaps/{id}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(
            @PathVariable String unit,
            @PathVariable long id,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        door.requireReader(unit, session);
        swaps.accept(unit, id, session.account());
        audit.note(request, session, "accept-swap", unit + " " + id);
    }

    @PostMapping("/swaps/{id}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(
            @PathVariable String unit,
            @PathVariable long id,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        door.requireReader(unit, session);
        swaps.decline(unit, id, session.account());
        audit.note(request, session, "decline-swap", unit + " " + id);
    }

    @PostMapping("/swaps/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable String unit,
            @PathVariable long id,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        door.requireReader(unit, session);
        swaps.withdraw(unit, id, session.account());
        audit.note(request, session, "withdraw-swap", unit + " " + id);
    }

    /** Body: note, for the one who comes. */
    @PostMapping("/hand-overs")
    @ResponseStatus(HttpStatus.CREATED)
    Made handOver(@PathVariable String unit, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        door.requireReader(unit, session);
        long id = handOvers.write(unit, Bodies.passage(body(request, "note"), "note", MOST_NOTE), session.account());
        audit.note(request, session, "hand-over", unit + " " + id);
        return new Made(id);
    }

    @PostMapping("/hand-overs/{id}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOver(
            @PathVariable String unit,
            @PathVariable long id,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        door.requireReader(unit, session);
        handOvers.confirm(unit, id, session.account());
        audit.note(request, session, "take-over", unit + " " + id);
    }

    private JsonNode body(HttpServletRequest request, String... fields) throws IOException {
        return Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of(fields));
    }

    /** A number of a row, or null where it is left out. */
    private static @Nullable Long number(JsonNode body, String field) {
        var value = body.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, "/" + field, "number / 数字");
        }
        return value.longValue();
    }
}
