package io.hufu.engine.warning;

import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.Outline;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether outlines are closed rings of points on the earth, each in an area of the warning; the refusal points at the first wrong one. */
final class OutlineChecks {
    private static final int MOST_RINGS = 20;
    private static final int MOST_POINTS = 1000;
    private static final int LEAST_POINTS = 4;
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);

    private OutlineChecks() {}

    static @Nullable Decision check(List<Outline> outlines, List<String> areas) {
        if (outlines.size() > MOST_RINGS) {
            return Decision.refused(RefusalCode.TEXT_TOO_LONG, "/outlines", String.valueOf(MOST_RINGS));
        }
        for (int i = 0; i < outlines.size(); i++) {
            var bad = ring(outlines.get(i), areas, "/outlines/" + i);
            if (bad != null) {
                return bad;
            }
        }
        return null;
    }

    private static @Nullable Decision ring(Outline outline, List<String> areas, String at) {
        var points = outline.points();
        if (!areas.contains(outline.area())) {
            return Decision.refused(RefusalCode.OUTLINE_MALFORMED, at + "/area", outline.area());
        }
        if (points.size() > MOST_POINTS) {
            return Decision.refused(RefusalCode.TEXT_TOO_LONG, at + "/points", String.valueOf(MOST_POINTS));
        }
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (beyond(point.latitude(), POLE) || beyond(point.longitude(), HALF_TURN)) {
                return Decision.refused(RefusalCode.OUTLINE_MALFORMED, at + "/points/" + i, words(point));
            }
        }
        var distinct = new TreeSet<String>();
        points.forEach(point -> distinct.add(words(point)));
        // three corners at least, and back to the first
        if (points.size() < LEAST_POINTS || distinct.size() < LEAST_POINTS - 1) {
            return Decision.refused(RefusalCode.OUTLINE_MALFORMED, at + "/points", String.valueOf(points.size()));
        }
        return words(points.getFirst()).equals(words(points.getLast()))
                ? null
                : Decision.refused(
                        RefusalCode.OUTLINE_MALFORMED, at + "/points/" + (points.size() - 1), words(points.getLast()));
    }

    private static boolean beyond(BigDecimal value, BigDecimal bound) {
        return value.abs().compareTo(bound) > 0;
    }

    /** The same for 35.5 and 35.50. */
    private static String words(Outline.Point point) {
        return point.latitude().stripTrailingZeros().toPlainString()
                + ","
                + point.longitude().stripTrailingZeros().toPlainString();
    }
}
