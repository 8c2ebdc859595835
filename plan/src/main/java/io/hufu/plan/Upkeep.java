package io.hufu.plan;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps a plan alive: drills, revision, contacts, training. */
public record Upkeep(List<Item> items) {
    public Upkeep {
        items = List.copyOf(items);
    }

    /**
     * @param kind {@code drill}, {@code revision}, {@code contacts}, {@code training} or {@code stores}
     * @param every the period; null where the plan leaves it to regulation
     */
    public record Item(
            String id,
            String kind,
            String who,
            String text,
            @Nullable Period every,
            String clause,
            List<Note> notes) {
        public Item {
            notes = List.copyOf(notes);
        }
    }
}
