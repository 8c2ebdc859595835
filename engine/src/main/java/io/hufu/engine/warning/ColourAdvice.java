package io.hufu.engine.warning;

import io.hufu.plan.Colour;
import io.hufu.plan.Note;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edition's thresholds make of a forecast. Advice: nobody is bound to it, and nothing follows from it.
 *
 * @param colour the gravest whose thresholds are met; null where none is
 * @param judged every threshold of the edition, the gravest colour first
 */
public record ColourAdvice(@Nullable Colour colour, List<Judged> judged) {
    public ColourAdvice {
        judged = List.copyOf(judged);
    }

    /** @param clause with its document where it names one */
    public record Judged(Colour colour, boolean met, List<Part> parts, String clause, List<Note> notes) {
        public Judged {
            parts = List.copyOf(parts);
            notes = List.copyOf(notes);
        }
    }

    /**
     * One condition of a threshold.
     *
     * @param name of the figure in the plan's words
     * @param included whether the bound itself counts
     * @param days how many days running are needed
     * @param longest how many days running there are: those that count, or the longest run where they are too few
     * @param first day of them, with {@code last}; both null where there is none
     */
    public record Part(
            String figure,
            String name,
            BigDecimal bound,
            boolean included,
            int days,
            int longest,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}
}
