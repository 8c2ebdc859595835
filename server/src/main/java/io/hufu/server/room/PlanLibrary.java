package io.hufu.server.room;

import io.hufu.journal.packs.PackStore;
import io.hufu.plan.Pack;
import io.hufu.plan.pack.PackFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The editions that an installation keeps, each once; one that was kept again with other content stands beside the one in force. */
@Component
public class PlanLibrary {
    private static final int MARK = 8;

    private final PackStore packs;

    PlanLibrary(PackStore packs) {
        this.packs = packs;
    }

    /**
     * A kept edition.
     *
     * @param name id and edition; with the beginning of its hash where it was kept anew after the one in force
     */
    public record Shelved(String name, Pack pack, boolean inForce) {
        public PlanPage.Edition edition() {
            var plan = pack.plan();
            return new PlanPage.Edition(
                    name,
                    plan.id(),
                    plan.edition(),
                    plan.title(),
                    plan.document(),
                    plan.issuer(),
                    pack.jurisdiction().name(),
                    plan.inForce(),
                    inForce,
                    pack.hash());
        }
    }

    /** By plan and then by the time at which they were kept; of each edition the one in force, and the latest. */
    public List<Shelved> list() {
        var inForce = new LinkedHashMap<String, Shelved>();
        var latest = new LinkedHashMap<String, Shelved>();
        for (var kept : packs.list()) {
            var pack = Objects.requireNonNull(packs.findPack(kept.hash()));
            var one = new Shelved(pack.plan().name(), pack, kept.inForce());
            latest.remove(one.name());
            latest.put(one.name(), one);
            if (kept.inForce()) {
                inForce.put(one.name(), one);
            }
        }
        var all = new ArrayList<Shelved>();
        latest.forEach((name, one) -> {
            var now = inForce.get(name);
            if (now != null) {
                all.add(now);
            }
            if (now != one) {
                all.add(
                        now == null
                                ? one
                                : new Shelved(name + "~" + one.pack().hash().substring(0, MARK), one.pack(), false));
            }
        });
        return List.copyOf(all);
    }

    public List<PlanPage.Edition> editions() {
        return list().stream().map(Shelved::edition).toList();
    }

    /** @param name id and edition */
    public Optional<Shelved> find(String name) {
        return list().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The packs of all kept editions, to be asked what they would make of something. */
    public List<Pack> packs() {
        var all = new ArrayList<Pack>();
        list().forEach(one -> all.add(one.pack()));
        return List.copyOf(all);
    }

    PackFiles files(Pack pack) {
        return PackFiles.of(packs.files(pack.hash()));
    }
}
