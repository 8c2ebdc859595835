package io.hufu.engine.incident;

import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.grading.SettlingPeriod;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.plan.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * Figures that change after the response has ended. Within the period that the jurisdiction cites they grade the incident anew,
 * also when it is closed; what is merely a wrong entry is corrected until the closing whenever it is found.
 */
final class Settling {
    private Settling() {}

    static Jurisdiction.@Nullable Settling rule(Case c) {
        return c.pack().jurisdiction().settling();
    }

    /** Refuses what became known after the period; null where it may be stated. */
    static @Nullable Decision tooLate(Case c, IncidentAction.StateFigures a) {
        var rule = rule(c);
        if (rule == null || c.state().running()) {
            return null;
        }
        var closed = c.state().status() == IncidentState.Status.CLOSED;
        var correction = a.change() == FigureChange.CORRECTION || a.change() == FigureChange.DETACHED;
        var casualties = SettlingPeriod.casualtiesChange(c.state().intake().figures(), a.figures());
        if (!closed && (correction || !casualties)) {
            return null;
        }
        var head = c.state().head();
        var end = SettlingPeriod.end(rule, head.accident(), head.occurredAt());
        if (a.knownAt().isBefore(end)) {
            return null;
        }
        return c.refusedBy(
                RefusalCode.FIGURES_SETTLED,
                rule.clause(),
                "days",
                String.valueOf(rule.days(head.accident())),
                "end",
                end.toString());
    }
}
