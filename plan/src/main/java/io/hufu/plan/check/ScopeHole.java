package io.hufu.plan.check;

import io.hufu.plan.Scope;
import java.util.List;

/** A plan leaves something out that no loaded plan takes up. */
final class ScopeHole implements Rule {
    private static final Heading HEADING = new Heading(
            "scope-hole",
            Severity.WARNING,
            "除外的事项没有预案管",
            "a hole between scopes",
            "指明适用的预案,或补订预案",
            "name the plan that applies, or make one");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void lookAcross(List<Sheet> sheets, Report report) {
        for (var sheet : sheets) {
            var exclusions = sheet.plan().scope().exclusions();
            for (int i = 0; i < exclusions.size(); i++) {
                var left = exclusions.get(i);
                boolean taken = sheets.stream().anyMatch(other -> takes(other, sheet, left));
                if (!taken) {
                    report.add(
                            this,
                            sheet,
                            left.text() + ":没有已载入的预案适用"
                                    + (left.toTitle() == null ? "" : "(《" + left.toTitle() + "》未载入)"),
                            "no loaded plan takes " + left.hazard() + " " + left.phase() + ": " + left.text(),
                            sheet.spot("$.scope.exclusions[" + i + "]", left.clause()));
                }
            }
        }
    }

    private static boolean takes(Sheet other, Sheet sheet, Scope.Exclusion left) {
        var scope = other.plan().scope();
        if (other.plan().id().equals(left.toPlan())) {
            return true;
        }
        return !other.plan().id().equals(sheet.plan().id())
                && left.hazard() != null
                && scope.hazards().contains(left.hazard())
                && (left.phase() == null
                        || scope.phases().isEmpty()
                        || scope.phases().contains(left.phase()));
    }
}
