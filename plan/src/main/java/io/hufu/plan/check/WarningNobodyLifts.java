package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Act;
import io.hufu.plan.Colour;
import io.hufu.plan.Phrases;
import java.util.EnumSet;

/** A colour is issued by somebody and no place says who lifts it. */
final class WarningNobodyLifts implements Rule {
    private static final Heading HEADING = new Heading(
            "warning-nobody-lifts",
            Severity.WARNING,
            "预警没有人解除",
            "nobody lifts a warning",
            "写明由谁解除",
            "say who lifts it");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        if (sheet.printed().warnings().isEmpty() || sheet.printed().acts().isEmpty()) {
            return;
        }
        var left = EnumSet.noneOf(Colour.class);
        sheet.printed().warnings().forEach(warning -> left.add(warning.colour()));
        for (var act : sheet.printed().acts()) {
            if (act.act() == Act.Kind.LIFT_WARNING && act.colour() == null) {
                return;
            }
            if (act.act() == Act.Kind.LIFT_WARNING) {
                left.remove(act.colour());
            }
        }
        if (!left.isEmpty()) {
            report.add(
                    this,
                    sheet,
                    String.join("、", left.stream().map(Phrases::colour).toList()) + "预警没有写由谁解除",
                    "nobody is said to lift a warning: "
                            + String.join(
                                    ", ", left.stream().map(Warned::wordsEn).toList()),
                    left.stream().map(colour -> Warned.spot(sheet, colour)).toList());
        }
    }
}
