package io.hufu.server.web;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.journal.ledger.Readable;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.papers.OfficialPaper;
import io.hufu.server.papers.OfficialPapers;
import io.hufu.server.papers.PaperRegister;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    OfficialPaperController(OfficialPapers papers, PaperRegister register, Readable readable, Audit audit) {
        this.papers = papers;
        this.register = register;
        this.readable = readable;
        this.audit = audit;
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
