package io.hufu.engine.incident;

import io.hufu.engine.basics.Confidential;
import io.hufu.engine.basics.Ordered;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people tick: guide steps ({@code guide/step}), conditions of the end, aftermath tasks; and how the incident was closed.
 */
public record Checks(
        Ordered<Tick> guideSteps,
        Ordered<Tick> endConditions,
        Ordered<Tick> aftermath,
        @Nullable String falseReason,
        @Nullable String mergedInto,
        @Nullable String evaluationNumber,
        List<String> evaluationSentTo,
        boolean personalDataDestroyed) {
    static final Checks NONE =
            new Checks(Ordered.none(), Ordered.none(), Ordered.none(), null, null, null, List.of(), false);

    public Checks {
        evaluationSentTo = List.copyOf(evaluationSentTo);
    }

    public record Tick(
            boolean done,
            Instant at,
            String account,
            @Nullable String confirmedBy,
            @Nullable Confidential remark) {}

    Checks withGuideStep(String id, Tick tick) {
        return new Checks(
                guideSteps.with(id, tick),
                endConditions,
                aftermath,
                falseReason,
                mergedInto,
                evaluationNumber,
                evaluationSentTo,
                personalDataDestroyed);
    }

    Checks withEndCondition(String id, Tick tick) {
        return new Checks(
                guideSteps,
                endConditions.with(id, tick),
                aftermath,
                falseReason,
                mergedInto,
                evaluationNumber,
                evaluationSentTo,
                personalDataDestroyed);
    }

    Checks withAftermath(String id, Tick tick) {
        return new Checks(
                guideSteps,
                endConditions,
                aftermath.with(id, tick),
                falseReason,
                mergedInto,
                evaluationNumber,
                evaluationSentTo,
                personalDataDestroyed);
    }

    Checks withFalse(String reason) {
        return new Checks(
                guideSteps,
                endConditions,
                aftermath,
                reason,
                mergedInto,
                evaluationNumber,
                evaluationSentTo,
                personalDataDestroyed);
    }

    Checks withMerged(String into) {
        return new Checks(
                guideSteps,
                endConditions,
                aftermath,
                falseReason,
                into,
                evaluationNumber,
                evaluationSentTo,
                personalDataDestroyed);
    }

    Checks withEvaluation(String number, List<String> sentTo) {
        return new Checks(
                guideSteps, endConditions, aftermath, falseReason, mergedInto, number, sentTo, personalDataDestroyed);
    }

    Checks withPersonalDataDestroyed() {
        return new Checks(
                guideSteps,
                endConditions,
                aftermath,
                falseReason,
                mergedInto,
                evaluationNumber,
                evaluationSentTo,
                true);
    }
}
