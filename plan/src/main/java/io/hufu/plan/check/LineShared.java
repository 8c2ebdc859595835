package io.hufu.plan.check;

import java.util.TreeMap;

/** Two bodies have one number in one contact list: one of the two is not reached. */
final class LineShared implements Rule {
    private static final Heading HEADING = new Heading(
            "line-shared",
            Severity.ERROR,
            "两个单位印了同一个号码",
            "one line for two bodies",
            "核对后改正其中一个",
            "ask which is right and correct the other");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var first = new TreeMap<String, Integer>();
        var contacts = sheet.printed().contacts();
        for (int i = 0; i < contacts.size(); i++) {
            for (var phone : contacts.get(i).phones()) {
                var earlier = first.putIfAbsent(phone, i);
                if (earlier != null
                        && !sheet.contactKey(contacts.get(earlier)).equals(sheet.contactKey(contacts.get(i)))) {
                    var one = sheet.contacts().get(earlier);
                    var other = sheet.contacts().get(i);
                    report.add(
                            this,
                            sheet,
                            one.name() + "和" + other.name() + "的号码都是" + phone,
                            one.name() + " and " + other.name() + " both have " + phone,
                            sheet.spot(one),
                            sheet.spot(other));
                }
            }
        }
    }
}
