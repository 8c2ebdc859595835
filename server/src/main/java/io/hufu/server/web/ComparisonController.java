package io.hufu.server.web;

import io.hufu.journal.ledger.Readable;
import io.hufu.server.access.Session;
import io.hufu.server.evaluation.Comparisons;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.view.wire.Comparison;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Several incidents side by side, for those who read their boards. */
@RestController
class ComparisonController {
    private static final int MOST = 6;

    private final Comparisons comparisons;
    private final Readable readable;

    ComparisonController(Comparisons comparisons, Readable readable) {
        this.comparisons = comparisons;
        this.readable = readable;
    }

    /** @param incidents ids of two to six incidents, in the order of the columns */
    @GetMapping("/api/comparison")
    Comparison comparison(
            @AuthenticationPrincipal @Nullable Session session, @RequestParam("incident") List<String> incidents) {
        var viewer = Viewers.ofBoards(session);
        if (incidents.size() < 2
                || incidents.size() > MOST
                || incidents.stream().distinct().count() < incidents.size()) {
            throw ProblemException.of(DoorCode.PARAMETER_MALFORMED, "value", "incident: 2–" + MOST);
        }
        incidents.forEach(readable::require);
        return Viewers.found(comparisons.find(incidents, viewer));
    }
}
