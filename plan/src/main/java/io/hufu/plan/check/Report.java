package io.hufu.plan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rules write down what they find. */
final class Report {
    private final LocalDate day;
    private final @Nullable Upkept upkept;
    private final List<Defect> defects = new ArrayList<>();

    Report(LocalDate day, @Nullable Upkept upkept) {
        this.day = day;
        this.upkept = upkept;
    }

    /** The day of the review, in the jurisdiction's calendar. */
    LocalDate day() {
        return day;
    }

    /** What was done when, or null where nobody knows. */
    @Nullable
    Upkept upkept() {
        return upkept;
    }

    void add(Rule rule, Sheet sheet, String message, String messageEn, Spot... spots) {
        defects.add(new Defect(rule.heading(), sheet.name(), List.of(spots), message, messageEn));
    }

    void add(Rule rule, Sheet sheet, String message, String messageEn, List<Spot> spots) {
        defects.add(new Defect(rule.heading(), sheet.name(), spots, message, messageEn));
    }

    void addBetween(Rule rule, String message, String messageEn, List<Spot> spots) {
        defects.add(new Defect(rule.heading(), Defect.BETWEEN, spots, message, messageEn));
    }

    List<Defect> defects() {
        return List.copyOf(defects);
    }
}
