package io.hufu.plan;

import java.util.List;

/**
 * A body that the plan names by what it is in an incident, such as the locality government; bound per incident by an event.
 *
 * @param binding how it is bound: from the place of the incident, or by hand
 * @param candidates units of the directory that may be bound; empty means any unit or a free name
 * @param hasAccount whether the bound body works in the system; without one the office records for it
 */
public record Role(
        String id,
        String name,
        Binding binding,
        List<String> candidates,
        boolean hasAccount,
        String clause,
        List<Note> notes) {
    public Role {
        candidates = List.copyOf(candidates);
        notes = List.copyOf(notes);
    }

    public enum Binding {
        BY_PLACE,
        BY_HAND
    }
}
