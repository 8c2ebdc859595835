package io.hufu.plan.check;

/** A word stands where another is meant, and means another body, grade or subject; short forms and the full name of the city are left alone. */
final class TermWavers implements Rule {
    private static final Heading HEADING =
            new Heading("term-wavers", Severity.NOTE, "用词前后不一", "a term that wavers", "统一用词", "use one term");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var terms = sheet.printed().terms();
        for (int i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            var plain = sheet.names().plain(term.term());
            var meant = sheet.names().plain(term.insteadOf());
            if (!plain.equals(meant)) {
                report.add(
                        this,
                        sheet,
                        term.clause() + "的“" + term.term() + "”应为“" + term.insteadOf() + "”",
                        "«" + term.term() + "» of " + term.clause() + " stands for «" + term.insteadOf() + "»",
                        sheet.spot("$.asPrinted.terms[" + i + "]", term.clause()));
            }
        }
    }
}
