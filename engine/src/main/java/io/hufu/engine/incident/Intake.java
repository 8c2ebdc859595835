package io.hufu.engine.incident;

import io.hufu.engine.basics.Ordered;
import io.hufu.engine.vocabulary.Assessment;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.engine.vocabulary.Report;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports, figures with their history, and what the plan makes of them. */
public record Intake(
        Ordered<Received> reports,
        Figures figures,
        Judgement judgement,
        List<Stated> history,
        @Nullable Assessment assessment) {
    static final Intake NONE = new Intake(Ordered.none(), Figures.UNKNOWN, Judgement.NONE, List.of(), null);

    public Intake {
        history = List.copyOf(history);
    }

    /**
     * The figures as a paper of that time has them; what is entered or corrected later does not change it.
     *
     * @param until known by then
     * @param entered and entered by then
     */
    public Figures known(Instant until, Instant entered) {
        return history.stream()
                .filter(stated ->
                        !stated.knownAt().isAfter(until) && !stated.enteredAt().isAfter(entered))
                .map(Stated::figures)
                .reduce(Figures.UNKNOWN, (before, after) -> after);
    }

    /** A report with the moment of its entry. */
    public record Received(Report report, Instant enteredAt, boolean detached) {}

    /** Figures as stated at one moment. */
    public record Stated(
            Figures figures,
            Judgement judgement,
            FigureChange change,
            Instant knownAt,
            Instant enteredAt,
            String account,
            @Nullable String reason) {}
}
