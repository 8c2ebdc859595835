package io.hufu.plan.check;

/** A grade has a bound that nobody can measure: a side without a number between two grades, or social impact without a test. */
final class GradeBoundUndefined implements Rule {
    private static final Heading HEADING = new Heading(
            "grade-bound-undefined",
            Severity.WARNING,
            "分级界限没有定义",
            "a grade with an undefined bound",
            "给出数字或可判断的标准",
            "give a figure, or a test that two people answer alike");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        Bounds.each(sheet, (lower, upper) -> {
            if (lower.bound().to() == null || upper.bound().from() == null) {
                report.add(
                        this,
                        sheet,
                        upper.words() + "在两级之间没有界限",
                        "no bound of " + upper.wordsEn() + " between two grades",
                        lower.spot(),
                        upper.spot());
            }
        });
        var rows = sheet.plan().grading().rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).socialImpact() != null) {
                report.add(
                        this,
                        sheet,
                        "社会影响可以决定等级,但没有衡量标准",
                        "social impact decides the grade and has no measure",
                        sheet.spot(
                                "$.grading.rows[" + i + "].socialImpact",
                                rows.get(i).clause()));
                return;
            }
        }
    }
}
