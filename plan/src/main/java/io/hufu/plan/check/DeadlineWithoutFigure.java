package io.hufu.plan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** At once, promptly, or no limit at all: what nobody can be held to. One finding for each wording. */
final class DeadlineWithoutFigure implements Rule {
    private static final Heading HEADING = new Heading(
            "deadline-without-figure",
            Severity.NOTE,
            "时限没有数字",
            "a deadline without a figure",
            "给出分钟数或小时数",
            "give minutes or hours");

    private static final Map<String, String> WORDS = Map.of("at-once", "立即", "promptly", "及时", "none", "无时限");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        for (var wording : List.of("at-once", "promptly", "none")) {
            var what = new ArrayList<String>();
            var spots = new ArrayList<Spot>();
            var deadlines = sheet.printed().deadlines();
            for (int i = 0; i < deadlines.size(); i++) {
                if (deadlines.get(i).limit().equals(wording)) {
                    what.add(deadlines.get(i).what() + "(" + deadlines.get(i).clause() + ")");
                    spots.add(sheet.spot(
                            "$.asPrinted.deadlines[" + i + "]", deadlines.get(i).clause()));
                }
            }
            if (!spots.isEmpty()) {
                report.add(
                        this,
                        sheet,
                        "“" + WORDS.get(wording) + "”没有数字:" + String.join("、", what),
                        "«" + wording + "» has no figure: " + String.join(", ", what),
                        spots);
            }
        }
    }
}
