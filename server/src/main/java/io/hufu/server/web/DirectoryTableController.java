package io.hufu.server.web;

import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.directory.Tables;
import io.hufu.server.table.TableForm;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units and people as tables, {@code units} or {@code people}: tried, confirmed, given out. */
@RestController
@RequestMapping("/api/admin/directory/tables/{table}")
class DirectoryTableController {
    private static final int MOST_TABLE = 8 * 1024 * 1024;

    private final Tables tables;
    private final Audit audit;

    DirectoryTableController(Tables tables, Audit audit) {
        this.tables = tables;
        this.audit = audit;
    }

    @PostMapping("/uploads")
    Tables.Tried tryTable(
            @PathVariable String table, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        var kind = Viewers.word(Tables.Kind.class, table, "table");
        var form = TableAnswers.form(request);
        var tried = tables.tryTable(kind, Bodies.bytes(request, MOST_TABLE), form, session.account());
        audit.note(request, session, "try-directory", table + " " + tried.good() + "/" + tried.rows());
        return tried;
    }

    @PostMapping("/uploads/{upload}/confirm")
    Tables.Done confirm(
            @PathVariable String table,
            @PathVariable String upload,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        var done = tables.confirm(Viewers.word(Tables.Kind.class, table, "table"), upload, session.account());
        audit.note(request, session, "confirm-directory", table + " +" + done.added() + " ~" + done.changed());
        return done;
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable String table,
            @RequestParam String format,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        var kind = Viewers.word(Tables.Kind.class, table, "table");
        var form = Viewers.word(TableForm.class, format, "format");
        audit.note(request, session, "read-directory", table + " " + form.ending());
        return TableAnswers.file(tables.write(kind, form), form, "directory-" + table.toLowerCase(Locale.ROOT));
    }
}
