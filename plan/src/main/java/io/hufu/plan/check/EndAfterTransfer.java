package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Act;
import java.util.Set;

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
        Acts.without(
                this,
                sheet,
                report,
                Act.Kind.TRANSFER,
                Set.of(Act.Kind.ORDER_END),
                "指挥权移交上级以后,本级响应怎样终止没有写",
                "after a transfer of command nothing says how the own response ends");
    }
}
