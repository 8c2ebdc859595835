package io.hufu.server.web;

import io.hufu.journal.ledger.Readable;
import io.hufu.plan.ResponseLevel;
import io.hufu.server.access.Session;
import io.hufu.server.view.Boards;
import io.hufu.server.view.IncidentList;
import io.hufu.server.view.IncidentList.Filter;
import io.hufu.server.view.IncidentList.Wanted;
import io.hufu.server.view.Previews;
import io.hufu.server.view.Timelines;
import io.hufu.server.view.wire.Board;
import io.hufu.server.view.wire.IncidentRow;
import io.hufu.server.view.wire.Preview;
import io.hufu.server.view.wire.TimelineRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Boards, lists and time lines, for those who read the whole jurisdiction. */
@RestController
class IncidentViewController {
    private final Boards boards;
    private final IncidentList list;
    private final Timelines timelines;
    private final Previews previews;
    private final Readable readable;

    IncidentViewController(
            Boards boards, IncidentList list, Timelines timelines, Previews previews, Readable readable) {
        this.boards = boards;
        this.list = list;
        this.timelines = timelines;
        this.previews = previews;
        this.readable = readable;
    }

    @GetMapping("/api/incidents")
    List<IncidentRow> list(
            @AuthenticationPrincipal @Nullable Session session,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable Instant before) {
        Viewers.ofBoards(session);
        return list.list(new Filter(Viewers.word(Wanted.class, state, "state"), kind, area, grade, plan, before));
    }

    @GetMapping("/api/incidents/{id}/board")
    ResponseEntity<Board> board(
            @AuthenticationPrincipal @Nullable Session session, @PathVariable("id") String incident) {
        var viewer = Viewers.ofBoards(session);
        readable.require(incident);
        Board board = Viewers.found(boards.find(incident, viewer));
        return ResponseEntity.ok()
                .eTag("\"" + board.position() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(board);
    }

    @GetMapping("/api/incidents/{id}/timeline")
    List<TimelineRow> timeline(
            @AuthenticationPrincipal @Nullable Session session,
            @PathVariable("id") String incident,
            @RequestParam(defaultValue = "0") long after) {
        var viewer = Viewers.ofBoards(session);
        readable.require(incident);
        return Viewers.found(timelines.find(incident, after, viewer));
    }

    @GetMapping("/api/incidents/{id}/preview")
    Preview preview(
            @AuthenticationPrincipal @Nullable Session session,
            @PathVariable("id") String incident,
            @RequestParam String level) {
        Viewers.ofBoards(session);
        readable.require(incident);
        return Viewers.found(
                previews.find(incident, Viewers.word(ResponseLevel.class, level, "level"), Viewers.language()));
    }
}
