package io.hufu.plan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A name that nobody knows differs by a character or two from one that is known. */
final class NamesNearlyAlike implements Rule {
    private static final Heading HEADING = new Heading(
            "names-nearly-alike",
            Severity.WARNING,
            "名称只差一两个字",
            "names that differ by a character",
            "核对后改成一致",
            "look it up and print one of them");

    @Override
    public Heading heading() {
        return HEADING;
    }

    private static final int SHORT = 7;

    @Override
    public void look(Sheet sheet, Report report) {
        var all = new ArrayList<>(sheet.members());
        all.addAll(sheet.dutyHolders());
        all.addAll(sheet.leads());
        all.addAll(sheet.groupMembers());
        all.addAll(sheet.contacts());
        var seen = new TreeSet<String>();
        for (var mention : all) {
            if (!Names.isBlanket(mention.name())
                    && sheet.names().findId(mention.name()) == null
                    && seen.add(mention.name())) {
                near(sheet, report, all, mention);
            }
        }
    }

    private void near(Sheet sheet, Report report, List<Mention> all, Mention mention) {
        var plain = sheet.names().plain(mention.name());
        for (var other : all) {
            var known = sheet.names().plain(other.name());
            int distance = Names.distance(plain, known);
            if (distance > 0
                    && !plain.startsWith(known)
                    && !known.startsWith(plain)
                    && distance <= (Math.min(plain.length(), known.length()) < SHORT ? 1 : 2)) {
                report.add(
                        this,
                        sheet,
                        mention.clause() + "的" + mention.name() + "与" + other.clause() + "的" + other.name() + "只差"
                                + distance + "个字",
                        mention.name() + " of " + mention.clause() + " is " + distance + " characters from "
                                + other.name() + " of " + other.clause(),
                        sheet.spot(mention),
                        sheet.spot(other));
                return;
            }
        }
    }
}
