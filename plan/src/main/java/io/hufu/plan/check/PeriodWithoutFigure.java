package io.hufu.plan.check;

import io.hufu.plan.AsPrinted;
import io.hufu.plan.AsPrinted.Recurrence.What;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Drills, revisions or reviews come round regularly or by regulation, and no period is named. One finding for each kind. */
final class PeriodWithoutFigure implements Rule {
    private static final Heading HEADING = new Heading(
            "period-without-figure", Severity.NOTE, "周期没有数字", "a period without a figure", "写明多久一次", "say how often");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        for (var what : EnumSet.of(What.DRILL, What.REVISION, What.REVIEW)) {
            var who = new ArrayList<String>();
            var spots = new ArrayList<Spot>();
            var periods = sheet.printed().periods();
            for (int i = 0; i < periods.size(); i++) {
                if (periods.get(i).what() == what && periods.get(i).every() == null) {
                    who.add(periods.get(i).by());
                    spots.add(sheet.spot(
                            "$.asPrinted.periods[" + i + "]", periods.get(i).clause()));
                }
            }
            boolean named = what != What.DRILL
                    && periods(sheet).stream().anyMatch(period -> period.what() == what && period.every() != null);
            if (!spots.isEmpty() && !named) {
                report.add(
                        this,
                        sheet,
                        words(what) + "没有写多久一次:" + String.join("、", who),
                        what + " without a period: " + String.join(", ", who),
                        spots);
            }
        }
    }

    private static List<AsPrinted.Recurrence> periods(Sheet sheet) {
        return sheet.printed().periods();
    }

    private static String words(What what) {
        return switch (what) {
            case DRILL -> "演练";
            case REVISION -> "修订";
            case REVIEW -> "评审";
            default -> "更新";
        };
    }
}
