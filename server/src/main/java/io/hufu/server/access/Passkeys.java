package io.hufu.server.access;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.AccessSettings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Passkeys: somebody's device proves who he is, and asks him for finger, face or code before it does. It is what a person has and what he
 * knows or is, so no PIN is asked beside it. A passkey belongs to the address that people open.
 */
@Component
public class Passkeys {
    private static final int MOST = 10;

    private final PasskeyTable table;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessSettings settings;

    Passkeys(PasskeyTable table, Accounts accounts, Sessions sessions, AccessSettings settings) {
        this.table = table;
        this.accounts = accounts;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** A passkey as its owner sees it. */
    public record Listed(String id, String name, Instant created, Instant lastUsed) {}

    public List<Listed> list(String account) {
        return table.list(account).stream()
                .map(row -> new Listed(row.id(), row.label(), row.created(), row.used()))
                .toList();
    }

    /**
     * What the browser is to make a passkey of, as JSON.
     *
     * @param address that the browser has open
     * @throws ProblemException when the PIN is wrong, there are too many, or passkeys do not work at this address
     */
    public String begin(String account, String pin, String address) {
        accounts.check(account, pin, found -> "pin");
        if (table.list(account).size() >= MOST) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, "", "≤ " + MOST);
        }
        return at(address).creation(account);
    }

    /** Keeps what the browser made. @throws ProblemException when it is not what was asked */
    public void add(String account, String name, String credential, String address) {
        at(address).register(account, name, credential);
        sessions.forget();
    }

    /** @throws ProblemException when the PIN is wrong, or there is none with this id */
    public void remove(String account, String id, String pin) {
        accounts.check(account, pin, found -> "pin");
        if (!table.remove(account, id)) {
            throw ProblemException.of(DoorCode.NOT_FOUND);
        }
        sessions.forget();
    }

    /** What the browser is to sign, as JSON; nobody has said yet who he is. */
    public String ask(String address) {
        return at(address).request();
    }

    /** Who signed. @throws ProblemException when it is not what was asked, or by no passkey that is known */
    public String prove(String credential, String address) {
        return at(address).authenticate(credential);
    }

    /** Begins a session. @throws ProblemException when the account is locked, over or gone */
    public Sessions.Begun begin(
            String account, @Nullable String deviceToken, @Nullable String address, @Nullable String agent) {
        return sessions.beginProven(account, "passkey", deviceToken, address, agent);
    }

    /** Whether passkeys work where the browser is. */
    public boolean possible(String address) {
        return settings.isHome(address);
    }

    private RelyingParty at(String address) {
        if (!possible(address)) {
            throw ProblemException.of(
                    DoorCode.NOT_CONFIGURED,
                    "zh",
                    "通行密钥只能在配置的地址（access.address）或本机 localhost 使用。",
                    "en",
                    "Passkeys work at the configured address (access.address) or at localhost only.");
        }
        return new RelyingParty(table, URI.create(address));
    }
}
