package io.hufu.server.web;

import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.command.ActReader;
import io.hufu.server.directory.Administration;
import io.hufu.server.directory.NewStandIn;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The directory as the administrator changes it, one thing at a time. */
@RestController
@RequestMapping("/api/admin/directory")
@ResponseStatus(HttpStatus.NO_CONTENT)
class DirectoryAdminController {
    private static final int MOST = 16 * 1024;
    private static final int MOST_LISTED = 20;

    private final Administration directory;
    private final Audit audit;
    private final ActReader reader;

    DirectoryAdminController(Administration directory, Audit audit, ActReader reader) {
        this.directory = directory;
        this.audit = audit;
        this.reader = reader;
    }

    @GetMapping("/changes")
    @ResponseStatus(HttpStatus.OK)
    List<Administration.Change> changes() {
        return directory.listChanges();
    }

    @PostMapping("/units")
    void addUnit(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        var body = body(request, "id", "name", "kind", "tier", "parent");
        var id = Bodies.text(body, "id", 64);
        var tier = body.path("tier");
        if (!tier.isMissingNode() && !tier.isNull() && !tier.isInt()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, "/tier", "number / 数字");
        }
        directory.addUnit(
                id,
                Bodies.text(body, "name", 100),
                Bodies.text(body, "kind", 20),
                tier.asInt(0),
                blankAsNull(Bodies.optional(body, "parent", 64)),
                session.account());
        audit.note(request, session, "directory-unit", id);
    }

    @PostMapping("/units/{unit}/names")
    void addName(@PathVariable String unit, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        var body = body(request, "name", "document", "since");
        directory.addName(
                unit,
                Bodies.text(body, "name", 100),
                Bodies.text(body, "document", 100),
                Objects.requireNonNull(day(body, "since", true)),
                session.account());
        audit.note(request, session, "directory-name", unit);
    }

    @DeleteMapping("/units/{unit}/names/{id}")
    void removeName(
            @PathVariable String unit,
            @PathVariable long id,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        directory.remove(unit, true, id, session.account());
        audit.note(request, session, "directory-name", unit);
    }

    @PostMapping("/units/{unit}/lines")
    void addLine(@PathVariable String unit, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        var body = body(request, "phone", "kind", "document");
        directory.addLine(
                unit,
                Bodies.text(body, "phone", 30),
                Bodies.text(body, "kind", 10),
                Objects.requireNonNullElse(Bodies.optional(body, "document", 100), ""),
                session.account());
        audit.note(request, session, "directory-line", unit);
    }

    @DeleteMapping("/units/{unit}/lines/{id}")
    void removeLine(
            @PathVariable String unit,
            @PathVariable long id,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        directory.remove(unit, false, id, session.account());
        audit.note(request, session, "directory-line", unit);
    }

    @PostMapping("/people")
    void addPerson(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        var body = body(request, "account", "name", "unit");
        var id = Bodies.text(body, "account", 64);
        directory.addPerson(
                id, Bodies.text(body, "name", 64), blankAsNull(Bodies.optional(body, "unit", 64)), session.account());
        audit.note(request, session, "directory-person", id);
    }

    @PostMapping("/people/{person}/posts")
    void addPost(@PathVariable String person, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        var body = body(request, "plan", "post", "since", "until");
        directory.addPost(
                person,
                Bodies.text(body, "plan", 80),
                Bodies.text(body, "post", 80),
                day(body, "since", false),
                day(body, "until", false),
                session.account());
        audit.note(request, session, "directory-post", person);
    }

    /** Body: until, the last day. */
    @PostMapping("/people/{person}/posts/{id}/end")
    void endPost(
            @PathVariable String person,
            @PathVariable long id,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session)
            throws IOException {
        var until = Objects.requireNonNull(day(body(request, "until"), "until", true));
        directory.endPost(person, id, until, session.account());
        audit.note(request, session, "directory-post", person);
    }

    /** Body: standIns, a list of account, since, until, document, in their order. */
    @PutMapping("/posts/{plan}/{post}/stand-ins")
    void standIns(
            @PathVariable String plan,
            @PathVariable String post,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session)
            throws IOException {
        var standIns = new ArrayList<NewStandIn>();
        for (var one : list(body(request, "standIns"), "standIns")) {
            var fields = Bodies.object(one, List.of("account", "since", "until", "document"));
            standIns.add(new NewStandIn(
                    Bodies.text(fields, "account", 64),
                    Objects.requireNonNull(day(fields, "since", true)),
                    day(fields, "until", false),
                    Bodies.text(fields, "document", 100)));
        }
        directory.setStandIns(plan, post, standIns, session.account());
        audit.note(request, session, "directory-stand-ins", plan + "/" + post);
    }

    @PutMapping("/people/{person}/contacts")
    void contacts(@PathVariable String person, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        var body = body(request, "mobiles", "phones", "emails");
        directory.setWays(
                person, texts(body, "mobiles"), texts(body, "phones"), texts(body, "emails"), session.account());
        audit.note(request, session, "directory-contacts", person);
    }

    private JsonNode body(HttpServletRequest request, String... fields) throws IOException {
        return Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of(fields));
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable LocalDate day(JsonNode body, String field, boolean needed) {
        var text = needed ? Bodies.text(body, field, 10) : blankAsNull(Bodies.optional(body, field, 10));
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, "/" + field, "2026-05-01");
        }
    }

    private static List<JsonNode> list(JsonNode body, String field) {
        var list = body.path(field);
        if (!list.isArray() || list.size() > MOST_LISTED) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, "/" + field, "JSON array / 数组 (≤ " + MOST_LISTED + ")");
        }
        return list.valueStream().toList();
    }

    private static List<String> texts(JsonNode body, String field) {
        var texts = new ArrayList<String>();
        for (var one : list(body, field)) {
            if (!one.isString()) {
                throw ProblemException.field(DoorCode.WRONG_TYPE, "/" + field, "text / 文字");
            }
            texts.add(one.stringValue());
        }
        return texts;
    }
}
