package io.hufu.plan;

import java.util.List;

/**
 * A disposal guide (处置要点).
 *
 * @param accident the kind of accident it is for; {@code general} goes with every kind
 */
public record Guide(String id, String name, String accident, List<Step> steps, String clause, List<Note> notes) {
    public Guide {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    public record Step(String id, String text) {}
}
