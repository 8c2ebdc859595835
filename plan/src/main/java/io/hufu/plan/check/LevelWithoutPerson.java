package io.hufu.plan.check;

import io.hufu.plan.PostKind;

/** A level is activated by the office as such; nobody answers for it by name of post. */
final class LevelWithoutPerson implements Rule {
    private static final Heading HEADING = new Heading(
            "level-without-person",
            Severity.WARNING,
            "启动响应没有落实到人",
            "a level that no person activates",
            "写明由谁宣布启动",
            "say who declares it");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        for (int i = 0; i < sheet.plan().levels().size(); i++) {
            var level = sheet.plan().levels().get(i);
            if (level.activators().stream().allMatch(kind -> kind == PostKind.OFFICE)) {
                report.add(
                        this,
                        sheet,
                        level.level() + "级响应由办公室启动,没有写明由谁决定",
                        "level " + level.level() + " is activated by the office; no person is named",
                        sheet.spot("$.levels[" + i + "].activators", level.activatorsClause()));
            }
        }
    }
}
