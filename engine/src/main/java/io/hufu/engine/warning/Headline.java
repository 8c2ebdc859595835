package io.hufu.engine.warning;

import io.hufu.engine.basics.LawTime;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Pack;
import io.hufu.plan.Phrases;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A notice in one line, for lists, bulletins and terminals; a headline that people wrote stands, but for a lifting. A change of
 * colour says from which to which.
 */
public final class Headline {
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("M月d日H时mm分", Locale.ROOT);

    private Headline() {}

    public static String of(Pack pack, WarningState warning, Notice notice) {
        var content = notice.content();
        var written = content.headline();
        if (written != null && !written.isBlank() && notice.act() != Notice.Act.LIFT) {
            return written;
        }
        var what = areas(pack, content) + pack.plan().scope().word(content.hazard());
        var colour = Phrases.colour(content.colour()) + "预警";
        return content.issuer()
                + switch (notice.act()) {
                    case ISSUE -> "发布" + what + colour;
                    case CHANGE -> changed(what, warning.findBefore(notice), content, colour);
                    case LIFT -> "解除" + what + colour;
                };
    }

    private static String changed(String what, @Nullable Notice before, WarningContent now, String colour) {
        return before == null || before.content().colour() == now.colour()
                ? "变更" + what + colour
                : "将" + what + Phrases.colour(before.content().colour()) + "预警变更为" + colour;
    }

    /** A text of the plan with the warning's own area, colour, start and issuer in it. */
    static String filled(String text, Pack pack, WarningContent content, Instant start) {
        return text.replace("{area}", areas(pack, content))
                .replace("{colour}", Phrases.colour(content.colour()))
                .replace("{start}", START.format(start.atZone(LawTime.ZONE)))
                .replace("{issuer}", content.issuer());
    }

    private static String areas(Pack pack, WarningContent content) {
        var jurisdiction = pack.jurisdiction();
        return String.join(
                "、",
                content.areas().stream()
                        .map(code -> code.equals(jurisdiction.code())
                                ? jurisdiction.name()
                                : jurisdiction.areas().stream()
                                        .filter(area -> area.code().equals(code))
                                        .map(Jurisdiction.Area::name)
                                        .findFirst()
                                        .orElse(code))
                        .toList());
    }
}
