package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Deadline;
import io.hufu.plan.Phrases;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The same body owes the same report to the same addressee within two different limits. */
final class DeadlineContradiction implements Rule {
    private static final Heading HEADING = new Heading(
            "deadline-contradiction",
            Severity.ERROR,
            "同一报告的时限前后不一",
            "deadlines that contradict each other",
            "统一为一个时限",
            "keep one limit");

    private static final Pattern NOT_THE_FIRST = Pattern.compile("通报|催|续|核实|书面|文字|涉外|预警|评估");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var deadlines = sheet.printed().deadlines();
        var said = new TreeSet<String>();
        for (int i = 0; i < deadlines.size(); i++) {
            unheard(sheet, report, i, said);
            for (int j = i + 1; j < deadlines.size(); j++) {
                var one = deadlines.get(i);
                var other = deadlines.get(j);
                if (contradict(sheet, one, other) && said.add(one.by())) {
                    report.add(
                            this,
                            sheet,
                            one.by() + one.what() + "," + one.clause() + "为" + Phrases.printedLimit(one.limit()) + ","
                                    + other.clause() + "为" + Phrases.printedLimit(other.limit()),
                            one.by() + ": " + one.limit() + " in " + one.clause() + ", " + other.limit() + " in "
                                    + other.clause(),
                            sheet.spot("$.asPrinted.deadlines[" + i + "]", one.clause()),
                            sheet.spot("$.asPrinted.deadlines[" + j + "]", other.clause()));
                }
            }
        }
    }

    /** By its duty a body tells somebody whom none of its reports with a limit tells. */
    private void unheard(Sheet sheet, Report report, int index, Set<String> said) {
        var deadlines = sheet.printed().deadlines();
        var duty = deadlines.get(index);
        if (!duty.limit().equals("promptly")
                || duty.when() != null
                || Acts.isHeadquarters(duty.by())
                || !isReport(duty)) {
            return;
        }
        var timed = deadlines.stream()
                .filter(other -> isReport(other)
                        && !other.clause().equals(duty.clause())
                        && sheet.names().keys(other.by()).equals(sheet.names().keys(duty.by())))
                .toList();
        for (var to : timed.isEmpty() ? List.<String>of() : duty.to()) {
            boolean told = timed.stream().flatMap(other -> other.to().stream()).anyMatch(too -> meet(to, too));
            if (!told && !to.matches(".*(有关|相关|上级).*") && said.add(duty.by())) {
                report.add(
                        this,
                        sheet,
                        duty.by() + "在" + duty.clause() + "应报告" + to + ","
                                + timed.getFirst().clause() + "的时限里没有它",
                        duty.by() + " owes " + to + " a report by " + duty.clause() + ", which "
                                + timed.getFirst().clause() + " leaves out",
                        sheet.spot("$.asPrinted.deadlines[" + index + "]", duty.clause()),
                        sheet.spot(
                                "$.asPrinted.deadlines[" + deadlines.indexOf(timed.getFirst()) + "]",
                                timed.getFirst().clause()));
            }
        }
    }

    private static boolean meet(String to, String too) {
        return to.contains(too) || too.contains(to);
    }

    private static boolean contradict(Sheet sheet, Deadline one, Deadline other) {
        return !one.limit().equals(other.limit())
                && !one.limit().equals("none")
                && !other.limit().equals("none")
                && sheet.names().keys(one.by()).equals(sheet.names().keys(other.by()))
                && Objects.equals(one.when(), other.when())
                && (one.from() == other.from() || one.from() == null || other.from() == null)
                && isReport(one)
                && isReport(other)
                && one.to().stream()
                        .anyMatch(to -> other.to().stream().anyMatch(too -> to.contains(too) || too.contains(to)));
    }

    /** Answers and papers that follow have limits of their own. */
    private static boolean isReport(Deadline deadline) {
        return deadline.what().contains("报")
                && !NOT_THE_FIRST.matcher(deadline.what()).find();
    }
}
