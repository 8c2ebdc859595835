package io.hufu.plan.check;

import io.hufu.plan.Role;
import java.util.TreeSet;

/** A member is in no contact list of the plan. */
final class ContactMissing implements Rule {
    private static final Heading HEADING = new Heading(
            "contact-missing",
            Severity.ERROR,
            "成员单位没有联系方式",
            "a member without a contact",
            "补上值班电话",
            "add its duty line");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var contacts = new TreeSet<String>();
        sheet.printed().contacts().forEach(contact -> contacts.add(sheet.contactKey(contact)));
        sheet.plan().roles().stream()
                .filter(role -> role.candidates().stream().anyMatch(contacts::contains))
                .map(Role::id)
                .toList()
                .forEach(contacts::add);
        if (contacts.isEmpty()) {
            return;
        }
        for (var member : sheet.members()) {
            if (!sheet.isNobodyInParticular(member)
                    && sheet.names().keys(member.name()).stream().noneMatch(contacts::contains)) {
                report.add(
                        this,
                        sheet,
                        "成员单位" + member.name() + "不在通讯录中",
                        "the member " + member.name() + " is in no contact list",
                        sheet.spot(member),
                        sheet.spot(sheet.contacts().getFirst()));
            }
        }
    }
}
