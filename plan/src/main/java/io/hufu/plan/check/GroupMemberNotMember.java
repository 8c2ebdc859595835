package io.hufu.plan.check;

import java.util.ArrayList;

/** A work group counts on a body that does not belong to the headquarters. */
final class GroupMemberNotMember implements Rule {
    private static final Heading HEADING = new Heading(
            "group-member-not-member",
            Severity.ERROR,
            "工作组成员不是成员单位",
            "a work group with a body that is no member",
            "列入成员单位,或移出工作组",
            "add the body to the members, or take it out of the group");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var members = sheet.keys(sheet.members());
        if (members.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(sheet.leads());
        all.addAll(sheet.groupMembers());
        for (var one : all) {
            var keys = sheet.names().keys(one.name());
            if (!Names.isBlanket(one.name())
                    && keys.stream().noneMatch(sheet.names()::isRole)
                    && keys.stream().noneMatch(members::contains)) {
                report.add(
                        this,
                        sheet,
                        one.clause() + "的" + one.name() + "不在成员单位名单中",
                        one.name() + " of " + one.clause() + " is not among the members",
                        sheet.spot(one),
                        sheet.spot(sheet.members().getFirst()));
            }
        }
    }
}
