package io.hufu.plan.check;

import io.hufu.plan.Colour;
import io.hufu.plan.Phrases;

/** A warning colour is described, or approved by somebody, and nobody is said to issue it. */
final class WarningWithoutIssuer implements Rule {
    private static final Heading HEADING = new Heading(
            "warning-without-issuer",
            Severity.ERROR,
            "预警颜色没有发布者",
            "a warning colour without an issuer",
            "写明由谁发布",
            "name who issues it");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var printed = sheet.printed().warnings();
        if (printed.isEmpty()) {
            return;
        }
        for (var colour : Colour.values()) {
            boolean used = sheet.plan().warnings().colours().stream().anyMatch(rule -> rule.colour() == colour);
            boolean issued = printed.stream()
                    .anyMatch(warning ->
                            warning.colour() == colour && !warning.issuer().isEmpty());
            if (used && !issued) {
                report.add(
                        this,
                        sheet,
                        Phrases.colour(colour) + "预警没有写由谁发布",
                        "nobody is said to issue a " + Warned.wordsEn(colour) + " warning",
                        Warned.spot(sheet, colour));
            }
        }
    }
}
