package io.hufu.plan.pack;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The meaning of what belongs to the place: areas, ladder, units, telephone lines, supplies. */
final class JurisdictionChecks {
    private static final Pattern OFFICE_PHONE = Pattern.compile(
            "(0\\d{2,3}-)?[2-8]\\d{6,7}(-\\d{1,6})?|1\\d{2}|1[0-2]\\d{3}|9\\d{4,5}|[48]00-?\\d{3}-?\\d{4}");
    private static final Pattern MOBILE = Pattern.compile("(\\+?(00)?86-?)?1[3-9]\\d{9}");

    private JurisdictionChecks() {}

    static void jurisdiction(At root) {
        new Ids().take(root.each("areas"), "code");
        ladder(root.get("ladder"));
        root.get("ladders").fields().forEach(JurisdictionChecks::ladder);
        ladder(root.get("taskLadder"));
        root.get("taskLadders").fields().forEach(JurisdictionChecks::ladder);
    }

    private static void ladder(At ladder) {
        for (var part : ladder.fields()) {
            var before = Duration.ofSeconds(-1);
            for (var rung : part.items()) {
                var after = duration(rung.text("after"));
                if (after.compareTo(before) <= 0) {
                    rung.get("after").report(FindingCode.LADDER_ORDER);
                }
                before = after;
            }
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    /** Gives the ids of the units. */
    static Set<String> directory(At root, At jurisdiction) {
        var units = root.each("units");
        var ids = new Ids().take(units, "id");
        var areas = new HashSet<String>();
        areas.add(jurisdiction.text("code"));
        jurisdiction.each("areas").forEach(area -> areas.add(area.text("code")));
        for (var unit : units) {
            if (unit.get("area").isPresent() && !areas.contains(unit.text("area"))) {
                unit.get("area").report(FindingCode.UNKNOWN_AREA, unit.text("area"));
            }
            unit(unit.get("parent"), ids.all(), FindingCode.UNKNOWN_UNIT);
            unit.each("lines").forEach(line -> phone(line.get("phone")));
        }
        return ids.all();
    }

    private static void phone(At phone) {
        var number = phone.text().replaceAll("[\\s()()—–]", "");
        if (MOBILE.matcher(number.replace("-", "")).matches()) {
            phone.report(FindingCode.PHONE_MOBILE, phone.text());
        } else if (!OFFICE_PHONE.matcher(phone.text()).matches()) {
            phone.report(FindingCode.PHONE_FORM, phone.text());
        }
    }

    static void supplies(At root, Set<String> units) {
        new Ids().take(root.each("lines"), "id");
        root.each("lines").forEach(line -> unit(line.get("base"), units, FindingCode.UNKNOWN_SUPPLY_BASE));
    }

    private static void unit(At id, Set<String> units, FindingCode code) {
        if (id.isPresent() && !units.contains(id.text())) {
            id.report(code, id.text());
        }
    }
}
