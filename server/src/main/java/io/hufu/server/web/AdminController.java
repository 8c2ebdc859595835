package io.hufu.server.web;

import io.hufu.server.access.Account;
import io.hufu.server.access.Accounts;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Devices;
import io.hufu.server.access.Import;
import io.hufu.server.access.Session;
import io.hufu.server.access.Sessions;
import io.hufu.server.access.Titles;
import io.hufu.server.clock.ClockWatch;
import io.hufu.server.clock.Moments;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's doors: accounts, terminals, the clock. */
@RestController
class AdminController {
    private static final int MOST = 4096;
    private static final int MOST_TABLE = 2 * 1024 * 1024;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Devices devices;
    private final Import imports;
    private final Titles titles;
    private final Audit audit;
    private final Moments moments;
    private final ClockWatch watch;
    private final ActReader reader;

    AdminController(
            Accounts accounts,
            Sessions sessions,
            Devices devices,
            Import imports,
            Titles titles,
            Audit audit,
            Moments moments,
            ClockWatch watch,
            ActReader reader) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.imports = imports;
        this.titles = titles;
        this.audit = audit;
        this.moments = moments;
        this.watch = watch;
        this.reader = reader;
    }

    record AccountRow(
            String account,
            String name,
            @Nullable String unit,
            @Nullable String unitName,
            List<String> capabilities,
            List<String> posts,
            boolean locked,
            @Nullable Instant expiresAt) {}

    @GetMapping("/api/admin/accounts")
    List<AccountRow> list() {
        return accounts.list().stream().map(this::row).toList();
    }

    @PostMapping("/api/admin/accounts/{account}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable String account, HttpServletRequest request, @AuthenticationPrincipal Session session) {
        accounts.unlock(account);
        sessions.forget();
        audit.note(request, session, "unlock", account);
    }

    @PostMapping("/api/admin/import")
    Import.Done importTable(
            @RequestParam(defaultValue = "true") boolean dryRun,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session)
            throws IOException {
        String type = request.getContentType();
        if (type == null || !Bodies.compatible(type, MediaType.parseMediaType("text/csv"))) {
            throw ProblemException.of(DoorCode.MEDIA_TYPE, "value", "text/csv");
        }
        var done = imports.run(text(Bodies.bytes(request, MOST_TABLE)), dryRun);
        if (!dryRun) {
            titles.forget();
            sessions.forget();
            audit.note(
                    request,
                    session,
                    "import",
                    done.accounts() + " accounts",
                    done.errors().isEmpty());
        }
        return done;
    }

    @PostMapping("/api/admin/devices")
    Devices.Code device(HttpServletRequest request, @AuthenticationPrincipal Session session) throws IOException {
        var body = Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of("unit", "name"));
        String unit = Bodies.text(body, "unit", 64);
        if (titles.findUnitName(unit) == null) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, "/unit", "a unit of the directory / 名录中的单位");
        }
        var code = devices.prepare(unit, Bodies.text(body, "name", 64));
        audit.note(request, session, "device-code", unit);
        return code;
    }

    /** The administrator says that the machine's clock is right, after it was set. */
    @PostMapping("/api/admin/clock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acceptClock(HttpServletRequest request, @AuthenticationPrincipal Session session) {
        audit.note(request, session, "accept-clock", watch.departure().toString());
        watch.accept();
    }

    private AccountRow row(Account account) {
        Instant locked = account.lockedUntil();
        String unit = account.unit();
        return new AccountRow(
                account.id(),
                account.name(),
                unit,
                unit == null ? null : titles.findUnitName(unit),
                account.capabilities().stream().map(Accounts::code).toList(),
                account.posts(),
                locked != null && moments.now().isBefore(locked),
                account.expiresAt());
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, "", "UTF-8");
        }
    }
}
