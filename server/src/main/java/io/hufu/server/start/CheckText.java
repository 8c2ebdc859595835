package io.hufu.server.start;

import io.hufu.plan.check.Defect;
import io.hufu.plan.check.Severity;
import io.hufu.plan.check.Spot;
import java.util.ArrayList;
import java.util.List;

/** Findings of a review as lines for a terminal. */
final class CheckText {
    private static final int MOST_SPOTS = 4;

    private CheckText() {}

    static List<String> lines(List<Defect> defects, boolean english) {
        var lines = new ArrayList<String>();
        var plan = "";
        for (var defect : defects) {
            if (!defect.plan().equals(plan)) {
                plan = defect.plan();
                lines.add("");
                lines.add("== " + heading(plan, english));
            }
            lines.add(severity(defect.rule().severity(), english) + " "
                    + defect.rule().code() + ": " + (english ? defect.messageEn() : defect.message()));
            defect.spots().stream().limit(MOST_SPOTS).map(Spot::text).forEach(spot -> lines.add("      " + spot));
            if (defect.spots().size() > MOST_SPOTS) {
                lines.add("      … " + (defect.spots().size() - MOST_SPOTS));
            }
            lines.add("      → "
                    + (english ? defect.rule().cureEn() : defect.rule().cure()));
        }
        lines.add("");
        lines.add(summary(defects, english));
        return lines;
    }

    private static String heading(String plan, boolean english) {
        if (!plan.equals(Defect.BETWEEN)) {
            return plan;
        }
        return english ? "between the plans" : "各预案之间";
    }

    private static String severity(Severity severity, boolean english) {
        return switch (severity) {
            case ERROR -> english ? "ERROR  " : "错误";
            case WARNING -> english ? "WARNING" : "警告";
            case NOTE -> english ? "NOTE   " : "提示";
        };
    }

    private static String summary(List<Defect> defects, boolean english) {
        long errors = count(defects, Severity.ERROR);
        long warnings = count(defects, Severity.WARNING);
        long notes = count(defects, Severity.NOTE);
        return english
                ? errors + " errors, " + warnings + " warnings, " + notes + " notes"
                : "错误 " + errors + " 个，警告 " + warnings + " 个，提示 " + notes + " 个";
    }

    private static long count(List<Defect> defects, Severity severity) {
        return defects.stream()
                .filter(defect -> defect.rule().severity() == severity)
                .count();
    }
}
