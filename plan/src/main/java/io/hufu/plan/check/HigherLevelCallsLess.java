package io.hufu.plan.check;

import io.hufu.plan.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;

/** A lower level calls work groups, experts or the task force, and the level above it does not. */
final class HigherLevelCallsLess implements Rule {
    private static final Heading HEADING = new Heading(
            "higher-level-calls-less",
            Severity.WARNING,
            "高一级响应召集的反而少",
            "a higher level that calls less",
            "在高级别补上,或写明包含低级别的措施",
            "add it to the higher level, or say that it includes the lower one");

    private static final Set<Level.Who> COUNTED =
            Set.of(Level.Who.LEADERS, Level.Who.GROUPS, Level.Who.EXPERTS, Level.Who.TASK_FORCE);

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var levels = sheet.plan().levels();
        for (int i = 0; i + 1 < levels.size(); i++) {
            var missing = calls(levels.get(i + 1));
            missing.removeAll(calls(levels.get(i)));
            if (!missing.isEmpty()) {
                report.add(
                        this,
                        sheet,
                        levels.get(i + 1).level() + "级响应召集" + words(missing) + ","
                                + levels.get(i).level() + "级响应没有写",
                        "level " + levels.get(i + 1).level() + " calls " + missing + ", level "
                                + levels.get(i).level() + " does not",
                        sheet.spot("$.levels[" + i + "].calls", levels.get(i).clause()),
                        sheet.spot(
                                "$.levels[" + (i + 1) + "].calls",
                                levels.get(i + 1).clause()));
            }
        }
    }

    private static Set<Level.Who> calls(Level level) {
        var calls = EnumSet.noneOf(Level.Who.class);
        level.calls().stream().map(Level.Call::who).filter(COUNTED::contains).forEach(calls::add);
        return calls;
    }

    private static String words(Set<Level.Who> calls) {
        var words = new ArrayList<String>();
        for (var who : calls) {
            words.add(
                    switch (who) {
                        case LEADERS -> "领导";
                        case GROUPS -> "工作组(现场指挥部)";
                        case EXPERTS -> "专家";
                        default -> "专班";
                    });
        }
        return String.join("、", words);
    }
}
