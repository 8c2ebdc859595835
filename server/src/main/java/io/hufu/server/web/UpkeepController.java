package io.hufu.server.web;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.plan.Plan;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.clock.Moments;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.room.PlanLibrary;
import io.hufu.server.start.PackKeeping;
import io.hufu.server.upkeep.Owed;
import io.hufu.server.upkeep.UpkeepBook;
import io.hufu.server.view.Language;
import io.hufu.server.view.Pictures;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drills and revisions: what the plans want, when it was last done, who owes the next. Kept by the office. */
@RestController
class UpkeepController {
    private static final int MOST = 4096;
    private static final List<String> FIELDS = List.of("plan", "item", "party", "on", "remark");

    private final UpkeepBook book;
    private final PlanLibrary library;
    private final Pictures pictures;
    private final IncidentClocks clocks;
    private final Moments moments;
    private final Audit audit;
    private final ActReader reader;

    UpkeepController(
            UpkeepBook book,
            PlanLibrary library,
            Pictures pictures,
            IncidentClocks clocks,
            Moments moments,
            Audit audit,
            ActReader reader) {
        this.book = book;
        this.library = library;
        this.pictures = pictures;
        this.clocks = clocks;
        this.moments = moments;
        this.audit = audit;
        this.reader = reader;
    }

    /** Of all plans in force. */
    @GetMapping("/api/upkeep")
    List<Owed> list(@AuthenticationPrincipal Session session) {
        PlanRoomController.requireReader(session);
        var today = PackKeeping.day(moments.now());
        return plans().stream()
                .flatMap(plan -> book.list(plan, today, english()).stream())
                .toList();
    }

    /** What the office and the unit of an incident owe by now, under the incident's plan. */
    @GetMapping("/api/incidents/{incident}/upkeep")
    List<Owed> overdue(@AuthenticationPrincipal Session session, @PathVariable String incident) {
        Viewers.ofBoards(session);
        var picture = Viewers.found(pictures.find(incident));
        var unit = picture.incident().head().incidentUnit();
        return book.overdue(
                picture.pack().plan(),
                Objects.requireNonNullElse(unit, ""),
                PackKeeping.day(clocks.now(incident)),
                english());
    }

    record Recorded(long record) {}

    /** Body: plan, item, party (may be left out), on (a day), remark (may be left out). The same entry twice is one. */
    @PostMapping("/api/upkeep")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded record(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        requireOffice(session);
        var body = Bodies.object(reader.parse(Bodies.json(request, MOST)), FIELDS);
        var plan = plan(Bodies.text(body, "plan", 80));
        var item = Bodies.text(body, "item", 80);
        if (plan.upkeep().items().stream().noneMatch(one -> one.id().equals(item) && one.every() != null)) {
            throw ProblemException.field(
                    DoorCode.VALUE_MALFORMED, "/item", "an item with a period in this plan / 本预案中有周期的事项");
        }
        var entry = new UpkeepBook.Entry(
                plan.id(),
                item,
                Objects.requireNonNullElse(Bodies.optional(body, "party", 120), "")
                        .strip(),
                day(Bodies.text(body, "on", 10)),
                Objects.requireNonNullElse(Bodies.optional(body, "remark", 400), ""));
        long record = book.add(entry, session.account());
        audit.note(request, session, "upkeep", plan.id() + " " + item);
        return new Recorded(record);
    }

    @DeleteMapping("/api/upkeep/{record}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long record, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        requireOffice(session);
        boolean done = book.withdraw(record, session.account());
        audit.note(request, session, "withdraw-upkeep", String.valueOf(record), done);
        if (!done) {
            throw ProblemException.of(DoorCode.NOT_FOUND);
        }
    }

    private LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (!day.isAfter(PackKeeping.day(moments.now()))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below, in the same words as a day that is yet to come
        }
        throw ProblemException.field(
                DoorCode.VALUE_MALFORMED, "/on", "a day such as 2026-05-01, not after today / 形如 2026-05-01，不晚于今天");
    }

    private List<Plan> plans() {
        return library.list().stream()
                .filter(PlanLibrary.Shelved::inForce)
                .map(one -> one.pack().plan())
                .toList();
    }

    private Plan plan(String id) {
        return plans().stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.field(DoorCode.VALUE_MALFORMED, "/plan", "a plan in force / 现行预案"));
    }

    private static void requireOffice(Session session) {
        if (!session.can(Capability.DUTY_OFFICER)) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
    }

    private static boolean english() {
        return Viewers.language() == Language.ENGLISH;
    }
}
