package io.hufu.server.web;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.server.access.Accounts;
import io.hufu.server.access.Audit;
import io.hufu.server.access.NewAccount;
import io.hufu.server.access.Pins;
import io.hufu.server.access.SetupCode;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.AccessSettings;
import io.hufu.server.settings.Installation;
import io.hufu.server.settings.OidcSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first run: whoever reads the terminal's code makes the administrator and chooses the plans. */
@RestController
class SetupController {
    private static final int MOST = 8192;
    private static final int MOST_TRIES = 20;

    private final Accounts accounts;
    private final Pins pins;
    private final PackChoice packs;
    private final Audit audit;
    private final ActReader reader;
    private final Installation installation;
    private final AccessSettings settings;
    private final OidcSettings provider;
    private final AtomicInteger wrong = new AtomicInteger();

    SetupController(
            Accounts accounts,
            Pins pins,
            PackChoice packs,
            Audit audit,
            ActReader reader,
            Installation installation,
            AccessSettings settings,
            OidcSettings provider) {
        this.accounts = accounts;
        this.pins = pins;
        this.packs = packs;
        this.audit = audit;
        this.reader = reader;
        this.installation = installation;
        this.settings = settings;
        this.provider = provider;
    }

    /**
     * @param demonstration whether everything here is invented, which is said before anybody signs in, too
     * @param provider by which people may sign in too; null for none
     */
    record SetupState(
            boolean needed,
            boolean demonstration,
            List<PackChoice.Folder> packs,
            @Nullable Provider provider) {}

    /** What the button that leads to the provider of identities says. */
    record Provider(String label, String labelEn) {}

    @GetMapping("/api/setup")
    SetupState read() {
        if (!accounts.none()) {
            return new SetupState(
                    false,
                    installation.demonstration(),
                    List.of(),
                    provider.issuer() == null ? null : new Provider(provider.label(), provider.labelEnglish()));
        }
        return new SetupState(true, installation.demonstration(), packs.list(), null);
    }

    @PostMapping("/api/setup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    synchronized void setUp(HttpServletRequest request) throws IOException {
        if (!accounts.none()) {
            throw ProblemException.of(DoorCode.SETUP_DONE);
        }
        var body = Bodies.object(
                reader.parse(Bodies.json(request, MOST)), List.of("code", "account", "name", "pin", "packs"));
        requireCode(Bodies.text(body, "code", 64), request);
        String account = Bodies.text(body, "account", 64);
        if (!account.matches("[A-Za-z0-9._-]{1,64}")) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, "/account", "1–64 [A-Za-z0-9._-]");
        }
        String name = Bodies.text(body, "name", 64);
        String pin = Bodies.text(body, "pin", 128);
        pins.require(pin, settings.pinLength(), account);
        packs.load(PackChoice.chosen(body));
        accounts.add(List.of(new NewAccount(
                account, name, null, List.of(), List.of(Capability.ADMINISTRATOR), pins.hash(pin), null)));
        audit.note(account, null, "set-up", null, true, request.getRemoteAddr());
    }

    private void requireCode(String code, HttpServletRequest request) {
        String wanted = installation.setupCode();
        if (wanted == null || wrong.get() >= MOST_TRIES || !SetupCode.same(wanted, code)) {
            wrong.incrementAndGet();
            audit.note(null, null, "set-up", "wrong-code", false, request.getRemoteAddr());
            throw ProblemException.of(DoorCode.WRONG_CODE);
        }
    }
}
