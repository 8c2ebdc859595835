package io.hufu.plan.check;

import io.hufu.plan.Phrases;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** A duration is set and nothing says from when it runs. Answers run from the question and are left alone. */
final class DeadlineWithoutStart implements Rule {
    private static final Heading HEADING = new Heading(
            "deadline-without-start",
            Severity.NOTE,
            "时限没有写从何时起算",
            "a deadline without a start",
            "写明从发生、接报还是得知起算",
            "say from when it runs");

    private static final Pattern ANSWER = Pattern.compile("催|回应|核实|答复|反馈");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var what = new ArrayList<String>();
        var spots = new ArrayList<Spot>();
        var deadlines = sheet.printed().deadlines();
        for (int i = 0; i < deadlines.size(); i++) {
            var deadline = deadlines.get(i);
            if (deadline.limit().startsWith("P")
                    && deadline.from() == null
                    && !ANSWER.matcher(deadline.what()).find()) {
                what.add(deadline.by() + deadline.what() + Phrases.printedLimit(deadline.limit()));
                spots.add(sheet.spot("$.asPrinted.deadlines[" + i + "]", deadline.clause()));
            }
        }
        if (!spots.isEmpty()) {
            report.add(
                    this,
                    sheet,
                    "时限没有写从何时起算:" + String.join("、", what),
                    "no start for " + String.join(", ", what),
                    spots);
        }
    }
}
