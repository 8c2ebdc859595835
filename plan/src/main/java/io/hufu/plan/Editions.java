package io.hufu.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of several editions of a plan is in force. */
public final class Editions {
    private static final Comparator<Pack> LATER = Comparator.comparing(
                    (Pack pack) -> pack.plan().inForce(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(pack -> pack.plan().edition());

    private Editions() {}

    /**
     * One edition for each plan: the latest whose day has come, else the first that will come. An edition without a day is
     * chosen only where the plan has no other: a source that does not say when it begins has not said that it has begun.
     *
     * @param day in China
     * @return in the order in which the plans first appear
     */
    public static List<Pack> inForce(List<Pack> packs, LocalDate day) {
        Map<String, List<Pack>> byPlan = new LinkedHashMap<>();
        packs.forEach(pack -> byPlan.computeIfAbsent(pack.plan().id(), id -> new ArrayList<>())
                .add(pack));
        return byPlan.values().stream().map(editions -> chosen(editions, day)).toList();
    }

    /** The edition of a plan with this name, or null where there is none. */
    public static @Nullable Pack find(List<Pack> packs, String plan, String edition) {
        for (var pack : packs) {
            if (pack.plan().id().equals(plan) && pack.plan().edition().equals(edition)) {
                return pack;
            }
        }
        return null;
    }

    private static Pack chosen(List<Pack> editions, LocalDate day) {
        var sorted = editions.stream().sorted(LATER).toList();
        Pack latest = null;
        for (var pack : sorted) {
            var begins = pack.plan().inForce();
            if (begins != null && !begins.isAfter(day)) {
                latest = pack;
            }
        }
        if (latest != null) {
            return latest;
        }
        for (var pack : sorted) {
            if (pack.plan().inForce() != null) {
                return pack;
            }
        }
        return sorted.getLast();
    }
}
