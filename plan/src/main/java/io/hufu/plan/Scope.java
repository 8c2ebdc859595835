package io.hufu.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is for.
 *
 * @param hazards codes of hazards, such as {@code hazardous-chemicals}
 * @param phases codes of phases, such as {@code production}; empty means every phase
 * @param facilities codes of kinds of facility, such as {@code lng-tank}; empty means every kind
 * @param words the Chinese name of each code of a hazard, phase or kind of facility that this scope uses
 * @param fallback the common rules, taken where no other plan applies
 * @param exclusions what the plan leaves to others
 */
public record Scope(
        String clause,
        String text,
        List<String> hazards,
        List<String> phases,
        List<String> facilities,
        Map<String, String> words,
        boolean fallback,
        List<Exclusion> exclusions,
        List<Note> notes) {
    public Scope {
        hazards = List.copyOf(hazards);
        phases = List.copyOf(phases);
        facilities = List.copyOf(facilities);
        words = Map.copyOf(words);
        exclusions = List.copyOf(exclusions);
        notes = List.copyOf(notes);
    }

    /** What posts and conditions may name as the sector of an incident: hazards, phases, kinds of facility. */
    public List<String> sectors() {
        return Stream.of(hazards, phases, facilities)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The Chinese name of a code, or the code itself where the pack gives none. */
    public String word(String code) {
        return words.getOrDefault(code, code);
    }

    /**
     * @param hazard the hazard that is excluded, or null for any
     * @param phase the phase that is excluded, or null for any
     * @param facility the kind of facility that is excluded, or null for any
     * @param toPlan the id of the plan that applies in its stead, if one is named; it need not be loaded
     * @param toTitle its title
     * @param assists whether this plan's measures and forces still serve the plan that applies
     */
    public record Exclusion(
            @Nullable String hazard,
            @Nullable String phase,
            @Nullable String facility,
            String text,
            @Nullable String toPlan,
            @Nullable String toTitle,
            boolean assists,
            String clause) {}
}
