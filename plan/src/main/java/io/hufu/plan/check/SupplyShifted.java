package io.hufu.plan.check;

import io.hufu.plan.SupplyLine;
import io.hufu.plan.check.SupplyRows.Wrong;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number stands where a name or a unit belongs, or the quantity stands in the specification. */
final class SupplyShifted implements Rule {
    private static final Heading HEADING = new Heading(
            "supply-shifted",
            Severity.WARNING,
            "物资各栏错位",
            "a supply row with shifted columns",
            "对照原表把各栏移回原位",
            "compare with the table and move the columns back");

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern AMOUNT = Pattern.compile("\\d+ ?[个套具台条双件辆部根米付架盘身只]");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void lookAcross(List<Sheet> sheets, Report report) {
        SupplyRows.report(this, sheets, report, SupplyShifted::wrong);
    }

    private static @Nullable Wrong wrong(SupplyLine row) {
        boolean measured = row.measure() != null && row.measure().matches(".*\\d.*");
        boolean slipped = row.quantity() == null
                && row.specification() != null
                && AMOUNT.matcher(row.specification()).matches();
        return measured
                        || slipped
                        || NUMBER.matcher(row.name()).matches()
                        || NUMBER.matcher(row.category()).matches()
                ? new Wrong("各栏错位", "has its columns shifted")
                : null;
    }
}
