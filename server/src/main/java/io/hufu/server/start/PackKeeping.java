package io.hufu.server.start;

import io.hufu.engine.basics.LawTime;
import io.hufu.journal.packs.PackStore;
import io.hufu.plan.Editions;
import io.hufu.plan.Pack;
import io.hufu.plan.pack.Loaded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps every edition of the plans in a folder, and decides which one new incidents are opened under. */
public final class PackKeeping {

    private PackKeeping() {}

    /** The day in China. */
    public static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, LawTime.ZONE);
    }

    /**
     * Keeps all editions. In force comes the one whose day is the latest that has come; an edition that was put in force before
     * stays so while it is among them and none of a later day has come.
     */
    public static void keep(PackStore store, Loaded.Packs loaded, Instant now) {
        Set<String> hashes = new HashSet<>();
        loaded.packs().forEach(pack -> hashes.add(pack.hash()));
        List<Pack> chosen = Editions.inForce(loaded.packs(), day(now)).stream()
                .filter(pack -> replaces(pack, store.findPackInForce(pack.plan().id()), hashes))
                .toList();
        for (int i = 0; i < loaded.packs().size(); i++) {
            var files = loaded.files().get(i).toMap();
            if (chosen.contains(loaded.packs().get(i))) {
                store.store(files, now);
            } else {
                store.keep(files, now);
            }
        }
    }

    private static boolean replaces(Pack chosen, @Nullable Pack before, Set<String> hashes) {
        if (before == null || !hashes.contains(before.hash())) {
            return true;
        }
        var begins = chosen.plan().inForce();
        var began = before.plan().inForce();
        return begins != null && began != null && begins.isAfter(began);
    }
}
