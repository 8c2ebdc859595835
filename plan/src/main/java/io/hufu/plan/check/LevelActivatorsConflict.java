package io.hufu.plan.check;

import io.hufu.plan.AsPrinted;
import java.util.Collections;

/** Two places name different posts for starting the same level. */
final class LevelActivatorsConflict implements Rule {
    private static final Heading HEADING = new Heading(
            "level-activators-conflict",
            Severity.ERROR,
            "同一级别的启动人前后不一",
            "a level with conflicting activators",
            "改成一致",
            "let every place name the same");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var acts = sheet.printed().acts();
        for (int i = 0; i < acts.size(); i++) {
            for (int j = i + 1; j < acts.size(); j++) {
                var one = acts.get(i);
                var other = acts.get(j);
                if (one.act() == AsPrinted.Act.Kind.ACTIVATE
                        && other.act() == AsPrinted.Act.Kind.ACTIVATE
                        && one.level() != null
                        && one.level() == other.level()
                        && Collections.disjoint(one.by(), other.by())) {
                    report.add(
                            this,
                            sheet,
                            one.level() + "级响应," + one.clause() + "由" + String.join("、", one.by()) + "启动,"
                                    + other.clause() + "由" + String.join("、", other.by()) + "启动",
                            "level " + one.level() + " is activated by different posts in " + one.clause() + " and "
                                    + other.clause(),
                            Acts.spot(sheet, i),
                            Acts.spot(sheet, j));
                }
            }
        }
    }
}
