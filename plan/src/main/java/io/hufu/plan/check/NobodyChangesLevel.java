package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Act;
import java.util.Set;

/** Levels are started and nobody may raise or lower them. */
final class NobodyChangesLevel implements Rule {
    private static final Heading HEADING = new Heading(
            "nobody-changes-level",
            Severity.WARNING,
            "没有人调整响应级别",
            "nobody raises or lowers a level",
            "写明由谁、按什么程序调整",
            "say who changes it and how");

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
                Set.of(Act.Kind.RAISE, Act.Kind.LOWER),
                "没有写由谁提高或降低响应级别",
                "nobody is said to raise or lower a level");
    }
}
