package io.hufu.server.web;

import io.hufu.journal.packs.PackStore;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.room.Bringing;
import io.hufu.server.room.Proposals;
import io.hufu.server.start.PackKeeping;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's door to the editions of the plans: which there are, bringing more, and proposing one. */
@RestController
class EditionController {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final int MOST_ZIP = 8 * 1024 * 1024;

    private final PackStore packs;
    private final Bringing bringing;
    private final Proposals proposals;
    private final Audit audit;
    private final Moments moments;

    EditionController(PackStore packs, Bringing bringing, Proposals proposals, Audit audit, Moments moments) {
        this.packs = packs;
        this.bringing = bringing;
        this.proposals = proposals;
        this.audit = audit;
        this.moments = moments;
    }

    /** @param day when its source says that it comes into force; null where it does not say */
    record EditionRow(
            String plan,
            String edition,
            String title,
            String document,
            @Nullable LocalDate day,
            boolean inForce,
            String hash,
            Instant stored) {}

    @GetMapping("/api/admin/editions")
    List<EditionRow> list() {
        return packs.list().stream().map(this::row).toList();
    }

    private EditionRow row(PackStore.Kept kept) {
        var plan = Objects.requireNonNull(packs.findPack(kept.hash())).plan();
        return new EditionRow(
                plan.id(),
                plan.edition(),
                plan.title(),
                plan.document(),
                plan.inForce(),
                kept.inForce(),
                kept.hash(),
                kept.stored());
    }

    /**
     * Proposes that new incidents be opened under this edition; a second person confirms it.
     *
     * @return the proposal, open
     */
    @PostMapping("/api/admin/editions/{hash}/in-force")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Proposals.Proposal propose(
            @PathVariable String hash, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        var proposal = proposals.propose(hash, session.account());
        audit.note(request, session, "propose-edition", proposal.plan() + " " + hash);
        return proposal;
    }

    /**
     * Takes a zip of a jurisdiction's folder. A dry run shows what a review finds and keeps nothing; otherwise the editions are kept,
     * and none of them comes into force by it.
     */
    @PostMapping("/api/admin/packs")
    Bringing.Brought bring(
            @RequestParam(defaultValue = "true") boolean dryRun,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session)
            throws IOException {
        String type = request.getContentType();
        if (type == null || !Bodies.compatible(type, ZIP)) {
            throw ProblemException.of(DoorCode.MEDIA_TYPE, "value", "application/zip");
        }
        var brought = bringing.bring(Bodies.bytes(request, MOST_ZIP), dryRun, PackKeeping.day(moments.now()));
        if (!dryRun) {
            audit.note(request, session, "keep-packs", brought.plans().size() + " editions", !brought.broken());
        }
        return brought;
    }
}
