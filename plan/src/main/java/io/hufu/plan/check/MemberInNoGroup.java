package io.hufu.plan.check;

/** A member stands in no work group; where a level calls the groups, it is not called. */
final class MemberInNoGroup implements Rule {
    private static final Heading HEADING = new Heading(
            "member-in-no-group",
            Severity.WARNING,
            "成员单位不在任何工作组",
            "a member in no work group",
            "编入工作组,或说明其如何参与",
            "put it into a group, or say how it takes part");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var inGroups = sheet.keys(sheet.leads());
        inGroups.addAll(sheet.keys(sheet.groupMembers()));
        if (inGroups.isEmpty()) {
            return;
        }
        for (var member : sheet.members()) {
            if (!sheet.isNobodyInParticular(member)
                    && !hasKin(sheet, member)
                    && sheet.names().keys(member.name()).stream().noneMatch(inGroups::contains)) {
                report.add(
                        this,
                        sheet,
                        "成员单位" + member.name() + "不在任何工作组",
                        "the member " + member.name() + " is in no work group",
                        sheet.spot(member),
                        sheet.spot(sheet.leads().getFirst()));
            }
        }
    }

    /** A role such as the locality's government is in a group where a group counts on other bodies of the locality. */
    private static boolean hasKin(Sheet sheet, Mention member) {
        var first = member.name().substring(0, Math.min(3, member.name().length()));
        return sheet.names().keys(member.name()).stream().anyMatch(sheet.names()::isRole)
                && sheet.groupMembers().stream().anyMatch(other -> other.name().startsWith(first));
    }
}
