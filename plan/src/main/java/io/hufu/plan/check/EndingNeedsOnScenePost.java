package io.hufu.plan.check;

/** A condition for the end is left to the on-scene post, and a level sets none up. */
final class EndingNeedsOnScenePost implements Rule {
    private static final Heading HEADING = new Heading(
            "ending-needs-on-scene-post",
            Severity.WARNING,
            "终止要现场指挥部确认而有的级别不设",
            "an ending that needs an on-scene post",
            "写明不设现场指挥部时由谁确认",
            "say who confirms where there is none");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var conditions = sheet.plan().ending().conditions();
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).text().contains("现场指挥部")) {
                continue;
            }
            for (int l = 0; l < sheet.plan().levels().size(); l++) {
                var level = sheet.plan().levels().get(l);
                if (!level.onScenePost()) {
                    report.add(
                            this,
                            sheet,
                            "终止要现场指挥部确认," + level.level() + "级响应却不设现场指挥部",
                            "the end needs the on-scene post, which level " + level.level() + " does not set up",
                            sheet.spot(
                                    "$.ending.conditions[" + i + "]",
                                    conditions.get(i).clause()),
                            sheet.spot("$.levels[" + l + "]", level.clause()));
                }
            }
        }
    }
}
