package io.hufu.server.reduction;

import io.hufu.plan.Colour;
import io.hufu.plan.ReductionList;
import io.hufu.plan.ReductionList.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line has to do under a colour.
 *
 * @param measure what the list says; null where the enterprise chooses, where nothing is stopped, or where the line stops altogether
 * @param stops whether the line stops because the list has no limit for it
 * @param text of the plan's rule
 * @param clause of the rule, with its document
 */
public record LineOrder(
        ListedLine line,
        String gradeName,
        Outcome outcome,
        @Nullable String measure,
        boolean stops,
        String text,
        String clause) {

    /** The plan's rule applied to a line. */
    static LineOrder of(ListedLine line, Colour colour, ReductionList rules) {
        var rule = rules.ruleFor(line.grade(), line.marks());
        var measure = switch (rule.outcome()) {
            case NOT_STOPPED, OWN_CHOICE -> null;
            case STRICTEST -> gravest(line);
            case AS_LISTED, EASED -> line.measures().get(colour);
        };
        return new LineOrder(
                line,
                LineTables.gradeName(line.grade(), rules),
                rule.outcome(),
                measure,
                rule.outcome() == Outcome.STRICTEST && measure == null,
                rule.text(),
                rule.clause());
    }

    /** All lines under a colour, in the order of the list. */
    static List<LineOrder> all(List<ListedLine> lines, Colour colour, ReductionList rules) {
        return lines.stream().map(line -> of(line, colour, rules)).toList();
    }

    /** The measures stand with the gravest colour first. */
    private static @Nullable String gravest(ListedLine line) {
        return line.measures().values().stream().findFirst().orElse(null);
    }
}
