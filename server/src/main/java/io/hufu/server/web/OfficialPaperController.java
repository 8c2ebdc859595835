package io.hufu.server.web;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.journal.ledger.Readable;
import io.hufu.plan.Pack;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.access.Titles;
import io.hufu.server.command.ActReader;
import io.hufu.server.papers.OfficialPaper;
import io.hufu.server.papers.OfficialPapers;
import io.hufu.server.papers.PaperRegister;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Official papers of an incident or a warning, their numbers and the register; the office numbers, readers of the board read. */
@RestController
class OfficialPaperController {
    private static final String PAPER = "/api/incidents/{id}/documents/{kind}/{subject}";
    private static final String WARNING_PAPER = "/api/warnings/{id}/documents/{kind}/{subject}";

    private final OfficialPapers papers;
    private final PaperRegister register;
    private final Readable readable;
    private final Audit audit;
    private final ActReader reader;
    private final Titles titles;

    OfficialPaperController(
            OfficialPapers papers,
            PaperRegister register,
            Readable readable,
            Audit audit,
            ActReader reader,
            Titles titles) {
        this.papers = papers;
        this.register = register;
        this.readable = readable;
        this.audit = audit;
        this.reader = reader;
        this.titles = titles;
    }

    @GetMapping({"/api/incidents/{id}/documents", "/api/warnings/{id}/documents"})
    List<OfficialPaper> list(@AuthenticationPrincipal @Nullable Session session, @PathVariable("id") String stream) {
        var viewer = Viewers.ofBoards(session);
        readable.require(stream);
        return Viewers.found(papers.list(stream, viewer));
    }

    @GetMapping({PAPER + "/document.docx", WARNING_PAPER + "/document.docx"})
    ResponseEntity<byte[]> document(
            @AuthenticationPrincipal @Nullable Session session,
            @PathVariable("id") String stream,
            @PathVariable String kind,
            @PathVariable String subject) {
        var paper = paper(session, stream, kind, subject);
        return PaperViewController.word(OfficialPapers.draw(paper), paper.title() + ".docx");
    }

    /** Gives a signed paper its number; asking again answers the same. */
    @PostMapping({PAPER + "/number", WARNING_PAPER + "/number"})
    PaperRegister.Entry number(
            @AuthenticationPrincipal @Nullable Session session,
            @PathVariable("id") String stream,
            @PathVariable String kind,
            @PathVariable String subject,
            HttpServletRequest request) {
        var viewer = Viewers.signedIn(session);
        if (!viewer.actor().can(Capability.DUTY_OFFICER)) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
        var paper = paper(session, stream, kind, subject);
        if (paper.signedBy() == null) {
            throw ProblemException.of(DoorCode.NOT_SIGNED);
        }
        var entry = papers.register(stream, paper, viewer);
        audit.note(
                viewer.actor().account(),
                viewer.actor().device(),
                "paper-number",
                entry.text() + " " + stream,
                true,
                request.getRemoteAddr());
        return entry;
    }

    /** Takes a number out of use; body: reason. It stays in the register and is never given again. */
    @PostMapping({PAPER + "/number/void", WARNING_PAPER + "/number/void"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(
            @AuthenticationPrincipal @Nullable Session session,
            @PathVariable("id") String stream,
            @PathVariable String kind,
            @PathVariable String subject,
            HttpServletRequest request)
            throws IOException {
        var viewer = Viewers.signedIn(session);
        if (!viewer.actor().can(Capability.DUTY_OFFICER)) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
        readable.require(stream);
        var body = Bodies.object(reader.parse(Bodies.json(request, 2048)), List.of("reason"));
        var account = viewer.actor().account();
        if (!register.cancel(stream, kind, subject, Bodies.text(body, "reason", 200), account)) {
            throw ProblemException.of(DoorCode.NOT_FOUND);
        }
        audit.note(
                account,
                viewer.actor().device(),
                "paper-void",
                kind + "/" + subject + " " + stream,
                true,
                request.getRemoteAddr());
    }

    /** What stands before the numbers of a jurisdiction. */
    record Prefix(String jurisdiction, String name, String prefix) {}

    @GetMapping("/api/paper-prefixes")
    List<Prefix> prefixes(@AuthenticationPrincipal @Nullable Session session) {
        if (session == null || !session.can(Capability.ADMINISTRATOR)) {
            Viewers.ofBoards(session);
        }
        return titles.listPacks().stream()
                .map(Pack::jurisdiction)
                .map(place -> new Prefix(place.code(), place.name(), register.prefix(place.code())))
                .distinct()
                .toList();
    }

    /** Body: prefix, such as 晋市应急; empty takes it away. Numbers that were given keep what they have. */
    @PutMapping("/api/admin/paper-prefixes/{jurisdiction}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPrefix(
            @AuthenticationPrincipal Session session, @PathVariable String jurisdiction, HttpServletRequest request)
            throws IOException {
        var body = Bodies.object(reader.parse(Bodies.json(request, 1024)), List.of("prefix"));
        var prefix = Objects.requireNonNullElse(Bodies.optional(body, "prefix", 20), "");
        if (!prefix.matches("[\\p{IsHan}A-Za-z]*")) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, "/prefix", "≤ 20 汉字或字母 / letters");
        }
        if (prefixes(session).stream().noneMatch(one -> one.jurisdiction().equals(jurisdiction))) {
            throw ProblemException.of(DoorCode.NOT_FOUND);
        }
        register.setPrefix(jurisdiction, prefix, session.account());
        audit.note(request, session, "paper-prefix", jurisdiction + " " + prefix);
    }

    private OfficialPaper paper(@Nullable Session session, String stream, String kind, String subject) {
        var viewer = Viewers.ofBoards(session);
        readable.require(stream);
        return Viewers.found(papers.find(stream, kind, subject, viewer));
    }

    @GetMapping("/api/paper-register")
    List<PaperRegister.Entry> register(@AuthenticationPrincipal @Nullable Session session, @RequestParam int year) {
        Viewers.ofBoards(session);
        return register.listYear(year);
    }
}
