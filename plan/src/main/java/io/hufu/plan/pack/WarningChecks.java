package io.hufu.plan.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The warnings of one plan hold together: colours once, approvers and groups that exist, a rule for every listed line. */
final class WarningChecks {
    private final At plan;
    private final At warnings;

    private WarningChecks(At plan) {
        this.plan = plan;
        this.warnings = plan.get("warnings");
    }

    /** @param postKinds the kinds of post that the headquarters has */
    static void check(At plan, Set<String> postKinds) {
        var checks = new WarningChecks(plan);
        checks.colours(postKinds);
        checks.reductionList();
    }

    private void colours(Set<String> postKinds) {
        for (var key : List.of("colours", "preparedness")) {
            var seen = new HashSet<String>();
            for (var rule : warnings.each(key)) {
                if (!seen.add(rule.text("colour"))) {
                    rule.get("colour").report(FindingCode.COLOUR_TWICE, rule.text("colour"));
                }
                var approver = rule.get("approver");
                if (approver.isPresent() && !postKinds.contains(approver.text())) {
                    approver.report(FindingCode.POST_MISSING, approver.text());
                }
            }
        }
        var groups = texts(plan.each("groups"), "id");
        for (var rule : warnings.each("colours")) {
            for (var group : rule.each("groups")) {
                if (!groups.contains(group.text())) {
                    group.report(FindingCode.UNKNOWN_GROUP, group.text());
                }
            }
        }
    }

    /** Every rule names known grades, and a line of any grade without marks still meets a rule. */
    private void reductionList() {
        var list = warnings.get("reductionList");
        if (!list.isPresent()) {
            return;
        }
        new Ids().take(list.each("grades"), "id");
        new Ids().take(list.each("rules"), "id");
        var grades = texts(list.each("grades"), "id");
        var open = new TreeSet<>(grades);
        for (var rule : list.each("rules")) {
            for (var grade : rule.each("grades")) {
                if (!grades.contains(grade.text())) {
                    grade.report(FindingCode.UNKNOWN_PERFORMANCE_GRADE, grade.text());
                }
            }
            if (rule.each("marks").isEmpty()) {
                open.removeAll(rule.each("grades").isEmpty() ? grades : texts(rule.each("grades"), ""));
            }
        }
        if (!open.isEmpty()) {
            list.get("rules").report(FindingCode.REDUCTION_WITHOUT_RULE, String.join(",", open));
        }
    }

    private static Set<String> texts(List<At> elements, String key) {
        var texts = new HashSet<String>();
        elements.forEach(element -> texts.add(key.isEmpty() ? element.text() : element.text(key)));
        return texts;
    }
}
