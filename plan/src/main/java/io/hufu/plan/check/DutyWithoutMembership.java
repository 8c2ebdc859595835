package io.hufu.plan.check;

/** A body has a place in the list of duties and none among the members, so nobody calls it. */
final class DutyWithoutMembership implements Rule {
    private static final Heading HEADING = new Heading(
            "duty-without-membership",
            Severity.ERROR,
            "有职责而不是成员单位",
            "a duty without membership",
            "列入成员单位,或删去其职责",
            "add the body to the members, or remove its duty");

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
        for (var duty : sheet.listedDuties()) {
            if (!Names.isBlanket(duty.name())
                    && sheet.names().keys(duty.name()).stream().noneMatch(members::contains)) {
                report.add(
                        this,
                        sheet,
                        duty.name() + "在" + duty.clause() + "有职责,但不在成员单位名单中",
                        duty.name() + " has duties in " + duty.clause() + " and is not among the members",
                        sheet.spot(duty),
                        sheet.spot(sheet.members().getFirst()));
            }
        }
    }
}
