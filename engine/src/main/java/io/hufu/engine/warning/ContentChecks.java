package io.hufu.engine.warning;

import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.Refusal;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.PassedDown;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.plan.Pack;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a content is whole and speaks of what is there. */
final class ContentChecks {
    /** Where the law says what a warning has to state; a plan that says so itself is cited before it. */
    private static final String LAW = "《中华人民共和国突发事件应对法》第六十四条";

    private static final int MOST = 100;

    private ContentChecks() {}

    /** Shape alone: what every warning has to state, and how long it may be. */
    static @Nullable Decision shape(WarningCase c, WarningContent content) {
        return Limits.first(
                said(c, Limits.line(content.hazard(), "/content/hazard"), "category", "danger"),
                said(c, some(content.areas().size(), "/content/areas"), "extent", "area"),
                Limits.optionalLine(content.place(), "/content/place"),
                times(c.at(), content),
                Limits.optionalText(content.outline(), "/content/outline"),
                needsOutline(c.pack())
                        ? said(c, Limits.text(content.outline(), "/content/outline"), "outline", "outline")
                        : null,
                said(c, Limits.text(content.effects(), "/content/effects"), "extent", "effects"),
                said(c, Limits.text(content.cautions(), "/content/cautions"), "cautions", "measures"),
                said(c, some(content.measures().size(), "/content/measures"), "measures", "measures"),
                measures(c, content),
                said(c, Limits.line(content.issuer(), "/content/issuer"), "issuer", "issuer"),
                Limits.optionalLine(content.headline(), "/content/headline"));
    }

    private static @Nullable Decision some(int count, String field) {
        if (count == 0) {
            return Decision.refused(RefusalCode.FIELD_MISSING, field, "");
        }
        return count > MOST ? Decision.refused(RefusalCode.TEXT_TOO_LONG, field, String.valueOf(MOST)) : null;
    }

    private static @Nullable Decision measures(WarningCase c, WarningContent content) {
        for (int i = 0; i < content.measures().size(); i++) {
            var bad = Limits.text(content.measures().get(i), "/content/measures/" + i);
            if (bad != null) {
                return said(c, bad, "measures", "measures");
            }
        }
        return null;
    }

    private static boolean needsOutline(Pack pack) {
        return pack.plan().warnings().contents().stream()
                .anyMatch(content -> content.id().equals("outline"));
    }

    private static @Nullable Decision times(Instant at, WarningContent content) {
        var ends = content.endsAt();
        if (ends == null) {
            return null;
        }
        return ends.isAfter(content.startsAt()) && ends.isAfter(at)
                ? null
                : Decision.refused(RefusalCode.TIMES_OUT_OF_ORDER, "/content/endsAt", ends.toString());
    }

    /** What is missing is missing under a clause: the plan's where it lists the content, else the law's. */
    private static @Nullable Decision said(WarningCase c, @Nullable Decision bad, String id, String other) {
        if (!(bad instanceof Decision.Refused(Refusal r)) || r.code() != RefusalCode.FIELD_MISSING) {
            return bad;
        }
        var clause = c.plan().warnings().contents().stream()
                .filter(content -> content.id().equals(id) || content.id().equals(other))
                .findFirst()
                .map(content -> c.plan().cite(content.clause()))
                .orElse(LAW);
        return new Decision.Refused(new Refusal(r.code(), clause, r.field(), Map.of()));
    }

    /** Whether what it speaks of exists: hazard, colour, places. */
    static @Nullable Decision known(WarningCase c, WarningContent content) {
        if (!c.plan().scope().hazards().contains(content.hazard())) {
            return Decision.refused(RefusalCode.NO_SUCH_HAZARD, "/content/hazard", content.hazard());
        }
        for (int i = 0; i < content.areas().size(); i++) {
            var code = content.areas().get(i);
            var there = c.pack().jurisdiction().code().equals(code)
                    || c.pack().jurisdiction().areas().stream()
                            .anyMatch(area -> area.code().equals(code));
            if (!there) {
                return Decision.refused(RefusalCode.NO_SUCH_AREA, "/content/areas/" + i, code);
            }
        }
        return Competence.rule(c.plan(), content.colour()) == null
                ? Decision.refused(
                        RefusalCode.NO_SUCH_COLOUR,
                        "/content/colour",
                        content.colour().name())
                : null;
    }

    /** Where a superior decides the colour, a draft rests on what it passed down. */
    static @Nullable Decision passedDown(WarningCase c, @Nullable PassedDown passedDown) {
        var decided = c.plan().warnings().passedDown();
        if (passedDown == null) {
            return decided == null
                    ? null
                    : new Decision.Refused(new Refusal(
                            RefusalCode.FIELD_MISSING, c.plan().cite(decided.clause()), "/passedDown", Map.of()));
        }
        return Limits.first(
                Limits.line(passedDown.from(), "/passedDown/from"),
                Limits.optionalLine(passedDown.document(), "/passedDown/document"),
                c.ahead(passedDown.receivedAt(), "/passedDown/receivedAt"));
    }
}
