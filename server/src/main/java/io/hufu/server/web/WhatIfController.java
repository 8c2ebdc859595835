package io.hufu.server.web;

import io.hufu.plan.Pack;
import io.hufu.server.access.Titles;
import io.hufu.server.clock.Moments;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.room.PlanLibrary;
import io.hufu.server.start.PackKeeping;
import io.hufu.server.start.WhatIfJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a plan would make of facts, while somebody types; nothing is kept. */
@RestController
class WhatIfController {
    private static final int MOST = 8192;

    private final ActReader reader;
    private final Titles titles;
    private final PlanLibrary library;
    private final Moments moments;

    WhatIfController(ActReader reader, Titles titles, PlanLibrary library, Moments moments) {
        this.reader = reader;
        this.titles = titles;
        this.library = library;
        this.moments = moments;
    }

    /** A plan that is asked by its edition may be any that is kept. */
    private List<Pack> packs(JsonNode question) {
        return question.path("plan").asString("").contains("@") ? library.packs() : titles.listPacks();
    }

    @PostMapping("/api/what-if")
    Map<String, Object> ask(HttpServletRequest request) throws IOException {
        try {
            var question = reader.parse(Bodies.json(request, MOST));
            return WhatIfJson.answer(question, packs(question), PackKeeping.day(moments.now()));
        } catch (WhatIfJson.NotUnderstood e) {
            throw ProblemException.field(
                    e.unknown() ? DoorCode.UNKNOWN_FIELD : DoorCode.VALUE_MALFORMED,
                    e.field().isEmpty() ? "" : "/" + e.field(),
                    String.valueOf(e.getMessage()));
        }
    }
}
