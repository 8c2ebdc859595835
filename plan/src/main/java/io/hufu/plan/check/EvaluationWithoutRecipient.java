package io.hufu.plan.check;

/** The response is evaluated and nobody gets the report. */
final class EvaluationWithoutRecipient implements Rule {
    private static final Heading HEADING = new Heading(
            "evaluation-without-recipient",
            Severity.NOTE,
            "评估报告不报送任何人",
            "an evaluation that goes to nobody",
            "写明报送给谁、何时报送",
            "say to whom it goes and when");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        if (sheet.plan().afterwards().evaluation().isEmpty()) {
            report.add(
                    this,
                    sheet,
                    "没有写评估报告报送给谁",
                    "nobody gets the evaluation report",
                    sheet.spot("$.afterwards", sheet.plan().afterwards().clause()));
        }
    }
}
