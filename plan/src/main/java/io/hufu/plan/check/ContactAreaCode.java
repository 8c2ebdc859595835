package io.hufu.plan.check;

import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** A national body has the area code of another place than the capital, or a provincial one another than the other provincial bodies. */
final class ContactAreaCode implements Rule {
    private static final Heading HEADING = new Heading(
            "contact-area-code",
            Severity.WARNING,
            "区号与单位所在地不符",
            "an area code that does not fit the seat",
            "向该单位核实号码",
            "ask the body for its number");

    @Override
    public Heading heading() {
        return HEADING;
    }

    private static final Pattern NATIONAL = Pattern.compile("^(国家|国务院|中央|[^市省县区]{2,6}部(值班室)?$)");
    private static final String CAPITAL = "010";

    @Override
    public void look(Sheet sheet, Report report) {
        var provincial = new TreeMap<String, Integer>();
        each(sheet, (mention, code) -> {
            if (mention.name().startsWith("省")) {
                provincial.merge(code, 1, Integer::sum);
            }
        });
        each(sheet, (mention, code) -> {
            boolean strange = NATIONAL.matcher(mention.name()).find() && !code.equals(CAPITAL);
            boolean alone = mention.name().startsWith("省")
                    && provincial.values().stream().anyMatch(count -> count > provincial.getOrDefault(code, 0));
            if (strange || alone) {
                report.add(
                        this,
                        sheet,
                        mention.name() + "的区号" + code + "与其所在地不符",
                        "the area code " + code + " does not fit " + mention.name(),
                        sheet.spot(mention));
            }
        });
    }

    private static void each(Sheet sheet, BiConsumer<Mention, String> take) {
        for (int i = 0; i < sheet.printed().contacts().size(); i++) {
            for (var phone : sheet.printed().contacts().get(i).phones()) {
                int dash = phone.replace('\u2014', '-').indexOf('-');
                if (dash > 0) {
                    take.accept(sheet.contacts().get(i), phone.substring(0, dash));
                }
            }
        }
    }
}
