package io.hufu.plan.check;

import io.hufu.plan.Colour;
import io.hufu.plan.Extent;
import io.hufu.plan.Phrases;
import java.util.ArrayList;
import java.util.EnumSet;

/** Governments or offices of two ranks are said to issue the same colour, and nothing says which of them when. */
final class WarningIssuersConflict implements Rule {
    private static final Heading HEADING = new Heading(
            "warning-issuers-conflict",
            Severity.WARNING,
            "同一颜色的预警有几级发布者",
            "a warning colour with several issuers",
            "写明哪一级发布哪一种",
            "say which of them issues which");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        for (var colour : Colour.values()) {
            var ranks = EnumSet.noneOf(Extent.class);
            var names = new ArrayList<String>();
            for (var warning : sheet.printed().warnings()) {
                if (warning.colour() == colour) {
                    names.addAll(warning.issuer());
                }
            }
            for (var name : names) {
                ranks.addAll(ranks(name));
            }
            if (ranks.size() > 1) {
                report.add(
                        this,
                        sheet,
                        Phrases.colour(colour) + "预警由" + String.join("、", names) + "发布,没有写哪一级发布哪一种",
                        "a " + Warned.wordsEn(colour) + " warning is issued by several ranks: "
                                + String.join(", ", names),
                        Warned.spot(sheet, colour));
            }
        }
    }

    private static EnumSet<Extent> ranks(String name) {
        var plain = name.replace("县(市、区)", "县").replace("县（市、区）", "县");
        var ranks = EnumSet.noneOf(Extent.class);
        if (plain.contains("省")) {
            return EnumSet.of(Extent.PROVINCE);
        }
        if (plain.contains("县") || plain.startsWith("事发地")) {
            ranks.add(Extent.COUNTY);
        }
        if (plain.contains("市") && !plain.contains("跨")) {
            ranks.add(Extent.CITY);
        }
        return ranks;
    }
}
