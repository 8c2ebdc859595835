package io.hufu.engine.incident;

import io.hufu.plan.Ending;
import io.hufu.plan.Extent;
import java.util.ArrayList;
import java.util.List;

/** What stands between an incident and the end of its response; asked by the decision and shown before it. */
public final class EndGate {
    private EndGate() {}

    /** Texts of the conditions that nobody has confirmed, in the order of the plan. */
    public static List<String> openConditions(IncidentState state, Ending ending) {
        var open = new ArrayList<String>();
        for (var condition : ending.conditions()) {
            var tick = state.checks().endConditions().find(condition.id());
            if (tick == null || !tick.done()) {
                open.add(condition.text());
            }
        }
        return open;
    }

    /** After a transfer of command, or where the plan leaves the end of this grade to a headquarters above this one. */
    public static boolean superiorOrderNeeded(IncidentState state, Ending ending, String jurisdiction) {
        if (state.response().transfer() != null && ending.superiorOrderAfterTransfer()) {
            return true;
        }
        var assessment = state.intake().assessment();
        if (ending.rule() != Ending.Rule.BY_GRADE || assessment == null) {
            return false;
        }
        var grade = assessment.grade() != null ? assessment.grade() : assessment.floor();
        var own = jurisdiction.endsWith("00") ? Extent.CITY : Extent.COUNTY;
        return ending.byGrade().stream()
                .anyMatch(b -> b.grade() == grade && b.headquarters().compareTo(own) > 0);
    }
}
