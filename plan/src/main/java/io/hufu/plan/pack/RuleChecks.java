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
        WarningChecks.check(plan, checks.postKinds);
        checks.ending();
        checks.sectorsAndLevels();
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
        if (grading.each("rows").isEmpty()) {
            return;
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
        if (plan.each("levels").isEmpty()
                && plan.get("warnings").each("colours").isEmpty()) {
            plan.get("levels").report(FindingCode.NOTHING_STARTS);
        }
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
                if (who.text().equals("locality") && !hasRoleByPlace()) {
                    who.report(FindingCode.LOCALITY_MISSING);
                }
                if (who.text().equals("groups") && plan.each("groups").isEmpty()) {
                    who.report(FindingCode.GROUPS_MISSING);
                }
            }
        }
    }

    private boolean hasRoleByPlace() {
        return plan.each("roles").stream().anyMatch(role -> role.text("binding").equals("by-place"));
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

    private void sectorsAndLevels() {
        var sectors = new HashSet<String>();
        plan.get("scope").each("hazards").forEach(hazard -> sectors.add(hazard.text()));
        plan.get("scope").each("phases").forEach(phase -> sectors.add(phase.text()));
        plan.get("scope").each("facilities").forEach(facility -> sectors.add(facility.text()));
        var levels = new HashSet<String>();
        plan.each("levels").forEach(level -> levels.add(level.text("level")));
        var headquarters = plan.get("headquarters");
        for (var post : headquarters.each("posts")) {
            post.each("sectors").forEach(sector -> known(sector, sectors, FindingCode.UNKNOWN_SECTOR));
        }
        for (var role : plan.each("roles")) {
            for (var entry : role.each("bySector")) {
                entry.each("sectors").forEach(sector -> known(sector, sectors, FindingCode.UNKNOWN_SECTOR));
            }
        }
        headquarters.get("taskForce").each("levels").forEach(level -> known(level, levels, FindingCode.LEVEL_MISSING));
        conditions(plan, sectors, levels);
    }

    private static void conditions(At element, Set<String> sectors, Set<String> levels) {
        element.each("sectorIs").forEach(sector -> known(sector, sectors, FindingCode.UNKNOWN_SECTOR));
        element.each("levelIs").forEach(level -> known(level, levels, FindingCode.LEVEL_MISSING));
        for (var inner : element.node().isObject() ? element.fields() : element.items()) {
            conditions(inner, sectors, levels);
        }
    }

    private static void known(At value, Set<String> known, FindingCode code) {
        if (!known.contains(value.text())) {
            value.report(code, value.text());
        }
    }

    private void post(At kind) {
        if (!postKinds.contains(kind.text())) {
            kind.report(FindingCode.POST_MISSING, kind.text());
        }
    }
}
