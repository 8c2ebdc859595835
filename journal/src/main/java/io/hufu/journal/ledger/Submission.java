package io.hufu.journal.ledger;

import io.hufu.engine.basics.Command;
import io.hufu.journal.vault.VaultText;
import java.util.List;

/**
 * A command on its way to the committer, with the texts that it puts into the vault.
 *
 * <p>What the door generates (ids of new streams, reports, papers) must be derived from account and command id, so that a
 * repeated command has the same content; references of texts may differ, their plaintext is what is compared.
 */
public record Submission(Command command, List<VaultText> texts) {
    public Submission {
        texts = List.copyOf(texts);
    }

    public static Submission of(Command command) {
        return new Submission(command, List.of());
    }
}
