package io.hufu.engine.vocabulary;

import java.math.BigDecimal;
import java.util.List;

/**
 * Part of an area that a warning is for, as a closed ring: the last point is the first again, at least four of them.
 *
 * @param area the GB/T 2260 code of the area in which it lies, one of the warning's
 */
public record Outline(String area, List<Point> points) {
    public Outline {
        points = List.copyOf(points);
    }

    /** WGS 84, in degrees, latitude first. */
    public record Point(BigDecimal latitude, BigDecimal longitude) {}
}
