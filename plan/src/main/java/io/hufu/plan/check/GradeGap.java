package io.hufu.plan.check;

/** Between the bounds of two grades lies a number that belongs to neither. */
final class GradeGap implements Rule {
    private static final Heading HEADING = new Heading(
            "grade-gap",
            Severity.ERROR,
            "事故分级有空档",
            "a gap between two grades",
            "使上一级的下限等于下一级的上限",
            "let one grade begin where the other ends");

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
                    && ((end.compareTo(start) < 0 && !Bounds.isNext(lower, end, start))
                            || (end.compareTo(start) == 0
                                    && !lower.bound().toIncluded()
                                    && !upper.bound().fromIncluded()))) {
                report.add(
                        this,
                        sheet,
                        upper.words() + "的两级之间有空档:" + end.toPlainString() + "、" + start.toPlainString(),
                        "a gap between " + end.toPlainString() + " and " + start.toPlainString() + " in "
                                + upper.wordsEn(),
                        lower.spot(),
                        upper.spot());
            }
        });
    }
}
