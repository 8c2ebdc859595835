package io.hufu.server.web;

import io.hufu.journal.ledger.Readable;
import io.hufu.server.access.Session;
import io.hufu.server.evaluation.Evaluations;
import io.hufu.server.papers.EvaluationDocument;
import io.hufu.server.papers.FlashReports;
import io.hufu.server.view.PlanSheets;
import io.hufu.server.view.Viewer;
import io.hufu.server.view.wire.Checklists;
import io.hufu.server.view.wire.Contacts;
import io.hufu.server.view.wire.Evaluation;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is printed: the evaluation, the flash report, contacts and checklists. */
@RestController
class PaperViewController {
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Evaluations evaluations;
    private final FlashReports flashReports;
    private final PlanSheets sheets;
    private final Readable readable;

    PaperViewController(Evaluations evaluations, FlashReports flashReports, PlanSheets sheets, Readable readable) {
        this.evaluations = evaluations;
        this.flashReports = flashReports;
        this.sheets = sheets;
        this.readable = readable;
    }

    @GetMapping("/api/incidents/{id}/evaluation")
    Evaluation evaluation(@AuthenticationPrincipal @Nullable Session session, @PathVariable("id") String incident) {
        return evaluation(incident, Viewers.ofBoards(session));
    }

    private Evaluation evaluation(String incident, Viewer viewer) {
        readable.require(incident);
        return Viewers.found(evaluations.find(incident, viewer));
    }

    /** The evaluation as a Word document, by the same rules of reading. */
    @GetMapping("/api/incidents/{id}/evaluation.docx")
    ResponseEntity<byte[]> evaluationDocument(
            @AuthenticationPrincipal @Nullable Session session, @PathVariable("id") String incident) {
        return word(
                EvaluationDocument.draw(
                        evaluation(incident, Viewers.ofBoards(session).ofPapers())),
                "应急处置评估.docx");
    }

    @GetMapping("/api/incidents/{id}/papers/{paper}/flash.docx")
    ResponseEntity<byte[]> flash(
            @AuthenticationPrincipal @Nullable Session session,
            @PathVariable("id") String incident,
            @PathVariable String paper) {
        var viewer = Viewers.ofBoards(session);
        readable.require(incident);
        byte[] bytes = Viewers.found(flashReports.find(incident, paper, viewer));
        return word(bytes, "快报表.docx");
    }

    static ResponseEntity<byte[]> word(byte[] bytes, String name) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    /** Printable in advance; whoever is signed in may have the duty lines. */
    @GetMapping("/api/plans/{id}/contacts")
    Contacts contacts(@AuthenticationPrincipal @Nullable Session session, @PathVariable("id") String plan) {
        Viewers.signedIn(session);
        return Viewers.found(sheets.findContacts(plan, Viewers.language()));
    }

    @GetMapping("/api/plans/{id}/checklists")
    Checklists checklists(@AuthenticationPrincipal @Nullable Session session, @PathVariable("id") String plan) {
        Viewers.signedIn(session);
        return Viewers.found(sheets.findChecklists(plan));
    }
}
