package io.hufu.server.access;

import io.hufu.journal.packs.PackStore;
import io.hufu.plan.Pack;
import io.hufu.server.clock.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The packs in force, and the names of units and posts in them. */
@Component
public class Titles {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final PackStore packs;
    private final Moments moments;
    private volatile @Nullable Copy copy;

    Titles(PackStore packs, Moments moments) {
        this.packs = packs;
        this.moments = moments;
    }

    private record Copy(List<Pack> packs, Instant readAt) {}

    /** The packs in force, by plan. */
    public List<Pack> listPacks() {
        Instant now = moments.now();
        Copy known = copy;
        if (known != null && now.isBefore(known.readAt().plus(FRESH))) {
            return known.packs();
        }
        var read = packs.list().stream()
                .filter(PackStore.Kept::inForce)
                .map(kept -> Objects.requireNonNull(packs.findPack(kept.hash())))
                .toList();
        copy = new Copy(read, now);
        return read;
    }

    /** Reads the packs again at the next question. */
    public void forget() {
        copy = null;
    }

    /** The name of a unit, or null where none has this id. */
    public @Nullable String findUnitName(String unit) {
        for (Pack pack : listPacks()) {
            var found = pack.findUnit(unit);
            if (found != null) {
                return found.name();
            }
        }
        return null;
    }

    /** The title of a post, or null where the plan has none with this id. */
    public @Nullable String findPostTitle(String plan, String post) {
        for (Pack pack : listPacks()) {
            if (pack.plan().id().equals(plan)) {
                for (var each : pack.plan().headquarters().posts()) {
                    if (each.id().equals(post)) {
                        return each.title();
                    }
                }
            }
        }
        return null;
    }
}
