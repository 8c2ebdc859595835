package io.hufu.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is for.
 *
 * @param hazards codes of hazards, such as {@code hazardous-chemicals}
 * @param phases codes of phases, such as {@code production}; empty means every phase
 * @param exclusions what the plan leaves to others
 */
public record Scope(
        String clause,
        String text,
        List<String> hazards,
        List<String> phases,
        List<Exclusion> exclusions,
        List<Note> notes) {
    public Scope {
        hazards = List.copyOf(hazards);
        phases = List.copyOf(phases);
        exclusions = List.copyOf(exclusions);
        notes = List.copyOf(notes);
    }

    /**
     * @param hazard the hazard that is excluded, or null for any
     * @param phase the phase that is excluded, or null for any
     * @param toPlan the id of the plan that applies in its stead, if one is named; it need not be loaded
     * @param toTitle its title
     */
    public record Exclusion(
            @Nullable String hazard,
            @Nullable String phase,
            String text,
            @Nullable String toPlan,
            @Nullable String toTitle,
            String clause) {}
}
