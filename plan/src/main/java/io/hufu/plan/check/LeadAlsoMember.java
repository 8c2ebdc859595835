package io.hufu.plan.check;

/** A body leads a work group and is counted among its members once more. */
final class LeadAlsoMember implements Rule {
    private static final Heading HEADING = new Heading(
            "lead-also-member",
            Severity.WARNING,
            "牵头单位又列为成员",
            "a lead that is also a member",
            "在成员中删去",
            "remove it from the members");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        for (var lead : sheet.leads()) {
            for (var member : sheet.groupMembers()) {
                if (groupOf(lead).equals(groupOf(member))
                        && sheet.names().keys(lead.name()).equals(sheet.names().keys(member.name()))) {
                    report.add(
                            this,
                            sheet,
                            lead.clause() + "的牵头单位" + lead.name() + "又列在成员中",
                            lead.name() + " leads the group of " + lead.clause() + " and is among its members",
                            sheet.spot(lead),
                            sheet.spot(member));
                }
            }
        }
    }

    private static String groupOf(Mention mention) {
        return mention.path().substring(0, mention.path().indexOf(']') + 1);
    }
}
