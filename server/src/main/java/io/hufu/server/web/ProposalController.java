package io.hufu.server.web;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.server.access.Account;
import io.hufu.server.access.Accounts;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.room.PlanLibrary;
import io.hufu.server.room.PlanPage;
import io.hufu.server.room.Proposals;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The second person's door: editions that somebody proposed to put in force. */
@RestController
class ProposalController {
    private static final int MOST = 4096;
    private static final int LONGEST = 200;

    private final Proposals proposals;
    private final PlanLibrary library;
    private final Accounts accounts;
    private final Audit audit;
    private final ActReader reader;

    ProposalController(Proposals proposals, PlanLibrary library, Accounts accounts, Audit audit, ActReader reader) {
        this.proposals = proposals;
        this.library = library;
        this.accounts = accounts;
        this.audit = audit;
        this.reader = reader;
    }

    /**
     * @param name id and edition
     * @param mine whether the reader proposed it and so cannot confirm it
     */
    record Row(
            String id,
            String name,
            String title,
            String hash,
            String proposedBy,
            Instant proposedAt,
            Proposals.State state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            boolean mine) {}

    @GetMapping("/api/plan-proposals")
    List<Row> list(@AuthenticationPrincipal Session session) {
        PlanRoomController.requireReader(session);
        var editions = library.editions().stream()
                .collect(Collectors.toMap(PlanPage.Edition::hash, Function.identity(), (one, other) -> one));
        var names = accounts.list().stream().collect(Collectors.toMap(Account::id, Account::name));
        return proposals.list().stream()
                .map(each -> row(each, editions.get(each.hash()), names, session))
                .toList();
    }

    private static Row row(
            Proposals.Proposal each, PlanPage.@Nullable Edition edition, Map<String, String> names, Session session) {
        String decidedBy = each.decidedBy();
        return new Row(
                each.id(),
                edition == null ? each.plan() : edition.name(),
                edition == null ? each.plan() : edition.title(),
                each.hash(),
                names.getOrDefault(each.proposedBy(), each.proposedBy()),
                each.proposedAt(),
                each.state(),
                decidedBy == null ? null : names.getOrDefault(decidedBy, decidedBy),
                each.decidedAt(),
                each.reason(),
                each.proposedBy().equals(session.account()));
    }

    @PostMapping("/api/plan-proposals/{id}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        requireDecider(session);
        note(session, "confirm-edition", proposals.confirm(id, session.account()), request);
    }

    @PostMapping("/api/plan-proposals/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        requireDecider(session);
        var body = Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of("reason"));
        var reason = Bodies.text(body, "reason", LONGEST);
        note(session, "withdraw-edition", proposals.withdraw(id, session.account(), reason), request);
    }

    private void note(Session session, String what, Proposals.Proposal proposal, HttpServletRequest request) {
        audit.note(request, session, what, proposal.plan() + " " + proposal.hash());
    }

    /** Administrators, and the watch that works under the edition. */
    private static void requireDecider(Session session) {
        if (!session.can(Capability.ADMINISTRATOR) && !session.can(Capability.DUTY_OFFICER)) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
    }
}
