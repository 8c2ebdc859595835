package io.hufu.plan.check;

import io.hufu.plan.Condition;
import io.hufu.plan.Extent;
import io.hufu.plan.Grade;

/** A response that the headquarters of this plan started over an incident of some grade is ended by a lower headquarters. */
final class EndDoesNotFit implements Rule {
    private static final Heading HEADING = new Heading(
            "end-does-not-fit",
            Severity.ERROR,
            "启动和终止不配套",
            "start and end that do not fit",
            "谁启动谁终止,或写明怎样移交",
            "let whoever started it end it, or say how it is handed on");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var byGrade = sheet.plan().ending().byGrade();
        for (int i = 0; i < byGrade.size(); i++) {
            var end = byGrade.get(i);
            if (end.headquarters() != Extent.COUNTY) {
                continue;
            }
            for (int l = 0; l < sheet.plan().levels().size(); l++) {
                var level = sheet.plan().levels().get(l);
                if (level.grounds().stream().anyMatch(ground -> mentions(ground.when(), end.grade()))) {
                    report.add(
                            this,
                            sheet,
                            level.level() + "级响应由市指挥部启动,一般事故却由县级指挥部终止",
                            "level " + level.level()
                                    + " is started by the city and, for an ordinary incident, ended by the county",
                            sheet.spot("$.levels[" + l + "].activators", level.activatorsClause()),
                            sheet.spot("$.ending.byGrade[" + i + "]", end.clause()));
                }
            }
        }
    }

    private static boolean mentions(Condition condition, Grade grade) {
        return switch (condition) {
            case Condition.GradeIs is -> is.grade() == grade;
            case Condition.All all -> all.of().stream().anyMatch(inner -> mentions(inner, grade));
            case Condition.Any any -> any.of().stream().anyMatch(inner -> mentions(inner, grade));
            default -> false;
        };
    }
}
