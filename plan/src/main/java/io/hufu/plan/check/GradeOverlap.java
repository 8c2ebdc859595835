package io.hufu.plan.check;

import io.hufu.plan.check.Bounds.Printed;
import java.math.BigDecimal;

/** A number belongs to two grades. */
final class GradeOverlap implements Rule {
    private static final Heading HEADING = new Heading(
            "grade-overlap",
            Severity.ERROR,
            "事故分级有重叠",
            "two grades that overlap",
            "使每个数只属于一级",
            "let every number belong to one grade");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        Bounds.report(this, sheet, report, GradeOverlap::isOverlap, "重叠", "an overlap of");
    }

    private static boolean isOverlap(Printed lower, BigDecimal end, Printed upper, BigDecimal start) {
        int order = end.compareTo(start);
        return order > 0
                || (order == 0 && lower.bound().toIncluded() && upper.bound().fromIncluded());
    }
}
