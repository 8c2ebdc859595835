package io.hufu.engine.review;

import io.hufu.plan.check.Defect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of docs/check/sources.md.
 *
 * @param plan id of the plan, or {@code *} for what lies between plans
 * @param kinds codes of the rules that may find it
 * @param words one of them is in a finding of it; {@code *} stands for anything
 * @param later judged only after the checker had reported it, so no measure of what it finds
 */
record Adjudicated(String id, String plan, List<String> kinds, List<String> words, boolean real, boolean later) {
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| ([0-9X]+-\\d+\\+?) \\| ([^|]+) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\| (real|harmless) \\| [^|]+ \\|$");

    static List<Adjudicated> read() throws IOException {
        var rows = new ArrayList<Adjudicated>();
        var found = ROW.matcher(Files.readString(Path.of("../docs/check/sources.md")));
        while (found.find()) {
            rows.add(new Adjudicated(
                    found.group(1),
                    found.group(2).strip(),
                    List.of(found.group(3).strip().split(" ")),
                    List.of(found.group(4).strip().split(";")),
                    found.group(5).equals("real"),
                    found.group(1).endsWith("+")));
        }
        return rows;
    }

    boolean fits(Defect defect) {
        boolean here = defect.plan().equals(Defect.BETWEEN)
                || defect.plan().replaceFirst("-[^-]+$", "").equals(plan);
        return here
                && kinds.contains(defect.rule().code())
                && words.stream()
                        .anyMatch(word -> word.equals("*") || defect.message().contains(word));
    }
}
