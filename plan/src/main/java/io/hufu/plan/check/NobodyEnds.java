package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Act;
import java.util.Set;

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
        Acts.without(
                this,
                sheet,
                report,
                Act.Kind.ACTIVATE,
                Set.of(Act.Kind.END, Act.Kind.ORDER_END),
                "写了启动响应,没有写由谁终止",
                "the plan starts responses and says nowhere who ends them");
    }
}
