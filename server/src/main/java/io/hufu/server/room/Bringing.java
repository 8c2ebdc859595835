package io.hufu.server.room;

import io.hufu.journal.packs.PackStore;
import io.hufu.plan.Pack;
import io.hufu.plan.compare.Comparison;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackFiles;
import io.hufu.plan.pack.PackLoader;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Packs that somebody brings as a zip: first what a review finds in them, and only then are they kept; none comes into force by it. */
@Component
public class Bringing {
    private final PackStore packs;
    private final Moments moments;

    Bringing(PackStore packs, Moments moments) {
        this.packs = packs;
        this.moments = moments;
    }

    /**
     * What came of a zip.
     *
     * @param broken whether it does not even load; nothing is kept then
     * @param leftAside files of the zip that belong to no pack
     */
    public record Brought(
            boolean dryRun,
            @Nullable String jurisdiction,
            List<Plan> plans,
            boolean broken,
            List<Found> findings,
            List<String> leftAside) {}

    /**
     * @param known whether exactly this edition is kept already
     * @param now name of the edition that is in force for the same plan; null where there is none
     * @param differences from that one
     */
    public record Plan(
            PlanPage.Edition edition,
            boolean known,
            @Nullable String now,
            int differences) {}

    /**
     * Reads, reviews and, unless it is a dry run, keeps.
     *
     * @param day of the review, in the jurisdiction's calendar
     * @throws ProblemException where the zip is refused, with a sentence that names the file
     */
    public Brought bring(byte[] bytes, boolean dryRun, LocalDate day) {
        PackZip zip;
        try {
            zip = PackZip.read(bytes);
        } catch (PackZip.Refused refused) {
            throw ProblemException.of(DoorCode.PACK_REFUSED, "value", refused.chinese(), "valueEn", refused.english());
        }
        var files = PackFiles.of(zip.files());
        var aside = Stream.concat(
                        zip.leftAside().stream(),
                        zip.files().keySet().stream()
                                .filter(name -> !files.names().contains(name)))
                .toList();
        return switch (PackLoader.load(files)) {
            case Loaded.Broken broken ->
                new Brought(
                        dryRun,
                        null,
                        List.of(),
                        true,
                        broken.findings().stream().map(Found::of).toList(),
                        aside);
            case Loaded.Packs loaded -> {
                var brought = new Brought(
                        dryRun,
                        loaded.packs().getFirst().jurisdiction().name(),
                        loaded.packs().stream().map(this::plan).toList(),
                        false,
                        review(loaded, day),
                        aside);
                if (!dryRun) {
                    loaded.files().forEach(each -> packs.keep(each.toMap(), moments.now()));
                }
                yield brought;
            }
        };
    }

    private Plan plan(Pack pack) {
        boolean known = packs.list().stream().anyMatch(kept -> kept.hash().equals(pack.hash()));
        var now = packs.findPackInForce(pack.plan().id());
        return new Plan(
                new PlanLibrary.Shelved(
                                pack.plan().name(),
                                pack,
                                now != null && now.hash().equals(pack.hash()))
                        .edition(),
                known,
                now == null ? null : now.plan().name(),
                now == null ? 0 : Comparison.of(now, pack).size());
    }

    private static List<Found> review(Loaded.Packs loaded, LocalDate day) {
        var editions = new ArrayList<Reviews.Edition>();
        for (int i = 0; i < loaded.packs().size(); i++) {
            editions.add(
                    new Reviews.Edition(loaded.packs().get(i), loaded.files().get(i)));
        }
        return Reviews.review(editions, day).stream().map(Found::of).toList();
    }
}
