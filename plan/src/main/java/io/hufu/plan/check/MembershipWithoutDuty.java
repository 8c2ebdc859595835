package io.hufu.plan.check;

/** A member of the headquarters has no duty by any clause, so it does not know what to come for. */
final class MembershipWithoutDuty implements Rule {
    private static final Heading HEADING = new Heading(
            "membership-without-duty",
            Severity.ERROR,
            "成员单位没有职责",
            "a member without a duty",
            "写明职责,或移出名单",
            "give it a duty, or take it off the list");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var duties = sheet.keys(sheet.dutyHolders());
        if (duties.isEmpty()) {
            return;
        }
        for (var member : sheet.members()) {
            if (!sheet.isNobodyInParticular(member)
                    && sheet.names().keys(member.name()).stream().noneMatch(duties::contains)) {
                report.add(
                        this,
                        sheet,
                        "成员单位" + member.name() + "没有任何职责",
                        "the member " + member.name() + " has no duty",
                        sheet.spot(member),
                        sheet.spot(sheet.dutyHolders().getFirst()));
            }
        }
    }
}
