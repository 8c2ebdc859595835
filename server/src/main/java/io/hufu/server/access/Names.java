package io.hufu.server.access;

import io.hufu.journal.vault.Vault;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Names of people and ways to reach them, kept in the vault under a key of their own. */
@Component
public class Names {
    private static final String SCOPE = "directory";

    private final Safe safe;
    private final Vault vault;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Names(Safe safe, Vault vault) {
        this.safe = safe;
        this.vault = vault;
    }

    /** Keeps texts, in the transaction that is open if there is one; the references in the same order. */
    public List<String> keep(List<String> names, Instant now) {
        return safe.keep(SCOPE, names, now);
    }

    /** Takes texts out for good, in the transaction that is open if there is one. */
    public void remove(Collection<String> refs) {
        safe.remove(refs);
        refs.forEach(known::remove);
    }

    /** The name under a reference; the account's id stands in for one that is gone. */
    String find(String ref, String otherwise) {
        return find(List.of(ref)).getOrDefault(ref, otherwise);
    }

    /** The texts that are there, by reference; they are not kept in memory. */
    public Map<String, String> read(Collection<String> refs) {
        var found = new LinkedHashMap<String, String>();
        if (!refs.isEmpty()) {
            vault.find(refs).forEach((ref, reading) -> {
                if (reading instanceof Vault.Reading.Text text) {
                    found.put(ref, text.text());
                }
            });
        }
        return found;
    }

    /** The names that are there, by reference. */
    public Map<String, String> find(Collection<String> refs) {
        var missing = refs.stream().filter(ref -> !known.containsKey(ref)).toList();
        if (!missing.isEmpty()) {
            known.putAll(read(missing));
        }
        var found = new LinkedHashMap<String, String>();
        for (String ref : refs) {
            String name = known.get(ref);
            if (name != null) {
                found.put(ref, name);
            }
        }
        return found;
    }
}
