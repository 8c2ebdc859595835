package io.hufu.server.web;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.journal.vault.FileVault;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.access.Uploads;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.view.Timelines;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photographs and papers: brought in by those who work on an incident, kept in the vault, given out for download only. */
@RestController
class FileController {
    private final FileVault files;
    private final Uploads uploads;
    private final Timelines timelines;
    private final Audit audit;
    private final Moments moments;

    FileController(FileVault files, Uploads uploads, Timelines timelines, Audit audit, Moments moments) {
        this.files = files;
        this.uploads = uploads;
        this.timelines = timelines;
        this.audit = audit;
        this.moments = moments;
    }

    record FileDone(String id, String name, String mediaType, long size, String sha256) {}

    /** With an Idempotency-Key the same request brings one file, however often it is sent. */
    @PostMapping("/api/files")
    FileDone bring(
            @RequestParam String incident,
            @RequestParam MultipartFile file,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session)
            throws IOException {
        if (session.deviceOnly()) {
            throw ProblemException.of(DoorCode.PIN_REQUIRED);
        }
        boolean mayWork = session.can(Capability.DUTY_OFFICER)
                || timelines.readsConfidential(incident, Viewers.signedIn(session))
                || (session.can(Capability.UNIT) && uploads.hasPart(incident, session.unit()));
        if (!mayWork || !uploads.incidentExists(incident)) {
            throw ProblemException.of(mayWork ? DoorCode.NOT_FOUND : DoorCode.NOT_YOURS);
        }
        String key = request.getHeader(ActController.KEY_HEADER) == null ? null : ActController.key(request);
        var brought = uploads.findBrought(session.account(), key);
        if (brought.isPresent()) {
            if (!brought.get().incident().equals(incident)) {
                throw ProblemException.of(DoorCode.KEY_REUSED);
            }
            return done(brought.get().file());
        }
        if (file.getSize() > FileVault.MAX_BYTES) {
            throw ProblemException.of(DoorCode.FILE_TOO_LARGE);
        }
        byte[] bytes = file.getBytes();
        FileTypes type = FileTypes.of(bytes);
        var kept = files.store(incident, type.mediaType(), new ByteArrayInputStream(type.clean(bytes)), moments.now());
        return done(uploads.note(kept.id(), incident, session, key));
    }

    private FileDone done(String id) {
        var kept = files.find(id).orElseThrow(() -> ProblemException.of(DoorCode.NO_SUCH_FILE));
        String name = name(id, FileTypes.ofMediaType(kept.mediaType()));
        return new FileDone(id, name, kept.mediaType(), kept.bytes(), kept.sha256());
    }

    @GetMapping("/api/files/{id}")
    ResponseEntity<byte[]> read(
            @PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        var kept = files.find(id).orElseThrow(() -> ProblemException.of(DoorCode.NO_SUCH_FILE));
        boolean mayRead = session.can(Capability.DUTY_OFFICER)
                || timelines.readsConfidential(kept.scope(), Viewers.signedIn(session))
                || uploads.findUnit(id)
                        .filter(unit -> unit.equals(session.unit()))
                        .isPresent();
        audit.note(request, session, "read-file", id, mayRead);
        if (!mayRead) {
            throw ProblemException.of(DoorCode.NOT_YOURS);
        }
        FileTypes type = FileTypes.ofMediaType(kept.mediaType());
        var bytes = new ByteArrayOutputStream((int) kept.bytes());
        files.copy(kept, bytes); // whole in memory first: what turns out to be damaged is not given out
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(id, type))
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(bytes.toByteArray());
    }

    /** A name without what people write into names of files. */
    private static String name(String id, FileTypes type) {
        return "hufu-" + id.substring(0, Math.min(8, id.length())) + "." + type.ending();
    }
}
