package io.hufu.plan.check;

import io.hufu.plan.AsPrinted;
import io.hufu.plan.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One body has different numbers in different plans of the same jurisdiction. */
final class LineDiffers implements Rule {
    private static final Heading HEADING = new Heading(
            "line-differs",
            Severity.WARNING,
            "同一单位在各预案中号码不同",
            "one body with several lines across plans",
            "核实后各预案改成一致",
            "find out which one answers and print it everywhere");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void lookAcross(List<Sheet> sheets, Report report) {
        var phones = new TreeMap<String, TreeMap<String, String>>();
        var spots = new TreeMap<String, List<Spot>>();
        var names = new TreeMap<String, String>();
        for (var sheet : sheets) {
            var contacts = sheet.printed().contacts();
            for (int i = 0; i < contacts.size(); i++) {
                var contact = contacts.get(i);
                if (contact.phones().isEmpty()) {
                    continue;
                }
                var key = sheet.contactKey(contact);
                var here = String.join("/", answered(sheet, contact));
                var seen = phones.computeIfAbsent(key, any -> new TreeMap<>());
                names.putIfAbsent(key, contact.name());
                if (seen.putIfAbsent(here, sheet.name()) == null) {
                    spots.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(sheet.spot(sheet.contacts().get(i)));
                }
            }
        }
        phones.forEach((key, seen) -> {
            if (seen.size() > 1) {
                report.addBetween(
                        this,
                        names.get(key) + "在各预案中的号码不同:" + listed(seen),
                        names.get(key) + " has different lines: " + listed(seen),
                        spots.getOrDefault(key, List.of()));
            }
        });
    }

    /** The numbers that somebody answers: those that the directory has as fax only are left out, unless nothing remains. */
    private static List<String> answered(Sheet sheet, AsPrinted.Contact contact) {
        var unit = sheet.findUnit(sheet.contactKey(contact));
        var phones = contact.phones().stream().distinct().sorted().toList();
        var answered = phones.stream()
                .filter(phone -> unit == null || isAnswered(unit, phone))
                .toList();
        return answered.isEmpty() ? phones : answered;
    }

    private static boolean isAnswered(Directory.Unit unit, String phone) {
        var lines =
                unit.lines().stream().filter(line -> line.phone().equals(phone)).toList();
        return lines.isEmpty() || lines.stream().anyMatch(line -> line.kind() == Directory.LineKind.DUTY);
    }

    private static String listed(Map<String, String> seen) {
        return String.join(
                ", ",
                seen.entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .toList());
    }
}
