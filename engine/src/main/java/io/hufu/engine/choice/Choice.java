package io.hufu.engine.choice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plans for a matter.
 *
 * @param applies plans whose scope covers it, the most specific first; several mean that people choose one to command
 * @param elsewhere plans that an exclusion points to, loaded or not
 * @param passed loaded plans that do not apply, with the reason
 * @param common whether no plan applies and the common rules stand in
 */
public record Choice(List<Applies> applies, List<Elsewhere> elsewhere, List<Passed> passed, boolean common) {
    public Choice {
        applies = List.copyOf(applies);
        elsewhere = List.copyOf(elsewhere);
        passed = List.copyOf(passed);
    }

    /** What has to be known before it is certain. */
    public enum Ask {
        PHASE,
        FACILITY
    }

    /** Why a plan does not apply. */
    public enum Why {
        OTHER_PLACE,
        OTHER_HAZARD,
        OTHER_PHASE,
        OTHER_FACILITY,
        EXCLUDED
    }

    /**
     * A plan that applies.
     *
     * @param clause cited with the document
     * @param text its scope, as the pack says it
     * @param ask what is not known yet and could still exclude it
     */
    public record Applies(String plan, String title, String clause, String text, List<Ask> ask) {
        public Applies {
            ask = List.copyOf(ask);
        }
    }

    /**
     * A plan that another one leaves the matter to.
     *
     * @param loaded whether a pack of it is in force here
     * @param by the plan that points to it, whose clause is cited
     * @param assisting whether the pointing plan's measures and forces still serve
     */
    public record Elsewhere(
            @Nullable String plan,
            @Nullable String title,
            boolean loaded,
            String by,
            String byTitle,
            boolean assisting,
            String text,
            String clause) {}

    /** A plan that does not apply. */
    public record Passed(String plan, String title, Why why, String text, String clause) {}
}
