package io.hufu.journal.vault;

import io.hufu.engine.basics.Confidential;
import java.util.List;

/**
 * A text on its way into the vault; it is stored with the command that mentions it, or not at all.
 *
 * @param scope id of the incident under whose key it is kept
 * @param salt of the digest, lower-case hex
 */
public record VaultText(Confidential confidential, String scope, String salt, String plaintext) {
    /** The plaintext does not get into logs by way of a message. */
    @Override
    public String toString() {
        return "VaultText[" + List.of(confidential.ref(), scope) + "]";
    }
}
