package io.hufu.server.room;

import io.hufu.engine.review.Combinations;
import io.hufu.plan.Pack;
import io.hufu.plan.check.Defect;
import io.hufu.plan.check.Review;
import io.hufu.plan.check.Sheet;
import io.hufu.plan.pack.PackFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a review finds in the kept editions; the same editions on the same day are reviewed once. */
@Component
public class Reviews {
    private final PlanLibrary library;
    private volatile @Nullable Done done;

    Reviews(PlanLibrary library) {
        this.library = library;
    }

    private record Done(List<String> hashes, LocalDate day, List<Defect> defects) {}

    /** An edition with the files that it was read from. */
    record Edition(Pack pack, PackFiles files) {}

    /**
     * What concerns one plan: its own defects, and those between plans that name it.
     *
     * @param name id and edition
     * @param day in the jurisdiction's calendar
     */
    public List<Found> of(String name, LocalDate day) {
        return all(day).stream()
                .filter(defect -> defect.plan().equals(name)
                        || defect.spots().stream().anyMatch(spot -> spot.plan().equals(name)))
                .sorted(Comparator.comparing((Defect defect) -> defect.rule().severity()))
                .map(Found::of)
                .toList();
    }

    private List<Defect> all(LocalDate day) {
        var packs = library.packs();
        var hashes = packs.stream().map(Pack::hash).toList();
        var known = done;
        if (known != null && known.day().equals(day) && known.hashes().equals(hashes)) {
            return known.defects();
        }
        return reviewed(packs, hashes, day);
    }

    private synchronized List<Defect> reviewed(List<Pack> packs, List<String> hashes, LocalDate day) {
        var known = done;
        if (known != null && known.day().equals(day) && known.hashes().equals(hashes)) {
            return known.defects();
        }
        var defects = review(
                packs.stream()
                        .map(pack -> new Edition(pack, library.files(pack)))
                        .toList(),
                day);
        done = new Done(hashes, day, defects);
        return defects;
    }

    /** All rules over all these editions; plans of one jurisdiction are looked at together. */
    static List<Defect> review(List<Edition> editions, LocalDate day) {
        var sheets = editions.stream()
                .map(edition -> Sheet.of(edition.pack().jurisdiction().code(), edition.pack(), edition.files()))
                .toList();
        var defects = new ArrayList<>(Review.of(sheets, day, null));
        sheets.parallelStream().map(Combinations::of).toList().forEach(defects::addAll);
        defects.sort(Review.ORDER);
        return List.copyOf(defects);
    }
}
