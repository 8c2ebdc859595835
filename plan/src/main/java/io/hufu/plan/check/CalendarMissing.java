package io.hufu.plan.check;

/** A limit in working days that begins on the day of the review ends in a year whose holidays the calendar does not have. */
final class CalendarMissing implements Rule {
    private static final Heading HEADING = new Heading(
            "calendar-missing",
            Severity.WARNING,
            "缺节假日安排",
            "a year without holidays",
            "按国务院办公厅的通知在 calendar.yaml 中补上这一年",
            "add the year to calendar.yaml, by the notice of the State Council's office");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var calendar = sheet.pack().workdays();
        var rules = sheet.plan().reporting().rules();
        for (int i = 0; i < rules.size(); i++) {
            var workdays = rules.get(i).limit().workdays();
            if (workdays == null) {
                continue;
            }
            var unknown = calendar.listUnknown(report.day(), calendar.after(report.day(), workdays));
            if (!unknown.isEmpty()) {
                report.add(
                        this,
                        sheet,
                        workdays + "个工作日的时限会到" + unknown.getFirst() + "年,日历中没有这一年,只按周末休息计算",
                        "a limit of " + workdays + " working days reaches " + unknown.getFirst()
                                + ", of which the calendar has nothing; only weekends count as free",
                        sheet.spot(
                                "$.reporting.rules[" + i + "].limit",
                                rules.get(i).clause()));
            }
        }
    }
}
