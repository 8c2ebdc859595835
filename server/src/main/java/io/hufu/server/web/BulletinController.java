package io.hufu.server.web;

import io.hufu.journal.ledger.Readable;
import io.hufu.server.access.Session;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.publication.Documents;
import io.hufu.server.publication.Documents.Form;
import io.hufu.server.publication.Documents.Made;
import io.hufu.server.view.Warnings;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What went out of a warning as documents, drills and tests too, for those who see the warning. */
@RestController
class BulletinController {
    private final Warnings warnings;
    private final Documents documents;
    private final Readable readable;

    BulletinController(Warnings warnings, Documents documents, Readable readable) {
        this.warnings = warnings;
        this.documents = documents;
        this.readable = readable;
    }

    @GetMapping("/api/warnings/{id}/bulletins/{bulletin}/{form}.xml")
    ResponseEntity<byte[]> read(
            @AuthenticationPrincipal @Nullable Session session,
            @PathVariable("id") String warning,
            @PathVariable String bulletin,
            @PathVariable String form) {
        var viewer = Viewers.signedIn(session);
        readable.require(warning);
        Viewers.found(warnings.find(warning, viewer));
        return switch (documents.make(warning, bulletin, Viewers.word(Form.class, form, "form"))) {
            case Made.Ready ready -> file(ready);
            case Made.NotConfigured missing ->
                throw ProblemException.of(DoorCode.NOT_CONFIGURED, "zh", missing.zh(), "en", missing.en());
            case Made.Unknown _ -> throw ProblemException.of(DoorCode.NOT_FOUND);
        };
    }

    private static ResponseEntity<byte[]> file(Made.Ready ready) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, ready.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(ready.name())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(ready.text().getBytes(StandardCharsets.UTF_8));
    }
}
