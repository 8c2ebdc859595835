package io.hufu.engine.warning;

import io.hufu.plan.Colour;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Pack;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A text that bodies have to send on to the public, filled with what a warning says now.
 *
 * @param id of the plan's notice
 * @param clause that asks for it, with its document
 */
public record SentOn(String id, List<String> bodies, String text, String clause) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("M月d日H时", Locale.CHINA).withZone(ZoneId.of("Asia/Shanghai"));

    public SentOn {
        bodies = List.copyOf(bodies);
    }

    /** The texts of the colour in force, or those of the lifting; none before the issue. */
    public static List<SentOn> of(Pack pack, WarningState warning) {
        var holding = warning.holding();
        if (holding == null) {
            return List.of();
        }
        boolean lifted = warning.status() == WarningState.Status.LIFTED;
        var content = holding.content();
        var lifting = warning.notices().values().getLast();
        var issue = lifted ? lifting.issued() : null;
        var start = issue == null ? content.startsAt() : issue.issuedAt();
        return pack.plan().warnings().notices().stream()
                .filter(notice ->
                        lifted ? notice.colours().isEmpty() : notice.colours().contains(content.colour()))
                .map(notice -> new SentOn(
                        notice.id(),
                        notice.bodies(),
                        notice.text()
                                .replace("{issuer}", content.issuer())
                                .replace("{area}", areas(pack, content.areas()))
                                .replace("{colour}", word(content.colour()))
                                .replace("{start}", WHEN.format(start)),
                        pack.plan().cite(notice.clause())))
                .toList();
    }

    private static String areas(Pack pack, List<String> codes) {
        return String.join(
                "、",
                pack.jurisdiction().areas().stream()
                        .filter(area -> codes.contains(area.code()))
                        .map(Jurisdiction.Area::name)
                        .toList());
    }

    private static String word(Colour colour) {
        return switch (colour) {
            case RED -> "红色";
            case ORANGE -> "橙色";
            case YELLOW -> "黄色";
            case BLUE -> "蓝色";
        };
    }
}
