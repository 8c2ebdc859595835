package io.hufu.server.web;

import io.hufu.engine.choice.Choice;
import io.hufu.engine.choice.Matter;
import io.hufu.engine.choice.PlanChoice;
import io.hufu.server.access.Titles;
import io.hufu.server.command.ActReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which plan in force applies to what is known so far, while somebody types; nothing is kept. */
@RestController
class ChoiceController {
    private static final int MOST = 4096;
    private static final int LONGEST = 64;
    private static final List<String> KEYS = List.of("hazard", "phase", "facility", "area");

    private final ActReader reader;
    private final Titles titles;

    ChoiceController(ActReader reader, Titles titles) {
        this.reader = reader;
        this.titles = titles;
    }

    @PostMapping("/api/plan-choice")
    Choice ask(HttpServletRequest request) throws IOException {
        var body = Bodies.object(reader.parse(Bodies.json(request, MOST)), KEYS);
        return PlanChoice.choose(
                titles.listPacks(),
                new Matter(
                        Bodies.optional(body, "hazard", LONGEST),
                        Bodies.optional(body, "phase", LONGEST),
                        Bodies.optional(body, "facility", LONGEST),
                        Bodies.optional(body, "area", LONGEST)));
    }
}
