package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Act;
import java.util.Set;

/** Acts are kept to posts and nobody acts when their holders are absent. */
final class NoStandIn implements Rule {
    private static final Heading HEADING = new Heading(
            "no-stand-in",
            Severity.WARNING,
            "指挥长缺位时无人代行",
            "nobody acts for an absent commander",
            "写明代行的顺序",
            "name who stands in, in order");

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
                Set.of(Act.Kind.STAND_IN),
                "指挥长缺位时由谁代行没有写",
                "nobody acts for the commander (指挥长) when he is absent");
    }
}
