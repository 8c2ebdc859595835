package io.hufu.server.web;

import io.hufu.server.access.Session;
import io.hufu.server.command.ActReader;
import io.hufu.server.command.Acts;
import io.hufu.server.command.Acts.Act;
import io.hufu.server.command.CommandDoor;
import io.hufu.server.command.Ids;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.DoorSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acts: one address for each, one body for each, as the vocabulary has them. */
@RestController
class ActController {
    static final String KEY_HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern BODY = Pattern.compile("[A-Za-z0-9._:~-]{1,64}");

    /** What a terminal says by itself: it has rung and shows the work. */
    private static final String DELIVERED = "mark-delivered";

    private static final String DRAFT = "draft-warning";
    private static final String START = "start-roll-call";

    private final CommandDoor door;
    private final ActReader reader;
    private final DoorSettings settings;

    ActController(CommandDoor door, ActReader reader, DoorSettings settings) {
        this.door = door;
        this.reader = reader;
        this.settings = settings;
    }

    @PostMapping("/api/incidents")
    CommandDoor.Done open(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        String incident = Ids.derive(session.account() + "/" + key(request), "incident");
        Act act = java.util.Objects.requireNonNull(Acts.findForIncident("open-incident"));
        return created("incident", incident, perform(request, session, act, incident, incident));
    }

    @PostMapping("/api/incidents/{incident}/{name}")
    CommandDoor.Done onIncident(
            HttpServletRequest request,
            @AuthenticationPrincipal Session session,
            @PathVariable String incident,
            @PathVariable String name)
            throws IOException {
        Act act = Acts.findForIncident(name);
        if (act == null || name.equals("open-incident")) {
            throw ProblemException.of(DoorCode.NO_SUCH_ACT, "value", name);
        }
        requireId(ID, incident);
        return perform(request, session, act, incident, incident);
    }

    @PostMapping("/api/warnings")
    CommandDoor.Done draft(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        String warning = Ids.derive(session.account() + "/" + key(request), "warning");
        Act act = java.util.Objects.requireNonNull(Acts.findForWarning(DRAFT));
        return created("warning", warning, perform(request, session, act, warning, warning));
    }

    @PostMapping("/api/warnings/{warning}/{name}")
    CommandDoor.Done onWarning(
            HttpServletRequest request,
            @AuthenticationPrincipal Session session,
            @PathVariable String warning,
            @PathVariable String name)
            throws IOException {
        Act act = Acts.findForWarning(name);
        if (act == null || name.equals(DRAFT)) {
            throw ProblemException.of(DoorCode.NO_SUCH_ACT, "value", name);
        }
        requireId(ID, warning);
        return perform(request, session, act, warning, warning);
    }

    @PostMapping("/api/roll-calls")
    CommandDoor.Done startRollCall(HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        String rollCall = Ids.derive(session.account() + "/" + key(request), "roll-call");
        Act act = java.util.Objects.requireNonNull(Acts.findForRollCall(START));
        return created("rollCall", rollCall, perform(request, session, act, rollCall, rollCall));
    }

    @PostMapping("/api/roll-calls/{rollCall}/{name}")
    CommandDoor.Done onRollCall(
            HttpServletRequest request,
            @AuthenticationPrincipal Session session,
            @PathVariable String rollCall,
            @PathVariable String name)
            throws IOException {
        Act act = Acts.findForRollCall(name);
        if (act == null || name.equals(START)) {
            throw ProblemException.of(DoorCode.NO_SUCH_ACT, "value", name);
        }
        requireId(ID, rollCall);
        return perform(request, session, act, rollCall, rollCall);
    }

    private static CommandDoor.Done created(String what, String id, CommandDoor.Done done) {
        var created = new LinkedHashMap<String, String>();
        created.put(what, id);
        created.putAll(done.created());
        return new CommandDoor.Done(done.position(), done.versions(), created);
    }

    @PostMapping("/api/assignments/{incident}/{body}/{name}")
    CommandDoor.Done onAssignment(
            HttpServletRequest request,
            @AuthenticationPrincipal Session session,
            @PathVariable String incident,
            @PathVariable String body,
            @PathVariable String name)
            throws IOException {
        Act act = Acts.findForAssignment(name);
        if (act == null) {
            throw ProblemException.of(DoorCode.NO_SUCH_ACT, "value", name);
        }
        requireId(ID, incident);
        requireId(BODY, body);
        return perform(request, session, act, incident + "/" + body, incident);
    }

    private CommandDoor.Done perform(
            HttpServletRequest request, Session session, Act act, String stream, String incident) throws IOException {
        Session actor = session;
        if (session.deviceOnly()) {
            if (!act.name().equals(DELIVERED)) {
                throw ProblemException.of(DoorCode.PIN_REQUIRED);
            }
            actor = session.asTerminal();
        }
        String key = key(request);
        Long seen = seenVersion(request);
        byte[] body = Bodies.json(request, settings.bodyBytes());
        var reading = reader.read(act, stream, incident, body, session.account(), key);
        return door.act(actor, key, seen, incident, reading);
    }

    static String key(HttpServletRequest request) {
        String key = request.getHeader(KEY_HEADER);
        if (key == null) {
            throw ProblemException.of(DoorCode.KEY_MISSING);
        }
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.of(DoorCode.KEY_MALFORMED);
        }
        return key;
    }

    private static @Nullable Long seenVersion(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            return null;
        }
        var match = VERSION.matcher(header.strip());
        if (!match.matches()) {
            throw ProblemException.of(DoorCode.IF_MATCH_MALFORMED);
        }
        return Long.valueOf(match.group(1));
    }

    private static void requireId(Pattern pattern, String id) {
        if (!pattern.matcher(id).matches()) {
            throw ProblemException.of(DoorCode.NOT_FOUND);
        }
    }
}
