package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Act;
import java.util.EnumSet;

/** Command passes to a superior headquarters and nothing says how the own response then ends. */
final class EndAfterTransfer implements Rule {
    private static final Heading HEADING = new Heading(
            "end-after-transfer",
            Severity.WARNING,
            "移交后如何终止没有写",
            "no end after a transfer",
            "写明移交后市级响应怎样终止",
            "say how the own response ends after a transfer");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        if (sheet.printed().acts().isEmpty()) {
            return;
        }
        var needed = Acts.spots(sheet, EnumSet.of(Act.Kind.TRANSFER));
        if (needed.isEmpty()) {
            return;
        }
        if (Acts.spots(sheet, EnumSet.of(Act.Kind.ORDER_END)).isEmpty()) {
            report.add(
                    this,
                    sheet,
                    "指挥权移交上级以后,本级响应怎样终止没有写",
                    "after a transfer of command nothing says how the own response ends",
                    needed.getFirst());
        }
    }
}
