package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Deadline;
import java.util.Objects;
import java.util.TreeSet;

/** The same body owes the same report to the same addressee within two different limits. */
final class DeadlineContradiction implements Rule {
    private static final Heading HEADING = new Heading(
            "deadline-contradiction",
            Severity.ERROR,
            "同一报告的时限前后不一",
            "deadlines that contradict each other",
            "统一为一个时限",
            "keep one limit");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var deadlines = sheet.printed().deadlines();
        var said = new TreeSet<String>();
        for (int i = 0; i < deadlines.size(); i++) {
            for (int j = i + 1; j < deadlines.size(); j++) {
                var one = deadlines.get(i);
                var other = deadlines.get(j);
                if (contradict(sheet, one, other) && said.add(one.by())) {
                    report.add(
                            this,
                            sheet,
                            one.by() + one.what() + "," + one.clause() + "为" + one.limit() + "," + other.clause() + "为"
                                    + other.limit(),
                            one.by() + ": " + one.limit() + " in " + one.clause() + ", " + other.limit() + " in "
                                    + other.clause(),
                            sheet.spot("$.asPrinted.deadlines[" + i + "]", one.clause()),
                            sheet.spot("$.asPrinted.deadlines[" + j + "]", other.clause()));
                }
            }
        }
    }

    private static boolean contradict(Sheet sheet, Deadline one, Deadline other) {
        return !one.limit().equals(other.limit())
                && !one.limit().equals("none")
                && !other.limit().equals("none")
                && sheet.names().keys(one.by()).equals(sheet.names().keys(other.by()))
                && Objects.equals(one.when(), other.when())
                && one.from() == other.from()
                && isReport(one)
                && isReport(other)
                && one.to().stream()
                        .anyMatch(to -> other.to().stream().anyMatch(too -> to.contains(too) || too.contains(to)));
    }

    /** Answers and papers that follow have limits of their own. */
    private static boolean isReport(Deadline deadline) {
        return deadline.what().contains("报") && !deadline.what().matches(".*(催|续|核实|书面|文字|涉外|预警|评估).*");
    }
}
