package io.hufu.plan.pack;

import io.hufu.plan.Grade;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rules of one plan hold together: grading, levels, warnings, ending. */
final class RuleChecks {
    private final At plan;
    private final Set<String> postKinds = new HashSet<>();

    private RuleChecks(At plan) {
        this.plan = plan;
    }

    static void check(At plan) {
        var checks = new RuleChecks(plan);
        checks.postKinds.add("office");
        plan.get("headquarters").each("posts").forEach(post -> checks.postKinds.add(post.text("kind")));
        checks.grading();
        checks.levels();
        checks.warnings();
        checks.ending();
        checks.sectors();
        plan.get("release").each("approvers").forEach(checks::post);
    }

    private void grading() {
        var grading = plan.get("grading");
        for (var column : List.of("deathsCount", "injuriesCount")) {
            var seen = new HashSet<String>();
            for (var counted : grading.each(column)) {
                if (!seen.add(counted.text())) {
                    counted.report(FindingCode.GRADE_COUNTED_TWICE, counted.text());
                }
            }
        }
        if (eachGradeOnce(grading.get("rows"), FindingCode.GRADING_ROWS)) {
            bounds(grading.each("rows"));
        }
    }

    private static void bounds(List<At> rows) {
        var byGrade = new HashMap<String, At>();
        rows.forEach(row -> byGrade.put(row.text("grade"), row));
        for (var column : List.of("deaths", "injuries", "lossYuan")) {
            BigDecimal below = null;
            for (var grade : Grade.values()) {
                var row = byGrade.get(kebab(grade));
                if (row == null) {
                    continue;
                }
                var bound = row.get(column).node().decimalValue();
                if (below != null && bound.compareTo(below) <= 0) {
                    row.get(column).report(FindingCode.GRADING_BOUNDS, column);
                }
                below = bound;
            }
        }
    }

    private static boolean eachGradeOnce(At rows, FindingCode code) {
        Map<String, Integer> count = new HashMap<>();
        rows.items().forEach(row -> count.merge(row.text("grade"), 1, Integer::sum));
        boolean right = true;
        for (var grade : Grade.values()) {
            int found = count.getOrDefault(kebab(grade), 0);
            if (found != 1) {
                rows.report(code, kebab(grade), found);
                right = false;
            }
        }
        return right;
    }

    private static String kebab(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void levels() {
        var seen = new HashSet<String>();
        for (var level : plan.each("levels")) {
            if (!seen.add(level.text("level"))) {
                level.get("level").report(FindingCode.LEVEL_TWICE, level.text("level"));
            }
            level.each("activators").forEach(this::post);
            for (var call : level.each("calls")) {
                var who = call.get("who");
                if (who.text().equals("task-force")
                        && !plan.get("headquarters").get("taskForce").isPresent()) {
                    who.report(FindingCode.TASK_FORCE_MISSING);
                }
                if (who.text().equals("groups") && plan.each("groups").isEmpty()) {
                    who.report(FindingCode.GROUPS_MISSING);
                }
            }
        }
    }

    private void warnings() {
        for (var key : List.of("colours", "preparedness")) {
            var seen = new HashSet<String>();
            for (var rule : plan.get("warnings").each(key)) {
                if (!seen.add(rule.text("colour"))) {
                    rule.get("colour").report(FindingCode.COLOUR_TWICE, rule.text("colour"));
                }
                if (rule.get("approver").isPresent()) {
                    post(rule.get("approver"));
                }
            }
        }
    }

    private void ending() {
        var ending = plan.get("ending");
        var byGrade = ending.get("byGrade");
        if (ending.text("rule").equals("by-grade")) {
            eachGradeOnce(byGrade, FindingCode.ENDING_GRADES);
        } else if (!byGrade.items().isEmpty()) {
            byGrade.report(FindingCode.ENDING_SUPERFLUOUS);
        }
    }

    private void sectors() {
        var known = new HashSet<String>();
        plan.get("scope").each("hazards").forEach(hazard -> known.add(hazard.text()));
        plan.get("scope").each("phases").forEach(phase -> known.add(phase.text()));
        for (var post : plan.get("headquarters").each("posts")) {
            post.each("sectors").forEach(sector -> sector(sector, known));
        }
        conditionSectors(plan, known);
    }

    private static void conditionSectors(At element, Set<String> known) {
        element.each("sectorIs").forEach(sector -> sector(sector, known));
        if (element.node().isObject()) {
            element.fields().forEach(field -> conditionSectors(field, known));
        } else {
            element.items().forEach(item -> conditionSectors(item, known));
        }
    }

    private static void sector(At sector, Set<String> known) {
        if (!known.contains(sector.text())) {
            sector.report(FindingCode.UNKNOWN_SECTOR, sector.text());
        }
    }

    private void post(At kind) {
        if (!postKinds.contains(kind.text())) {
            kind.report(FindingCode.POST_MISSING, kind.text());
        }
    }
}
