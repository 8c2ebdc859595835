package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Act;
import java.util.EnumSet;

/** A response is started and no place says who ends it. */
final class NobodyEnds implements Rule {
    private static final Heading HEADING = new Heading(
            "nobody-ends", Severity.ERROR, "没有人终止响应", "nobody ends", "写明由谁宣布终止", "say who declares the end");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        if (sheet.printed().acts().isEmpty()) {
            return;
        }
        var needed = Acts.spots(sheet, EnumSet.of(Act.Kind.ACTIVATE));
        if (needed.isEmpty()) {
            return;
        }
        if (Acts.spots(sheet, EnumSet.of(Act.Kind.END, Act.Kind.ORDER_END)).isEmpty()) {
            report.add(
                    this,
                    sheet,
                    "写了启动响应,没有写由谁终止",
                    "the plan starts responses and says nowhere who ends them",
                    needed.getFirst());
        }
    }
}
