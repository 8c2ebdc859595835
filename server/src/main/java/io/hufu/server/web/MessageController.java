package io.hufu.server.web;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.clock.Moments;
import io.hufu.server.messages.Consents;
import io.hufu.server.messages.Gate;
import io.hufu.server.messages.MessageList;
import io.hufu.server.messages.MessageState;
import io.hufu.server.messages.MessageTable;
import io.hufu.server.messages.Route;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.view.Pictures;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages to people outside, as the office sees them, and a unit's consent to be reached by a drill. */
@RestController
class MessageController {
    private final MessageList messages;
    private final MessageTable table;
    private final Moments moments;
    private final Gate gate;
    private final Consents consents;
    private final Pictures pictures;
    private final Audit audit;

    MessageController(
            MessageList messages,
            MessageTable table,
            Moments moments,
            Gate gate,
            Consents consents,
            Pictures pictures,
            Audit audit) {
        this.messages = messages;
        this.table = table;
        this.moments = moments;
        this.gate = gate;
        this.consents = consents;
        this.pictures = pictures;
        this.audit = audit;
    }

    /**
     * @param open routes by which messages really leave; empty where nothing does
     * @param toTelephone messages that reached nobody and wait for a telephone call; 0 for all but the office
     */
    record Outlook(List<String> open, long toTelephone) {}

    /** Whether anything leaves; everybody who is signed in may know. */
    @GetMapping("/api/messages/outlook")
    Outlook outlook(@AuthenticationPrincipal Session session) {
        Viewers.signedIn(session);
        long waiting = session.can(Capability.DUTY_OFFICER) ? messages.countToTelephone() : 0;
        return new Outlook(gate.listOpen().stream().map(Route::code).toList(), waiting);
    }

    /** The latest messages, all or of one incident or warning. */
    @GetMapping("/api/messages")
    MessageList.Page list(
            @AuthenticationPrincipal Session session,
            @RequestParam(required = false) @Nullable String ground,
            @RequestParam(required = false) @Nullable String state) {
        requireOffice(session);
        return messages.page(ground, state == null ? null : word(state));
    }

    /** What became of a message, step by step. */
    @GetMapping("/api/messages/receipts")
    List<MessageList.Receipt> receipts(@AuthenticationPrincipal Session session, @RequestParam String message) {
        requireOffice(session);
        return messages.listReceipts(message);
    }

    /** Somebody of the office telephoned instead of a message that reached nobody. */
    @PostMapping("/api/messages/telephoned")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void telephoned(
            @RequestParam String message, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        requireOffice(session);
        boolean done = table.handle(message, session.account(), moments.now());
        audit.note(request, session, "telephoned-instead", message, done);
        if (!done) {
            throw ProblemException.of(DoorCode.NOT_FOUND);
        }
    }

    /** Units that agreed. */
    @GetMapping("/api/incidents/{incident}/drill-consent")
    List<String> consented(@AuthenticationPrincipal Session session, @PathVariable String incident) {
        requireOffice(session);
        Viewers.found(pictures.find(incident));
        return consents.listUnits(incident);
    }

    /** Whether the unit of who asks agreed. */
    record Consent(boolean given) {}

    @GetMapping("/api/incidents/{incident}/drill-consent/own")
    Consent own(@AuthenticationPrincipal Session session, @PathVariable String incident) {
        String unit = requireUnit(session);
        Viewers.found(pictures.find(incident));
        return new Consent(consents.has(incident, unit));
    }

    /** The unit of who asks lets this drill or test reach its people's own telephones. */
    @PostMapping("/api/incidents/{incident}/drill-consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void consent(@PathVariable String incident, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        String unit = requireUnit(session);
        Viewers.found(pictures.find(incident));
        consents.give(incident, unit, session.account());
        audit.note(request, session, "drill-consent", incident);
    }

    @DeleteMapping("/api/incidents/{incident}/drill-consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String incident, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        String unit = requireUnit(session);
        consents.withdraw(incident, unit);
        audit.note(request, session, "withdraw-drill-consent", incident);
    }

    private static MessageState word(String state) {
        return Arrays.stream(MessageState.values())
                .filter(each -> each.code().equals(state))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(DoorCode.PARAMETER_MALFORMED, "value", "state"));
    }

    private static void requireOffice(Session session) {
        if (!session.can(Capability.DUTY_OFFICER)) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
    }

    /** A person of a unit; a terminal that nobody signed in at agrees to nothing. */
    private static String requireUnit(Session session) {
        String unit = session.unit();
        if (unit == null || session.deviceOnly() || !session.can(Capability.UNIT)) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
        return unit;
    }
}
