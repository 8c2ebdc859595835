package io.hufu.server.web;

import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.clock.Moments;
import io.hufu.server.directory.Colleagues;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.roster.CalendarExport;
import io.hufu.server.roster.CalendarImport;
import io.hufu.server.roster.Role;
import io.hufu.server.roster.Rosters;
import io.hufu.server.roster.Span;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster of a unit as iCalendar, out and in. */
@RestController
@RequestMapping("/api/roster/units/{unit}/calendar")
class RosterCalendarController {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar");
    private static final int MOST = 6 * 1024 * 1024;
    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);

    private final Rosters rosters;
    private final CalendarImport calendars;
    private final RosterDoor door;
    private final Colleagues colleagues;
    private final Moments moments;
    private final Audit audit;

    RosterCalendarController(
            Rosters rosters,
            CalendarImport calendars,
            RosterDoor door,
            Colleagues colleagues,
            Moments moments,
            Audit audit) {
        this.rosters = rosters;
        this.calendars = calendars;
        this.door = door;
        this.colleagues = colleagues;
        this.moments = moments;
        this.audit = audit;
    }

    /** The shifts of the last month and the coming year, with names. */
    @GetMapping
    ResponseEntity<byte[]> calendar(
            @PathVariable String unit, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        door.requireReader(unit, session);
        var now = moments.now();
        var names = new HashMap<String, String>();
        colleagues.list(unit).forEach(one -> names.put(one.account(), one.name()));
        var shifts = rosters.list(unit, new Span(now.minus(BACK), now.plus(AHEAD)));
        byte[] file = CalendarExport.write(
                shifts,
                shift -> names.getOrDefault(shift.account(), shift.account())
                        + (shift.role() == Role.LEAD ? " 带班领导" : " 值班员"),
                now);
        audit.note(request, session, "read-roster-calendar", unit);
        return ResponseEntity.ok()
                .contentType(new MediaType(CALENDAR, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("roster-" + unit + ".ics")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(file);
    }

    /** The body is a calendar. With {@code dryRun} nothing is entered; without, all of it or, where it has a fault, nothing. */
    @PostMapping
    CalendarImport.Outcome bring(
            @PathVariable String unit,
            @RequestParam boolean dryRun,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session)
            throws IOException {
        door.requireKeeper(unit, session);
        String type = request.getContentType();
        if (type == null || !Bodies.compatible(type, CALENDAR)) {
            throw ProblemException.of(DoorCode.MEDIA_TYPE, "value", "text/calendar");
        }
        var outcome = calendars.read(unit, Bodies.bytes(request, MOST), people(unit), dryRun, session.account());
        audit.note(
                request,
                session,
                dryRun ? "try-roster-calendar" : "enter-roster-calendar",
                unit + " " + outcome.added(),
                outcome.faults().isEmpty());
        if (!dryRun && !outcome.entered()) {
            var fault = outcome.faults().getFirst();
            throw ProblemException.of(DoorCode.CALENDAR_UNREADABLE, "zh", fault.saidZh(), "en", fault.saidEn());
        }
        return outcome;
    }

    /** Accounts of the unit by their own word and by names that only one of its people bears. */
    private Map<String, String> people(String unit) {
        var found = new HashMap<String, String>();
        var several = new HashSet<String>();
        var all = colleagues.list(unit);
        for (var person : all) {
            var other = found.putIfAbsent(person.name(), person.account());
            if (other != null) {
                several.add(person.name());
            }
        }
        several.forEach(found::remove);
        all.forEach(person -> found.put(person.account(), person.account()));
        return found;
    }
}
