package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Act;
import java.util.TreeSet;

/** The headquarters and its office are both said to do the same act of authority. */
final class ActClaimedTwice implements Rule {
    private static final Heading HEADING = new Heading(
            "act-claimed-twice",
            Severity.ERROR,
            "指挥部和办公室都说由自己做",
            "headquarters and office both claim an act",
            "只留一个,另一个写协助",
            "leave it to one, let the other assist");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var acts = sheet.printed().acts();
        var said = new TreeSet<String>();
        for (int i = 0; i < acts.size(); i++) {
            for (int j = 0; j < acts.size(); j++) {
                var one = acts.get(i);
                var other = acts.get(j);
                if (one.act() == other.act()
                        && one.by().stream().anyMatch(Acts::isHeadquarters)
                        && other.by().stream().anyMatch(Acts::isOffice)
                        && meets(one, other)
                        && said.add(words(one.act()))) {
                    report.add(
                            this,
                            sheet,
                            words(one.act()) + ":" + one.clause() + "由" + String.join("、", one.by()) + ","
                                    + other.clause() + "由" + String.join("、", other.by()),
                            one.act() + " is claimed by the headquarters in " + one.clause() + " and by the office in "
                                    + other.clause(),
                            Acts.spot(sheet, i),
                            Acts.spot(sheet, j));
                }
            }
        }
    }

    private static boolean meets(Act one, Act other) {
        return (one.level() == null || other.level() == null || one.level() == other.level())
                && (one.colour() == null || other.colour() == null || one.colour() == other.colour());
    }

    private static String words(Act.Kind kind) {
        return switch (kind) {
            case ACTIVATE -> "启动响应";
            case PROPOSE -> "建议响应级别";
            case RAISE, LOWER -> "调整响应级别";
            case END, ORDER_END -> "终止响应";
            case COMMAND -> "指挥";
            case TRANSFER -> "移交指挥权";
            case STAND_IN -> "代行职权";
            case ADD_MEMBER -> "增加成员单位";
            case ISSUE_WARNING, APPROVE_WARNING, CHANGE_WARNING -> "发布预警";
            case LIFT_WARNING -> "解除预警";
            case RELEASE, APPROVE_RELEASE -> "信息发布";
            case EVALUATE -> "调查评估";
        };
    }
}
