package io.hufu.engine.warning;

import io.hufu.engine.basics.LawTime;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Pack;
import io.hufu.plan.Phrases;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A notice in one line, for lists, bulletins and terminals; a headline that people wrote stands, but for a lifting. */
public final class Headline {
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("M月d日H时mm分", Locale.ROOT);

    private Headline() {}

    public static String of(Pack pack, Notice notice) {
        var content = notice.content();
        var written = content.headline();
        if (written != null && !written.isBlank() && notice.act() != Notice.Act.LIFT) {
            return written;
        }
        var verb = switch (notice.act()) {
            case ISSUE -> "发布";
            case CHANGE -> "变更";
            case LIFT -> "解除";
        };
        return content.issuer() + verb + areas(pack, content)
                + pack.plan().scope().word(content.hazard()) + Phrases.colour(content.colour()) + "预警";
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
