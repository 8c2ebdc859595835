package io.hufu.plan.check;

import io.hufu.plan.SupplyLine;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a jurisdiction's supplies; all of its plans share them. */
final class SupplyRows {
    private SupplyRows() {}

    /** What is wrong with a row, to be read after its id and name. */
    record Wrong(String words, String wordsEn) {}

    /** @param look what is wrong with a row, or null */
    static void report(Rule rule, List<Sheet> sheets, Report report, Function<SupplyLine, @Nullable Wrong> look) {
        var sheet = sheets.getFirst();
        var rows = sheet.pack().supplies();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var wrong = look.apply(row);
            if (wrong != null) {
                var what = row.id() + " " + row.name();
                report.addBetween(
                        rule,
                        what + wrong.words(),
                        what + " " + wrong.wordsEn(),
                        List.of(sheet.supplySpot(i, row.clause())));
            }
        }
    }
}
