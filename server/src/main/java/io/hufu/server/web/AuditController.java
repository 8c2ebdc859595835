package io.hufu.server.web;

import io.hufu.server.access.AuditLog;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of access, for the administrator: searched, a page at a time. */
@RestController
class AuditController {
    private static final int PAGE = 100;
    private static final int MOST_TEXT = 120;

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    /**
     * A page of it.
     *
     * @param next what {@code before} has to be for the next page; null on the last
     * @param words every word that occurs, for the filter
     */
    record Page(List<AuditLog.Line> lines, @Nullable Long next, List<String> words) {}

    @GetMapping("/api/admin/audit")
    Page read(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Boolean success,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable Long before) {
        var question = new AuditLog.Question(
                text("account", account),
                text("what", what),
                text("text", text),
                success,
                moment("since", since),
                moment("until", until),
                before);
        var lines = log.list(question, PAGE + 1);
        boolean more = lines.size() > PAGE;
        var page = more ? lines.subList(0, PAGE) : lines;
        return new Page(page, more ? page.getLast().id() : null, log.listWords());
    }

    private static @Nullable String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > MOST_TEXT || value.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.of(DoorCode.PARAMETER_MALFORMED, "value", name);
        }
        return value.strip();
    }

    private static @Nullable Instant moment(String name, @Nullable String value) {
        return value == null || value.isBlank() ? null : MomentParameter.read(name, value);
    }
}
