package io.hufu.server.access;

import org.springframework.stereotype.Component;

/**
 * The keys under which browsers keep what must outlive a session: work entered without a network, waiting for its person. A browser holds
 * the key while the person is signed in and drops it afterwards; the next sign-in of the same person brings the same key.
 */
@Component
public class TerminalKeys {
    private final Safe safe;

    TerminalKeys(Safe safe) {
        this.safe = safe;
    }

    /** 256 bits as lower-case hex; the same for an account as long as the master key lives. */
    public String find(String account) {
        return safe.digest("terminal-key/" + account);
    }
}
