package io.hufu.server.web;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.plan.compare.Comparison;
import io.hufu.plan.compare.Difference;
import io.hufu.server.access.Session;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.room.Found;
import io.hufu.server.room.PlanLibrary;
import io.hufu.server.room.PlanPage;
import io.hufu.server.room.PlanReader;
import io.hufu.server.room.Reviews;
import io.hufu.server.room.RulePages;
import io.hufu.server.start.PackKeeping;
import io.hufu.server.view.Language;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan room: editions, one plan as a person reads it, what a review finds in it, two side by side. */
@RestController
class PlanRoomController {
    private final PlanLibrary library;
    private final Reviews reviews;
    private final Moments moments;

    PlanRoomController(PlanLibrary library, Reviews reviews, Moments moments) {
        this.library = library;
        this.reviews = reviews;
        this.moments = moments;
    }

    /** Two plans, or two editions of one. */
    record Compared(PlanPage.Edition left, PlanPage.Edition right, List<Difference> differences) {}

    @GetMapping("/api/plans")
    List<PlanPage.Edition> list(@AuthenticationPrincipal Session session) {
        requireReader(session);
        return library.editions();
    }

    /** @param name id and edition, such as {@code snow-2024} */
    @GetMapping("/api/plans/{name}")
    PlanPage read(@AuthenticationPrincipal Session session, @PathVariable String name) {
        requireReader(session);
        return PlanReader.page(found(name), Viewers.language() == Language.ENGLISH);
    }

    @GetMapping("/api/plans/{name}/findings")
    List<Found> findings(@AuthenticationPrincipal Session session, @PathVariable String name) {
        requireReader(session);
        return reviews.of(found(name).pack().plan().name(), PackKeeping.day(moments.now()));
    }

    @GetMapping("/api/plans/compare")
    Compared compare(@AuthenticationPrincipal Session session, @RequestParam String left, @RequestParam String right) {
        requireReader(session);
        var mine = found(left);
        var theirs = found(right);
        return new Compared(mine.edition(), theirs.edition(), Comparison.of(mine.pack(), theirs.pack()));
    }

    /** The page of a rule of the review, as Markdown. */
    @GetMapping(path = "/api/rules/{code}", produces = MediaType.TEXT_MARKDOWN_VALUE + ";charset=UTF-8")
    String rule(@AuthenticationPrincipal Session session, @PathVariable String code) {
        requireReader(session);
        return Viewers.found(RulePages.find(code));
    }

    private PlanLibrary.Shelved found(String name) {
        return Viewers.found(library.find(name));
    }

    /** Those who read boards, and the administrator, who brings plans in. */
    static void requireReader(Session session) {
        if (!session.readsBoards() && !session.can(Capability.ADMINISTRATOR)) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
    }
}
