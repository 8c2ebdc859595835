package io.hufu.engine.warning;

import io.hufu.plan.Pack;
import java.util.List;

/**
 * A text that bodies have to send on to the public, filled with what a warning says now.
 *
 * @param id of the plan's notice
 * @param clause that asks for it, with its document
 */
public record SentOn(String id, List<String> bodies, String text, String clause) {
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
                        Headline.filled(notice.text(), pack, content, start),
                        pack.plan().cite(notice.clause())))
                .toList();
    }
}
