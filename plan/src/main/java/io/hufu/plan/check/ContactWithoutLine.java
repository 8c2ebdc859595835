package io.hufu.plan.check;

/** A contact list names a body and leaves its number empty, or gives a private one that no plan may ship. */
final class ContactWithoutLine implements Rule {
    private static final Heading HEADING = new Heading(
            "contact-without-line",
            Severity.ERROR,
            "联系人没有办公电话",
            "a contact without a duty line",
            "补上办公值班电话",
            "add a duty line of its office");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        for (int i = 0; i < sheet.printed().contacts().size(); i++) {
            if (sheet.printed().contacts().get(i).phones().isEmpty()) {
                var at = sheet.contacts().get(i);
                report.add(
                        this,
                        sheet,
                        at.clause() + "的" + at.name() + "没有值班电话",
                        at.name() + " of " + at.clause() + " has no duty line",
                        sheet.spot(at));
            }
        }
    }
}
