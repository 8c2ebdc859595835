package io.hufu.plan.check;

/** A drill with a period was never held, or not within its period. Silent where nobody knows what was held. */
final class DrillNeverHeld implements Rule {
    private static final Heading HEADING = new Heading(
            "drill-never-held",
            Severity.WARNING,
            "演练没有按期举行",
            "a drill that was not held",
            "举行演练并记录",
            "hold it and record it");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var upkept = report.upkept();
        var items = sheet.plan().upkeep().items();
        for (int i = 0; i < items.size() && upkept != null; i++) {
            var item = items.get(i);
            if (!item.kind().equals("drill") || item.every() == null) {
                continue;
            }
            var last = upkept.lastOf(sheet.plan().id(), item.id());
            var since = last == null ? sheet.plan().inForce() : last;
            if (since == null) {
                continue;
            }
            var due = since.plus(item.every());
            if (due.isBefore(report.day())) {
                report.add(
                        this,
                        sheet,
                        item.who() + item.text() + (last == null ? "从未举行" : "上次为" + last) + ",应在" + due + "前举行",
                        item.id() + (last == null ? " was never held" : " was last held " + last) + ", due by " + due,
                        sheet.spot("$.upkeep.items[" + i + "]", item.clause()));
            }
        }
    }
}
