package io.hufu.plan.check;

import io.hufu.plan.Phrases;
import java.time.Duration;
import java.util.regex.Pattern;

/** A report of an accident is given more time than State Council Order 493 (art. 9 to 11) gives: one hour to the unit, two hours to each level of government. */
final class DeadlineAgainstLaw implements Rule {
    private static final Heading HEADING = new Heading(
            "deadline-against-law",
            Severity.ERROR,
            "时限比法规宽",
            "a deadline longer than the law allows",
            "改成不超过法规的时限",
            "bring it within the law");

    private static final Duration UNIT = Duration.ofHours(1);
    private static final Duration GOVERNMENT = Duration.ofHours(2);
    private static final Pattern INCIDENT_UNIT = Pattern.compile("(发生|事发|事故|经营|生产)单位|企业");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var deadlines = sheet.printed().deadlines();
        for (int i = 0; i < deadlines.size(); i++) {
            var deadline = deadlines.get(i);
            if (!deadline.limit().startsWith("P")
                    || !deadline.what().matches(".*(报告|上报|快报).*")
                    || deadline.what().matches(".*(评估|调查|续报|演练).*")) {
                continue;
            }
            var most = INCIDENT_UNIT.matcher(deadline.by()).find() ? UNIT : GOVERNMENT;
            if (Duration.parse(deadline.limit()).compareTo(most) > 0) {
                report.add(
                        this,
                        sheet,
                        deadline.by() + deadline.what() + "的时限" + Phrases.printedLimit(deadline.limit())
                                + "超过国务院令第493号规定的" + Phrases.duration(most),
                        deadline.by() + ": " + deadline.limit() + " is more than the " + most
                                + " of State Council Order 493",
                        sheet.spot("$.asPrinted.deadlines[" + i + "]", deadline.clause()));
            }
        }
    }
}
