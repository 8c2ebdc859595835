package io.hufu.server.web;

import io.hufu.journal.ledger.Readable;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.view.Timelines;
import io.hufu.server.view.Warnings;
import io.hufu.server.view.wire.TimelineRow;
import io.hufu.server.view.wire.WarningRow;
import io.hufu.server.view.wire.WarningSheet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Warnings: the list, one of them, its time line. The acts have their own door. */
@RestController
class WarningController {
    private final Warnings warnings;
    private final Timelines timelines;
    private final Readable readable;
    private final Audit audit;

    WarningController(Warnings warnings, Timelines timelines, Readable readable, Audit audit) {
        this.warnings = warnings;
        this.timelines = timelines;
        this.readable = readable;
        this.audit = audit;
    }

    /** Which warnings, by where they are in their life. */
    enum Wanted {
        OPEN,
        ALL
    }

    @GetMapping("/api/warnings")
    List<WarningRow> list(
            @AuthenticationPrincipal @Nullable Session session,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String before) {
        var viewer = Viewers.signedIn(session);
        return warnings.list(Viewers.word(Wanted.class, state, "state") == Wanted.ALL, before, viewer);
    }

    @GetMapping("/api/warnings/{id}")
    ResponseEntity<WarningSheet> find(
            HttpServletRequest request,
            @AuthenticationPrincipal @Nullable Session session,
            @PathVariable("id") String warning) {
        var viewer = Viewers.signedIn(session);
        readable.require(warning);
        var found = warnings.find(warning, viewer);
        audit.note(
                viewer.actor().account(),
                viewer.actor().device(),
                "read-warning",
                warning,
                found.isPresent(),
                request.getRemoteAddr());
        WarningSheet sheet = Viewers.found(found);
        return ResponseEntity.ok()
                .eTag("\"" + sheet.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(sheet);
    }

    @GetMapping("/api/warnings/{id}/timeline")
    List<TimelineRow> timeline(
            @AuthenticationPrincipal @Nullable Session session,
            @PathVariable("id") String warning,
            @RequestParam(defaultValue = "0") long after) {
        var viewer = Viewers.signedIn(session);
        readable.require(warning);
        return Viewers.found(
                warnings.readsAll(warning, viewer)
                        ? timelines.find(warning, after, viewer)
                        : Optional.<List<TimelineRow>>empty());
    }
}
