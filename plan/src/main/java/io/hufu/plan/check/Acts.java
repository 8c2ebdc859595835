package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The printed acts of authority. */
final class Acts {
    private Acts() {}

    static Spot spot(Sheet sheet, int index) {
        var path = "$.asPrinted.acts[" + index + "]";
        return sheet.spot(path, sheet.printed().acts().get(index).clause());
    }

    /** The places that say who does one of these acts. */
    static List<Spot> spots(Sheet sheet, Set<Act.Kind> kinds) {
        var spots = new ArrayList<Spot>();
        for (int i = 0; i < sheet.printed().acts().size(); i++) {
            if (kinds.contains(sheet.printed().acts().get(i).act())) {
                spots.add(spot(sheet, i));
            }
        }
        return spots;
    }

    /** Reports where the source says who does one act, and nowhere who does any of those that it calls for. */
    static void without(
            Rule rule,
            Sheet sheet,
            Report report,
            Act.Kind one,
            Set<Act.Kind> calledFor,
            String message,
            String messageEn) {
        var said = spots(sheet, Set.of(one));
        if (!said.isEmpty() && spots(sheet, calledFor).isEmpty()) {
            report.add(rule, sheet, message, messageEn, said.getFirst());
        }
    }

    /** Whether a name means the headquarters itself. */
    static boolean isHeadquarters(String name) {
        return name.endsWith("指挥部");
    }

    /** Whether a name means the office of a headquarters. */
    static boolean isOffice(String name) {
        return name.endsWith("办公室") && !name.contains("政府");
    }
}
