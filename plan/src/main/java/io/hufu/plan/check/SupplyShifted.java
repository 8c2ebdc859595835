package io.hufu.plan.check;

import java.util.List;
import java.util.regex.Pattern;

/** A number stands where a name or a unit belongs, or the quantity stands in the specification. */
final class SupplyShifted implements Rule {
    private static final Heading HEADING = new Heading(
            "supply-shifted",
            Severity.WARNING,
            "物资各栏错位",
            "a supply row with shifted columns",
            "对照原表把各栏移回原位",
            "compare with the table and move the columns back");

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern AMOUNT = Pattern.compile("\\d+ ?[个套具台条双件辆部根米付架盘身只]");

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
            boolean named = NUMBER.matcher(line.name()).matches();
            boolean measured = line.measure() != null && line.measure().matches(".*\\d.*");
            boolean slipped = line.quantity() == null
                    && line.specification() != null
                    && AMOUNT.matcher(line.specification()).matches();
            if (named || measured || slipped || NUMBER.matcher(line.category()).matches()) {
                report.addBetween(
                        this,
                        line.id() + " " + line.name() + "各栏错位",
                        line.id() + " " + line.name() + " has its columns shifted",
                        List.of(sheet.supplySpot(i, line.clause())));
            }
        }
    }
}
