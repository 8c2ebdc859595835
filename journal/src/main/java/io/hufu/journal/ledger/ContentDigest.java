package io.hufu.journal.ledger;

import io.hufu.journal.json.ActionJson;
import io.hufu.journal.json.CanonicalJson;
import io.hufu.journal.vault.Vault;
import io.hufu.journal.vault.VaultText;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a command asks for, as a digest: the action and the version seen. Moment and device may differ between two sendings,
 * and so may references into the vault: in their place stands a keyed digest of the plaintext.
 */
final class ContentDigest {
    private ContentDigest() {}

    static String of(Submission submission, Vault vault) {
        var command = submission.command();
        JsonNode tree = CanonicalJson.tree(command.action());
        if (!submission.texts().isEmpty()) {
            Map<String, String> digests = new HashMap<>();
            for (VaultText text : submission.texts()) {
                digests.put(text.confidential().ref(), vault.keyedDigest(text.plaintext()));
            }
            replace(tree, digests);
        }
        return Chain.digest(ActionJson.name(command.action().getClass()) + "\n" + CanonicalJson.write(tree) + "\n"
                + command.seenVersion());
    }

    private static void replace(JsonNode node, Map<String, String> digests) {
        if (node instanceof ObjectNode object && object.size() == 2 && object.has("ref") && object.has("digest")) {
            String digest = digests.get(object.path("ref").asString());
            if (digest != null) {
                object.removeAll();
                object.put("text", digest);
            }
        }
        node.values().forEach(child -> replace(child, digests));
    }
}
