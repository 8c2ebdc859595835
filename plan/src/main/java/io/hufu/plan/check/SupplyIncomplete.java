package io.hufu.plan.check;

import java.util.List;

/** A row of the supplies has no quantity or no counting unit, so nobody can tell what there is. */
final class SupplyIncomplete implements Rule {
    private static final Heading HEADING = new Heading(
            "supply-incomplete",
            Severity.WARNING,
            "物资没有数量或单位",
            "a supply row without quantity or unit",
            "向保管单位核实后补上",
            "ask the base and add it");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void lookAcross(List<Sheet> sheets, Report report) {
        var sheet = sheets.getFirst();
        var supplies = sheet.pack().supplies();
        for (int i = 0; i < supplies.size(); i++) {
            var line = supplies.get(i);
            if (line.quantity() == null || line.measure() == null) {
                var what = line.quantity() == null ? "数量" : "单位";
                report.addBetween(
                        this,
                        line.id() + " " + line.name() + "没有" + what,
                        line.id() + " " + line.name() + " has no "
                                + (line.quantity() == null ? "quantity" : "counting unit"),
                        List.of(sheet.supplySpot(i, line.clause())));
            }
        }
    }
}
