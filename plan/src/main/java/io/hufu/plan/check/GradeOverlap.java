package io.hufu.plan.check;

/** A number belongs to two grades. */
final class GradeOverlap implements Rule {
    private static final Heading HEADING = new Heading(
            "grade-overlap",
            Severity.ERROR,
            "事故分级有重叠",
            "two grades that overlap",
            "使每个数只属于一级",
            "let every number belong to one grade");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        Bounds.each(sheet, (lower, upper) -> {
            var end = lower.bound().to();
            var start = upper.bound().from();
            if (end != null
                    && start != null
                    && (end.compareTo(start) > 0
                            || (end.compareTo(start) == 0
                                    && lower.bound().toIncluded()
                                    && upper.bound().fromIncluded()))) {
                report.add(
                        this,
                        sheet,
                        upper.words() + "的两级重叠:" + end.toPlainString() + "、" + start.toPlainString(),
                        "an overlap of " + end.toPlainString() + " and " + start.toPlainString() + " in "
                                + upper.wordsEn(),
                        lower.spot(),
                        upper.spot());
            }
        });
    }
}
