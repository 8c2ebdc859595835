package io.hufu.server.web;

import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.clock.Moments;
import io.hufu.server.command.ActReader;
import io.hufu.server.keeping.BackupSchedule;
import io.hufu.server.keeping.Backups;
import io.hufu.server.keeping.HealthReport;
import io.hufu.server.keeping.Retention;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeping the installation in order, for the administrator: health, backups, personal data that is due. */
@RestController
class KeepingController {
    private static final int MOST = 8192;
    private static final int MOST_PATH = 1024;
    private static final int MOST_DAYS = 3650;
    private static final int LEAST_KEPT = 2;
    private static final int MOST_KEPT = 1000;

    private final HealthReport health;
    private final Backups backups;
    private final BackupSchedule schedule;
    private final Retention retention;
    private final Audit audit;
    private final Moments moments;
    private final ActReader reader;

    KeepingController(
            HealthReport health,
            Backups backups,
            BackupSchedule schedule,
            Retention retention,
            Audit audit,
            Moments moments,
            ActReader reader) {
        this.health = health;
        this.backups = backups;
        this.schedule = schedule;
        this.retention = retention;
        this.audit = audit;
        this.moments = moments;
        this.reader = reader;
    }

    @GetMapping("/api/admin/health")
    HealthReport.Report health() {
        return health.read(moments.now());
    }

    @PostMapping("/api/admin/backup-folders")
    Backups.Places choose(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        var body = Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of("folder", "keys"));
        backups.choose(Bodies.text(body, "folder", MOST_PATH), Bodies.text(body, "keys", MOST_PATH), session.account());
        audit.note(request, session, "setting", "backup-folders", true);
        return backups.places();
    }

    @PostMapping("/api/admin/backups")
    Backups.Run backUp(HttpServletRequest request, @AuthenticationPrincipal Session session) {
        var run = backups.make(session.account());
        audit.note(request, session, "backup", run.file(), run.success());
        return run;
    }

    /** How backups stand, without the rest of the report. */
    @GetMapping("/api/admin/backups")
    HealthReport.Copies copies() {
        return health.copies(moments.now());
    }

    /** Begins a trial; {@code GET /api/admin/backups} tells how far it is and how it ended. */
    @PostMapping("/api/admin/backups/trial")
    @ResponseStatus(HttpStatus.ACCEPTED)
    HealthReport.Copies tryLast(HttpServletRequest request, @AuthenticationPrincipal Session session) {
        var run = backups.beginTrial(session.account());
        audit.note(request, session, "restore-trial", run.file());
        return copies();
    }

    /** Body: hour, 0 to 23 of Asia/Shanghai, null for never; kept, how many stay. */
    @PostMapping("/api/admin/backup-schedule")
    HealthReport.Copies schedule(HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        var body = Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of("hour", "kept"));
        var hour = body.get("hour");
        schedule.put(
                new BackupSchedule.Plan(
                        hour == null || hour.isNull() ? null : Bodies.number(body, "hour", 0, 23),
                        Bodies.number(body, "kept", LEAST_KEPT, MOST_KEPT)),
                session.account());
        audit.note(request, session, "setting", "backup-schedule");
        return copies();
    }

    /** Sets the period, or takes it back where {@code days} is null. */
    @PostMapping("/api/admin/retention")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        var body = Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of("days"));
        boolean none = body.has("days") && body.get("days").isNull();
        Integer days = none ? null : Integer.valueOf(Bodies.number(body, "days", 1, MOST_DAYS));
        retention.decide(days, session.account());
        audit.note(request, session, "setting", "retention-days " + days, true);
    }

    @PostMapping("/api/admin/retention/holds")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hold(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        var body = Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of("ground", "reason"));
        String ground = Bodies.text(body, "ground", 64);
        retention.hold(ground, Bodies.text(body, "reason", 400), session.account());
        audit.note(request, session, "retention-hold", ground, true);
    }

    @DeleteMapping("/api/admin/retention/holds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable long id, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        retention.lift(id, session.account());
        audit.note(request, session, "retention-lift", String.valueOf(id), true);
    }
}
