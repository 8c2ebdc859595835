package io.hufu.server.view;

import io.hufu.engine.basics.Confidential;
import io.hufu.journal.vault.Vault;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Confidential texts as one reader may see them: fetched from the vault in one go, after all references are known. */
final class Texts {
    private final Map<String, Vault.Reading> readings;
    private final boolean allowed;
    private final Wording wording;

    private Texts(Map<String, Vault.Reading> readings, boolean allowed, Wording wording) {
        this.readings = readings;
        this.allowed = allowed;
        this.wording = wording;
    }

    /** @param allowed whether the reader may see what is confidential; if not, the vault is not asked */
    static Texts of(Vault vault, Collection<String> refs, boolean allowed, Wording wording) {
        Set<String> wanted = new LinkedHashSet<>(refs);
        return new Texts(allowed && !wanted.isEmpty() ? vault.find(wanted) : Map.of(), allowed, wording);
    }

    static void want(Collection<String> refs, @Nullable Confidential text) {
        if (text != null) {
            refs.add(text.ref());
        }
    }

    @Nullable
    String find(@Nullable Confidential text) {
        return text == null ? null : read(text.ref());
    }

    String read(String ref) {
        if (!allowed) {
            return wording.word("hidden");
        }
        return switch (readings.get(ref)) {
            case null -> wording.word("lost");
            case Vault.Reading.Text found -> found.text();
            case Vault.Reading.Gone _ -> wording.word("destroyed");
        };
    }
}
