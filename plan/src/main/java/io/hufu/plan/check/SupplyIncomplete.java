package io.hufu.plan.check;

import io.hufu.plan.SupplyLine;
import io.hufu.plan.check.SupplyRows.Wrong;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the supplies has no quantity or no counting unit, so nobody can tell what there is. */
final class SupplyIncomplete implements Rule {
    private static final Heading HEADING = new Heading(
            "supply-incomplete",
            Severity.WARNING,
            "物资没有数量或单位",
            "a supply row without quantity or unit",
            "向保管单位核实后补上",
            "ask the base and add it");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void lookAcross(List<Sheet> sheets, Report report) {
        SupplyRows.report(this, sheets, report, SupplyIncomplete::wrong);
    }

    private static @Nullable Wrong wrong(SupplyLine row) {
        if (row.quantity() == null) {
            return new Wrong("没有数量", "has no quantity");
        }
        return row.measure() == null ? new Wrong("没有单位", "has no counting unit") : null;
    }
}
