package io.hufu.server.web;

import io.hufu.journal.packs.PackStore;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.access.Titles;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's door to the editions of the plans: which there are, and which one new incidents are opened under. */
@RestController
class EditionController {
    private final PackStore packs;
    private final Titles titles;
    private final Audit audit;

    EditionController(PackStore packs, Titles titles, Audit audit) {
        this.packs = packs;
        this.titles = titles;
        this.audit = audit;
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

    /** New incidents are opened under this edition from now on; those that run keep theirs. */
    @PostMapping("/api/admin/editions/{hash}/in-force")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putInForce(@PathVariable String hash, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        var kept = packs.list().stream()
                .filter(each -> each.hash().equals(hash))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(DoorCode.NOT_FOUND));
        packs.putInForce(hash);
        titles.forget();
        audit.note(
                session.account(),
                session.device(),
                "put-in-force",
                kept.planId() + "@" + kept.edition(),
                true,
                request.getRemoteAddr());
    }
}
