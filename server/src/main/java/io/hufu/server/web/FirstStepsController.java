package io.hufu.server.web;

import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.command.ActReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's way from an empty installation to the first test. */
@RestController
class FirstStepsController {
    private static final int MOST = 8192;

    private final FirstSteps steps;
    private final PackChoice packs;
    private final Audit audit;
    private final ActReader reader;

    FirstStepsController(FirstSteps steps, PackChoice packs, Audit audit, ActReader reader) {
        this.steps = steps;
        this.packs = packs;
        this.audit = audit;
        this.reader = reader;
    }

    @GetMapping("/api/admin/first-steps")
    FirstSteps.Steps read() {
        return steps.read();
    }

    /** Loads folders of plans that lie beside the program. */
    @PostMapping("/api/admin/first-steps/packs")
    FirstSteps.Steps load(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        var chosen = PackChoice.chosen(Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of("packs")));
        packs.load(chosen);
        audit.note(request, session, "keep-packs", String.join(" ", chosen));
        return steps.read();
    }
}
