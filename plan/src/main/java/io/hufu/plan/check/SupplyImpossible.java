package io.hufu.plan.check;

import io.hufu.plan.SupplyLine;
import io.hufu.plan.check.SupplyRows.Wrong;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A quantity of nothing or less, or a temperature below absolute zero, in what the pack keeps or the source says. */
final class SupplyImpossible implements Rule {
    private static final Heading HEADING = new Heading(
            "supply-impossible",
            Severity.WARNING,
            "物资数值不可能",
            "an impossible supply row",
            "核实铭牌后改正",
            "look at the plate and correct it");

    private static final int ABSOLUTE_ZERO_CELSIUS = -273;
    private static final Pattern BELOW_ZERO = Pattern.compile("(?<![\\d℃])-(\\d{1,4})(\\.\\d+)?\\s*(℃|°C)");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void lookAcross(List<Sheet> sheets, Report report) {
        SupplyRows.report(this, sheets, report, SupplyImpossible::wrong);
    }

    private static @Nullable Wrong wrong(SupplyLine row) {
        if (row.quantity() != null && row.quantity().signum() <= 0) {
            return new Wrong("的数量不是正数", "has a quantity of nothing");
        }
        var note = row.note();
        var said = note == null || note.sourceSays() == null ? "" : note.sourceSays();
        boolean cold = BELOW_ZERO
                .matcher(row.specification() + " " + said)
                .results()
                .anyMatch(found -> -Integer.parseInt(found.group(1)) < ABSOLUTE_ZERO_CELSIUS);
        return cold ? new Wrong("的温度低于绝对零度", "has a temperature below absolute zero") : null;
    }
}
