package io.hufu.engine.whatif;

import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.engine.warning.Competence;
import io.hufu.engine.warning.Office;
import io.hufu.engine.warning.Prepared;
import io.hufu.plan.Colour;
import io.hufu.plan.Pack;
import io.hufu.plan.PostKind;
import io.hufu.plan.ReductionList;
import io.hufu.plan.Warnings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a warning of a colour: who lets it go out, after whose approval, and who has what to do. Clauses are cited with
 * their document.
 *
 * @param issuers who may issue it for the place and reach asked about, the usual one first
 * @param goesUp whether none of them is the plan's own office or one beneath it, so that the office has to ask above
 * @param approver the post that approves before it is issued, or null where the plan names none
 * @param passedDown the superior whose colour is taken over, or null where the plan judges for itself
 * @param thresholds what has to be forecast, each by itself enough; none where the plan gives no figures
 * @param bodies who gets work and what, without texts to send on
 * @param notices texts that bodies have to send on, with the places that a warning fills
 * @param enterprises how lines of the emission-reduction list are treated, the first that fits deciding; none without a list
 */
public record WarningAnswer(
        Colour colour,
        List<Warnings.Issuer> issuers,
        boolean goesUp,
        @Nullable PostKind approver,
        @Nullable String passedDown,
        String effect,
        List<Warnings.Threshold> thresholds,
        List<Prepared> bodies,
        List<Warnings.Notice> notices,
        List<ReductionList.Rule> enterprises,
        String clause) {
    public WarningAnswer {
        issuers = List.copyOf(issuers);
        thresholds = List.copyOf(thresholds);
        bodies = List.copyOf(bodies);
        notices = List.copyOf(notices);
        enterprises = List.copyOf(enterprises);
    }

    static WarningAnswer of(Pack pack, Question q, Colour colour) {
        var warnings = pack.plan().warnings();
        var content = content(pack, q, colour);
        var competence = Competence.named(pack, content);
        var rule = competence.rule();
        var passedDown = warnings.passedDown();
        var list = warnings.reductionList();
        return new WarningAnswer(
                colour,
                competence.issuers(),
                competence.issuers().stream().allMatch(issuer -> issuer.compareTo(Office.level(pack)) > 0),
                rule.approver(),
                passedDown == null ? null : passedDown.by(),
                rule.effect(),
                rule.thresholds(),
                Prepared.withoutNotices(pack, content),
                warnings.notices().stream()
                        .filter(notice -> notice.colours().contains(colour))
                        .toList(),
                list == null ? List.of() : list.rules(),
                pack.plan().cite(rule.clause()));
    }

    private static WarningContent content(Pack pack, Question q, Colour colour) {
        var areas = new ArrayList<String>();
        areas.add(q.at() != null ? q.at() : pack.jurisdiction().code());
        return new WarningContent(
                q.sector() == null ? "" : q.sector(),
                colour,
                areas,
                q.across(),
                null,
                Instant.EPOCH,
                null,
                null,
                "",
                "",
                List.of(),
                "",
                null);
    }
}
