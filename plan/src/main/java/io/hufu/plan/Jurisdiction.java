package io.hufu.plan;

import java.time.Duration;
import java.util.List;

/**
 * What belongs to a place and not to one plan: its areas, the figures it assumes for words without one, its ladder.
 *
 * @param code GB/T 2260, six digits
 * @param atOnce assumed figure for 立即
 * @param promptly assumed figure for 及时
 */
public record Jurisdiction(
        String code,
        String name,
        List<Area> areas,
        Duration atOnce,
        Duration promptly,
        Ladder ladder,
        List<Note> notes) {
    public Jurisdiction {
        areas = List.copyOf(areas);
        notes = List.copyOf(notes);
    }

    public record Area(String code, String name) {}

    /** Steps after an assignment was issued and is not acknowledged, and after it was acknowledged and stays silent. */
    public record Ladder(List<Rung> unacknowledged, List<Rung> silent) {
        public Ladder {
            unacknowledged = List.copyOf(unacknowledged);
            silent = List.copyOf(silent);
        }
    }

    public record Rung(Duration after, Action action) {}

    public enum Action {
        URGE,
        CALL,
        SUPERIOR
    }
}
