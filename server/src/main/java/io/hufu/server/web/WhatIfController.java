package io.hufu.server.web;

import io.hufu.server.access.Titles;
import io.hufu.server.clock.Moments;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.start.PackKeeping;
import io.hufu.server.start.WhatIfJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a plan in force would make of facts, while somebody types; nothing is kept. */
@RestController
class WhatIfController {
    private static final int MOST = 8192;

    private final ActReader reader;
    private final Titles titles;
    private final Moments moments;

    WhatIfController(ActReader reader, Titles titles, Moments moments) {
        this.reader = reader;
        this.titles = titles;
        this.moments = moments;
    }

    @PostMapping("/api/what-if")
    Map<String, Object> ask(HttpServletRequest request) throws IOException {
        try {
            return WhatIfJson.answer(
                    reader.parse(Bodies.json(request, MOST)), titles.listPacks(), PackKeeping.day(moments.now()));
        } catch (WhatIfJson.NotUnderstood e) {
            throw ProblemException.field(
                    e.unknown() ? DoorCode.UNKNOWN_FIELD : DoorCode.VALUE_MALFORMED,
                    e.field().isEmpty() ? "" : "/" + e.field(),
                    String.valueOf(e.getMessage()));
        }
    }
}
