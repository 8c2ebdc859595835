package io.hufu.plan.check;

import io.hufu.plan.Scope;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Two plans take the same hazard in the same phase and neither leaves it to the other. */
final class ScopeOverlap implements Rule {
    private static final Heading HEADING = new Heading(
            "scope-overlap",
            Severity.WARNING,
            "两个预案的适用范围重叠",
            "scopes that overlap",
            "在其中一个预案中除外,或写明以谁为主",
            "exclude it in one of them, or say which leads");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void lookAcross(List<Sheet> sheets, Report report) {
        for (int i = 0; i < sheets.size(); i++) {
            for (int j = i + 1; j < sheets.size(); j++) {
                var one = sheets.get(i);
                var other = sheets.get(j);
                if (!one.plan().id().equals(other.plan().id())) {
                    compare(one, other, report);
                }
            }
        }
    }

    private void compare(Sheet one, Sheet other, Report report) {
        var mine = one.plan().scope();
        var theirs = other.plan().scope();
        var hazards = new TreeSet<>(mine.hazards());
        hazards.retainAll(theirs.hazards());
        boolean phases = mine.phases().isEmpty()
                || theirs.phases().isEmpty()
                || !Collections.disjoint(mine.phases(), theirs.phases());
        boolean left = leaves(mine, other.plan().id(), hazards)
                || leaves(theirs, one.plan().id(), hazards);
        if (!hazards.isEmpty() && phases && !left) {
            report.addBetween(
                    this,
                    one.plan().title() + "和" + other.plan().title() + "的适用范围重叠:" + String.join("、", hazards),
                    "the scopes of " + one.name() + " and " + other.name() + " overlap in "
                            + String.join(", ", hazards),
                    List.of(one.spot("$.scope", mine.clause()), other.spot("$.scope", theirs.clause())));
        }
    }

    private static boolean leaves(Scope scope, String plan, Set<String> hazards) {
        return scope.exclusions().stream()
                .anyMatch(exclusion -> plan.equals(exclusion.toPlan())
                        && (exclusion.hazard() == null || hazards.contains(exclusion.hazard())));
    }
}
