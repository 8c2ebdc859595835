package io.hufu.server.web;

import io.hufu.journal.ledger.Readable;
import io.hufu.server.access.Session;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.replay.Replays;
import io.hufu.server.view.wire.Board;
import io.hufu.server.view.wire.Replay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The past of an incident, for those who read its board. */
@RestController
class ReplayController {
    private final Replays replays;
    private final Readable readable;

    ReplayController(Replays replays, Readable readable) {
        this.replays = replays;
        this.readable = readable;
    }

    @GetMapping("/api/incidents/{id}/replay")
    Replay replay(@AuthenticationPrincipal @Nullable Session session, @PathVariable("id") String incident) {
        var viewer = Viewers.ofBoards(session);
        readable.require(incident);
        return Viewers.found(replays.find(incident, viewer));
    }

    /** The board as it was: at a position of the ledger, or at a moment on the incident's clock; one of the two is asked for. */
    @GetMapping("/api/incidents/{id}/replay/board")
    ResponseEntity<Board> board(
            @AuthenticationPrincipal @Nullable Session session,
            @PathVariable("id") String incident,
            @RequestParam(required = false) @Nullable Long position,
            @RequestParam(required = false) @Nullable Instant moment) {
        var viewer = Viewers.ofBoards(session);
        readable.require(incident);
        if (position == null && moment == null) {
            throw ProblemException.of(DoorCode.PARAMETER_MISSING, "value", "position");
        }
        if (position != null && moment != null) {
            throw ProblemException.of(DoorCode.PARAMETER_MALFORMED, "value", "moment");
        }
        var board = position == null
                ? replays.findAt(incident, java.util.Objects.requireNonNull(moment), viewer)
                : replays.findAt(incident, position, viewer);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Viewers.found(board));
    }
}
