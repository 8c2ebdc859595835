package io.hufu.server.web;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.table.TableForm;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables on their way in and out. */
final class TableAnswers {
    private TableAnswers() {}

    /** The form that a request says its table has. */
    static TableForm form(HttpServletRequest request) {
        var type = request.getContentType();
        for (var form : TableForm.values()) {
            if (type != null && Bodies.compatible(type, MediaType.parseMediaType(form.mediaType()))) {
                return form;
            }
        }
        throw ProblemException.of(DoorCode.MEDIA_TYPE, "value", "text/csv, XLSX");
    }

    /** A table to be kept under this name. */
    static ResponseEntity<byte[]> file(byte[] bytes, TableForm form, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        form == TableForm.CSV ? form.mediaType() + ";charset=UTF-8" : form.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + form.ending())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }
}
