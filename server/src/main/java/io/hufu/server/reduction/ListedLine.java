package io.hufu.server.reduction;

import io.hufu.plan.Colour;
import io.hufu.plan.ReductionList.Mark;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One production line of an enterprise.
 *
 * @param enterprise with {@code line} the key: no two lines of a list share both
 * @param grade id of a performance grade of the plan
 * @param measures by colour; a colour without one is absent
 * @param phone of an office; null where the table has none
 * @param meters numbers of its electricity meters
 */
public record ListedLine(
        String enterprise,
        String line,
        String grade,
        Map<Colour, String> measures,
        Set<Mark> marks,
        @Nullable String phone,
        List<String> meters) {
    public ListedLine {
        var byColour = new EnumMap<Colour, String>(Colour.class);
        byColour.putAll(measures);
        measures = java.util.Collections.unmodifiableMap(byColour);
        var carried = EnumSet.noneOf(Mark.class);
        carried.addAll(marks);
        marks = java.util.Collections.unmodifiableSet(carried);
        meters = List.copyOf(meters);
    }

    /** Enterprise and line in one word, by which two tables are compared. */
    public String key() {
        return enterprise + "\u0000" + line;
    }
}
