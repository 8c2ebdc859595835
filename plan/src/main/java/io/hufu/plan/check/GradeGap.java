package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Bound;
import io.hufu.plan.check.Bounds.Printed;
import java.math.BigDecimal;

/** Between the bounds of two grades lies a number that belongs to neither. */
final class GradeGap implements Rule {
    private static final Heading HEADING = new Heading(
            "grade-gap",
            Severity.ERROR,
            "事故分级有空档",
            "a gap between two grades",
            "使上一级的下限等于下一级的上限",
            "let one grade begin where the other ends");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        Bounds.report(this, sheet, report, GradeGap::isGap, "之间有空档", "a gap between");
    }

    private static boolean isGap(Printed lower, BigDecimal end, Printed upper, BigDecimal start) {
        int order = end.compareTo(start);
        return order < 0
                ? !isNext(lower, end, start)
                : order == 0 && !lower.bound().toIncluded() && !upper.bound().fromIncluded();
    }

    /** Whether the upper grade begins with the next whole person after the last that the lower one counts. */
    private static boolean isNext(Printed lower, BigDecimal end, BigDecimal start) {
        return lower.bound().figure() != Bound.Figure.LOSS
                && lower.bound().toIncluded()
                && start.subtract(end).compareTo(BigDecimal.ONE) == 0;
    }
}
