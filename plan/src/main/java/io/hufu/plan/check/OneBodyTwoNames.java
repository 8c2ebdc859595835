package io.hufu.plan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The directory knows that two printed names mean one body; a reader of the plan does not. */
final class OneBodyTwoNames implements Rule {
    private static final Heading HEADING = new Heading(
            "one-body-two-names",
            Severity.WARNING,
            "同一单位有两个名称",
            "one body under two names",
            "统一为现用全称",
            "use the full name that it bears today");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var first = new TreeMap<String, List<Mention>>();
        var all = new ArrayList<>(sheet.members());
        all.addAll(sheet.dutyHolders());
        all.addAll(sheet.leads());
        all.addAll(sheet.groupMembers());
        for (var mention : all) {
            var id = sheet.names().findId(mention.name());
            if (id != null
                    && sheet.names().keys(mention.name()).size() == 1
                    && sheet.names().keys(mention.name()).contains(id)) {
                take(sheet, report, first.computeIfAbsent(id, key -> new ArrayList<>()), mention);
            }
        }
        for (int i = 0; i < sheet.printed().contacts().size(); i++) {
            var contact = sheet.printed().contacts().get(i);
            var known = contact.body() == null ? null : first.get(contact.body());
            if (known != null && sheet.names().keys(contact.name()).size() == 1) {
                take(sheet, report, known, sheet.contacts().get(i));
            }
        }
    }

    /** Each plan keeps to one name, but not to the same. */
    @Override
    public void lookAcross(List<Sheet> sheets, Report report) {
        var first = new TreeMap<String, Map.Entry<Sheet, Mention>>();
        var said = new TreeSet<String>();
        for (var sheet : sheets) {
            var here = new ArrayList<>(sheet.members());
            here.addAll(sheet.listedDuties());
            for (var mention : here) {
                var id = sheet.names().findId(mention.name());
                if (id == null) {
                    continue;
                }
                var known = first.putIfAbsent(id, Map.entry(sheet, mention));
                if (known != null
                        && !sheet.names().isRole(id)
                        && differ(sheet, known.getValue(), mention)
                        && said.add(id)) {
                    report.addBetween(
                            this,
                            known.getValue().name() + "和" + mention.name() + "在各预案中指同一单位",
                            known.getValue().name() + " and " + mention.name() + " are one body in different plans",
                            List.of(known.getKey().spot(known.getValue()), sheet.spot(mention)));
                }
            }
        }
    }

    private static boolean differ(Sheet sheet, Mention one, Mention other) {
        return !Names.isShortForm(sheet.names().plain(one.name()), sheet.names().plain(other.name()));
    }

    private void take(Sheet sheet, Report report, List<Mention> known, Mention mention) {
        var plain = sheet.names().plain(mention.name());
        for (var other : known) {
            if (Names.isShortForm(plain, sheet.names().plain(other.name()))) {
                return;
            }
        }
        if (!known.isEmpty()) {
            var other = known.getFirst();
            report.add(
                    this,
                    sheet,
                    mention.clause() + "的" + mention.name() + "与" + other.clause() + "的" + other.name() + "是同一单位",
                    mention.name() + " of " + mention.clause() + " is " + other.name() + " of " + other.clause(),
                    sheet.spot(mention),
                    sheet.spot(other));
        }
        known.add(mention);
    }
}
