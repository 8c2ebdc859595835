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

/** The editions that an installation keeps, each once: where one was kept twice, the one in force, else the later one. */
@Component
public class PlanLibrary {
    private final PackStore packs;

    PlanLibrary(PackStore packs) {
        this.packs = packs;
    }

    /** A kept edition. */
    public record Shelved(Pack pack, boolean inForce) {
        String name() {
            return pack.plan().name();
        }

        public PlanPage.Edition edition() {
            var plan = pack.plan();
            return new PlanPage.Edition(
                    plan.name(),
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

    /** All, by plan and then by the time at which they were kept. */
    public List<Shelved> list() {
        var byName = new LinkedHashMap<String, Shelved>();
        for (var kept : packs.list()) {
            var one = new Shelved(Objects.requireNonNull(packs.findPack(kept.hash())), kept.inForce());
            byName.merge(one.name(), one, (known, later) -> known.inForce() ? known : later);
        }
        return List.copyOf(byName.values());
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
