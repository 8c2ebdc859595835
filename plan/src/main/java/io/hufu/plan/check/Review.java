package io.hufu.plan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The door: all rules over the plans of any number of jurisdictions. */
public final class Review {
    /** By plan, then the worst first, then by place: the same packs always give the same order. */
    public static final Comparator<Defect> ORDER = Comparator.comparing(Defect::plan)
            .thenComparing(defect -> defect.rule().severity())
            .thenComparing(defect -> defect.rule().code())
            .thenComparing(defect -> defect.spots().getFirst().file())
            .thenComparingInt(defect -> defect.spots().getFirst().line())
            .thenComparing(Defect::message);

    private Review() {}

    /**
     * @param day the day of the review
     * @param upkept when drills were last held, or null where nobody knows; then nothing is said of them
     */
    public static List<Defect> of(List<Sheet> sheets, LocalDate day, @Nullable Upkept upkept) {
        var byFolder = new TreeMap<String, List<Sheet>>();
        sheets.forEach(sheet -> byFolder.computeIfAbsent(sheet.folder(), folder -> new ArrayList<>())
                .add(sheet));
        return Rules.ALL.parallelStream()
                .flatMap(rule -> {
                    var report = new Report(day, upkept);
                    sheets.forEach(sheet -> rule.look(sheet, report));
                    byFolder.values().forEach(together -> rule.lookAcross(together, report));
                    return report.defects().stream();
                })
                .sorted(ORDER)
                .toList();
    }

    /** The headings of all rules that look at packs alone, by code. */
    public static List<Heading> headings() {
        return Rules.ALL.stream()
                .map(Rule::heading)
                .sorted(Comparator.comparing(Heading::code))
                .toList();
    }
}
