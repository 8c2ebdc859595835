package io.hufu.server.evaluation;

import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.server.view.Codes;
import io.hufu.server.view.Wording;
import io.hufu.server.view.Words;
import io.hufu.server.view.wire.Board;
import io.hufu.server.view.wire.BoardFacts;
import io.hufu.server.view.wire.Evaluation.Correction;
import io.hufu.server.view.wire.TimelineRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What had to be corrected: figures, and what was taken back. */
final class Corrections {
    private static final Set<String> TAKEN_BACK = Set.of(
            "incident.report-detached",
            "incident.proposal-withdrawn",
            "incident.obligation-withdrawn",
            "incident.plan-changed",
            "incident.accident-stated",
            "incident.particulars-stated",
            "incident.obligation-retimed",
            "incident.work-recalled",
            "incident.decision-denied",
            "incident.decision-recalled",
            "incident.response-resumed",
            "incident.decision-upheld",
            "incident.marked-false",
            "incident.merged-into");

    private Corrections() {}

    static List<Correction> of(Board board, List<TimelineRow> timeline, Wording wording) {
        var corrections = new ArrayList<Correction>();
        String followUp = Codes.code(FigureChange.FOLLOW_UP);
        for (BoardFacts.FigureStep step : board.figureHistory()) {
            if (step.ended()) {
                corrections.add(new Correction(step.at(), supplement(board, step, wording), step.by()));
            } else if (!step.change().equals(followUp)) {
                String reason = step.reason();
                Map<String, String> why = reason == null ? Map.of() : Map.of("reason", reason);
                corrections.add(new Correction(step.at(), wording.say("correction.figures", why), step.by()));
            }
        }
        timeline.stream()
                .filter(row -> TAKEN_BACK.contains(row.type()))
                .forEach(row -> corrections.add(new Correction(row.at(), row.text(), row.by())));
        corrections.sort(Comparator.comparing(Correction::at));
        return corrections;
    }

    /** Figures stated after the end, with the grade that follows from them and the clause on which that rests. */
    private static String supplement(Board board, BoardFacts.FigureStep step, Wording wording) {
        var values = new HashMap<String, String>();
        values.put("figures", Words.figures(figures(step.figures()), wording));
        values.put("grade", wording.word("grade." + (step.grade() == null ? "open" : step.grade())));
        if (step.reason() != null) {
            values.put("reason", step.reason());
        }
        if (board.settling() != null) {
            values.put("clause", board.settling().clause());
        }
        return wording.say("correction.supplement", values);
    }

    private static Figures figures(BoardFacts.FiguresNow now) {
        return new Figures(
                now.deaths(),
                now.serious(),
                now.poisoned(),
                now.missing(),
                now.atRisk(),
                now.lossYuan(),
                now.foreigners());
    }
}
