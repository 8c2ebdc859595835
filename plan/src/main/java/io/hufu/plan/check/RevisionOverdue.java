package io.hufu.plan.check;

/** The plan\u2019s own period of revision has passed since it came into force. */
final class RevisionOverdue implements Rule {
    private static final Heading HEADING = new Heading(
            "revision-overdue",
            Severity.WARNING,
            "预案逾期未修订",
            "an overdue revision",
            "修订预案,或说明仍然适用",
            "revise it, or confirm that it still holds");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var begins = sheet.plan().inForce();
        if (begins == null) {
            return;
        }
        var items = sheet.plan().upkeep().items();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (!item.kind().equals("revision") || item.every() == null) {
                continue;
            }
            var due = begins.plus(item.every());
            if (due.isBefore(report.day())) {
                report.add(
                        this,
                        sheet,
                        "自" + begins + "施行,应在" + due + "前修订",
                        "in force since " + begins + ", a revision was due by " + due,
                        sheet.spot("$.upkeep.items[" + i + "]", item.clause()));
                return;
            }
        }
    }
}
