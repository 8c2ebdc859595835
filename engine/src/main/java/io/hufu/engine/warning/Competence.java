package io.hufu.engine.warning;

import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.plan.Colour;
import io.hufu.plan.Extent;
import io.hufu.plan.Pack;
import io.hufu.plan.Plan;
import io.hufu.plan.Warnings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who may let a notice go out. An issue, a raised colour and a wider reach are for whom the plan names for that colour and reach; what
 * lowers, restates or lifts is for whoever issued what holds.
 *
 * @param rule the plan's rule of the colour that decides
 * @param issuers who may, the usual one first
 * @param area the county whose office issued what holds and alone may change it, or null
 */
public record Competence(
        Warnings.ColourRule rule,
        List<Warnings.Issuer> issuers,
        @Nullable String area) {
    public Competence {
        issuers = List.copyOf(issuers);
    }

    public static Competence of(Pack pack, WarningState state, Notice notice) {
        var holding = state.holding();
        var content = notice.content();
        if (notice.act() == Notice.Act.ISSUE || holding == null) {
            return named(pack, content);
        }
        var before = holding.content();
        var raised = content.colour().compareTo(before.colour()) < 0;
        if (notice.act() == Notice.Act.CHANGE && (raised || wider(pack, content, before))) {
            return named(pack, content);
        }
        var issue = Objects.requireNonNull(holding.issued());
        return new Competence(
                Objects.requireNonNull(rule(pack.plan(), before.colour())), List.of(issue.issuer()), issue.area());
    }

    /** Whom the plan names for a first issue of this content. */
    public static Competence named(Pack pack, WarningContent content) {
        var rule = Objects.requireNonNull(rule(pack.plan(), content.colour()));
        return new Competence(rule, rule.issuers(across(pack, content)), null);
    }

    private static boolean wider(Pack pack, WarningContent content, WarningContent before) {
        var now = across(pack, content);
        var then = across(pack, before);
        return now != null && (then == null || now.compareTo(then) > 0);
    }

    static Warnings.@Nullable ColourRule rule(Plan plan, Colour colour) {
        return plan.warnings().findRule(colour).orElse(null);
    }

    /** What the content reaches across: as people say, but several counties, or the whole city, are across counties in any case. */
    static @Nullable Extent across(Pack pack, WarningContent content) {
        var said = content.across();
        var several = content.areas().stream().distinct().count() > 1
                || (Office.cityWide(pack)
                        && content.areas().contains(pack.jurisdiction().code()));
        return said == null && several ? Extent.COUNTY : said;
    }

    /** Why this office may not let it go out, or null where it may. */
    @Nullable
    Decision refuses(WarningCase c, @Nullable Office office, WarningContent content) {
        if (office == null) {
            return Decision.refused(RefusalCode.NOT_AUTHORISED);
        }
        if (!issuers.contains(office.level())) {
            var usual = issuers.getFirst();
            return usual.compareTo(office.level()) > 0
                    ? c.refusedBy(RefusalCode.RESERVED_TO_SUPERIOR, rule.clause(), "issuer", usual.name())
                    : c.refusedBy(RefusalCode.NOT_AUTHORISED, rule.clause(), "posts", usual.name());
        }
        var county = office.area();
        var elsewhere = county != null
                && (!content.areas().stream().allMatch(county::equals) || (area != null && !area.equals(county)));
        return elsewhere
                ? c.refusedBy(
                        RefusalCode.NOT_AUTHORISED,
                        rule.clause(),
                        "posts",
                        office.level().name())
                : null;
    }
}
