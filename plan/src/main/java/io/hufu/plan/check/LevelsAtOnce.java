package io.hufu.plan.check;

import io.hufu.plan.Condition;
import java.util.Collections;
import java.util.List;

/** The very same condition is a ground of two response levels. */
final class LevelsAtOnce implements Rule {
    private static final Heading HEADING = new Heading(
            "levels-at-once",
            Severity.WARNING,
            "同一条件满足两个响应级别",
            "two levels whose conditions hold at once",
            "让条件只属于一个级别",
            "let the condition belong to one level");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var levels = sheet.plan().levels();
        for (int i = 0; i < levels.size(); i++) {
            for (int j = i + 1; j < levels.size(); j++) {
                compare(sheet, report, i, j);
            }
        }
    }

    private void compare(Sheet sheet, Report report, int i, int j) {
        var one = sheet.plan().levels().get(i);
        var other = sheet.plan().levels().get(j);
        for (int g = 0; g < one.grounds().size(); g++) {
            for (int h = 0; h < other.grounds().size(); h++) {
                var mine = one.grounds().get(g);
                var theirs = other.grounds().get(h);
                if (!Collections.disjoint(alternatives(mine.when()), alternatives(theirs.when()))) {
                    report.add(
                            this,
                            sheet,
                            one.level() + "级和" + other.level() + "级都以“" + mine.text() + "”为条件,等级不明时可能同时满足",
                            "levels " + one.level() + " and " + other.level() + " share a condition: " + mine.id()
                                    + ", " + theirs.id(),
                            sheet.spot("$.levels[" + i + "].grounds[" + g + "]", mine.clause()),
                            sheet.spot("$.levels[" + j + "].grounds[" + h + "]", theirs.clause()));
                }
            }
        }
    }

    /** What is enough by itself. Judgements of people are theirs to keep apart. */
    private static List<Condition> alternatives(Condition condition) {
        return switch (condition) {
            case Condition.Any any ->
                any.of().stream().flatMap(inner -> alternatives(inner).stream()).toList();
            case Condition.Judged ignored -> List.of();
            default -> List.of(condition);
        };
    }
}
