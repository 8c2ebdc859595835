package io.hufu.engine.warning;

import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.plan.Colour;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Pack;

/** A notice in one line, for lists, bulletins and terminals; a headline that people wrote stands, but for a lifting. */
public final class Headline {
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
                + pack.plan().scope().word(content.hazard()) + colour(content.colour()) + "预警";
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

    private static String colour(Colour colour) {
        return switch (colour) {
            case RED -> "红色";
            case ORANGE -> "橙色";
            case YELLOW -> "黄色";
            case BLUE -> "蓝色";
        };
    }
}
