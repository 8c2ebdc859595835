package io.hufu.server.room;

import io.hufu.plan.check.Defect;
import io.hufu.plan.check.Severity;
import io.hufu.plan.pack.Finding;
import java.util.List;

/**
 * One finding of a review, on the wire.
 *
 * @param plan id and edition, or {@code *} where it lies between plans or in what they share
 * @param page whether the rule has a page of its own
 * @param places both sides
 */
public record Found(
        String code,
        Severity severity,
        String plan,
        String title,
        String titleEn,
        String message,
        String messageEn,
        String cure,
        String cureEn,
        boolean page,
        List<Place> places) {

    /** @param clause empty where there is none */
    public record Place(String plan, String clause, String file, int line, String path) {}

    static Found of(Defect defect) {
        var rule = defect.rule();
        return new Found(
                rule.code(),
                rule.severity(),
                defect.plan(),
                rule.title(),
                rule.titleEn(),
                defect.message(),
                defect.messageEn(),
                rule.cure(),
                rule.cureEn(),
                RulePages.has(rule.code()),
                defect.spots().stream()
                        .map(spot -> new Place(spot.plan(), spot.clause(), spot.file(), spot.line(), spot.path()))
                        .toList());
    }

    /** What hindered a pack from loading. */
    static Found of(Finding finding) {
        return new Found(
                "pack-" + finding.code().code(),
                Severity.ERROR,
                Defect.BETWEEN,
                finding.message(),
                finding.messageEn(),
                finding.message(),
                finding.messageEn(),
                finding.cure(),
                finding.cureEn(),
                false,
                List.of(new Place("", "", finding.file(), finding.line(), finding.path())));
    }
}
