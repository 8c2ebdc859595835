package io.hufu.plan;

import java.util.List;

/**
 * A body that the plan names by what it is in an incident, such as the locality government; bound per incident by an event.
 *
 * @param binding how it is bound: from the place of the incident, from its sector, or by hand
 * @param bySector only with {@link Binding#BY_SECTOR}: which unit the role is in which sectors
 * @param candidates units of the directory that may be bound; empty means any unit or a free name
 * @param hasAccount whether the bound body works in the system; without one the office records for it
 */
public record Role(
        String id,
        String name,
        Binding binding,
        List<BySector> bySector,
        List<String> candidates,
        boolean hasAccount,
        String clause,
        List<Note> notes) {
    public Role {
        bySector = List.copyOf(bySector);
        candidates = List.copyOf(candidates);
        notes = List.copyOf(notes);
    }

    public enum Binding {
        BY_PLACE,
        BY_SECTOR,
        BY_HAND
    }

    /** The unit that the role is in any of these sectors. */
    public record BySector(List<String> sectors, String unit) {
        public BySector {
            sectors = List.copyOf(sectors);
        }
    }
}
