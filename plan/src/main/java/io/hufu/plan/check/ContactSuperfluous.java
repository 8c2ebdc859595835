package io.hufu.plan.check;

import io.hufu.plan.AsPrinted;
import io.hufu.plan.Directory;
import java.util.Set;

/** A contact list holds a body that the text gives nothing to do, while superiors, bases, teams and whole rows of county bodies are to be expected there. */
final class ContactSuperfluous implements Rule {
    private static final Heading HEADING = new Heading(
            "contact-superfluous",
            Severity.NOTE,
            "通讯录中有与预案无关的单位",
            "a contact that the plan has no use for",
            "写明其职责,或删去",
            "say what it is for, or remove it");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var used = sheet.keys(sheet.members());
        if (used.isEmpty()) {
            return;
        }
        used.addAll(sheet.keys(sheet.dutyHolders()));
        used.addAll(sheet.keys(sheet.leads()));
        used.addAll(sheet.keys(sheet.groupMembers()));
        sheet.plan().roles().forEach(role -> used.addAll(role.candidates()));
        for (int i = 0; i < sheet.printed().contacts().size(); i++) {
            var contact = sheet.printed().contacts().get(i);
            var key = sheet.contactKey(contact);
            if (!used.contains(key) && !expected(sheet, contact, key, used)) {
                var at = sheet.contacts().get(i);
                report.add(
                        this,
                        sheet,
                        at.clause() + "列有" + at.name() + ",正文没有它的职责",
                        at.clause() + " lists " + at.name() + ", which the text gives nothing to do",
                        sheet.spot(at),
                        sheet.spot(sheet.members().getFirst()));
            }
        }
    }

    private static boolean expected(Sheet sheet, AsPrinted.Contact contact, String key, Set<String> used) {
        var unit = sheet.findUnit(key);
        if (unit != null
                && (EXPECTED.contains(unit.kind()) || (unit.parent() != null && OFFICES.contains(unit.kind())))) {
            return true;
        }
        if (unit != null && (unit.kind() == Directory.Kind.PARTY || unit.kind() == Directory.Kind.GOVERNMENT)) {
            return !used.contains(key) && contact.name().matches(".*(办公室|值班室|办|政府|管委会)");
        }
        var district = sheet.pack().jurisdiction().areas().stream()
                .filter(area -> contact.name().startsWith(area.name()))
                .findFirst();
        if (district.isEmpty()) {
            return unit != null && unit.parent() != null && used.contains(unit.parent());
        }
        var what = contact.name().substring(district.get().name().length());
        long areas = sheet.pack().jurisdiction().areas().stream()
                .filter(area ->
                        sheet.contacts().stream().anyMatch(other -> other.name().equals(area.name() + what)))
                .count();
        return areas * 2 >= sheet.pack().jurisdiction().areas().size();
    }

    private static final Set<Directory.Kind> EXPECTED =
            Set.of(Directory.Kind.SUPERIOR, Directory.Kind.TEAM, Directory.Kind.BASE, Directory.Kind.EXPERTS);

    private static final Set<Directory.Kind> OFFICES = Set.of(Directory.Kind.FORCE);
}
