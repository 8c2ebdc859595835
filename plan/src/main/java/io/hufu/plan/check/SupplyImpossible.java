package io.hufu.plan.check;

import java.util.List;
import java.util.regex.Pattern;

/** A quantity of nothing or less, or a temperature below absolute zero, in what the pack keeps or the source says. */
final class SupplyImpossible implements Rule {
    private static final Heading HEADING = new Heading(
            "supply-impossible",
            Severity.WARNING,
            "物资数值不可能",
            "an impossible supply row",
            "核实铭牌后改正",
            "look at the plate and correct it");

    private static final int ABSOLUTE_ZERO_CELSIUS = -273;
    private static final Pattern BELOW_ZERO = Pattern.compile("(?<![\\d℃])-(\\d{1,4})(\\.\\d+)?\\s*(℃|°C)");

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
            var said = line.note() == null || line.note().sourceSays() == null
                    ? ""
                    : line.note().sourceSays();
            boolean none = line.quantity() != null && line.quantity().signum() <= 0;
            boolean cold = BELOW_ZERO
                    .matcher(line.specification() + " " + said)
                    .results()
                    .anyMatch(found -> -Integer.parseInt(found.group(1)) < ABSOLUTE_ZERO_CELSIUS);
            if (none || cold) {
                report.addBetween(
                        this,
                        line.id() + " " + line.name() + (none ? "的数量不是正数" : "的温度低于绝对零度"),
                        line.id() + " " + line.name()
                                + (none ? " has a quantity of nothing" : " has a temperature below absolute zero"),
                        List.of(sheet.supplySpot(i, line.clause())));
            }
        }
    }
}
