package io.hufu.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One measured quantity: five runs after a warm-up.
 *
 * @param unit of the samples
 * @param limit that the median must not exceed; NaN where the figure only explains another one
 * @param atLeast whether the limit is one that the median must reach instead
 */
record Figure(String name, String unit, double limit, boolean atLeast, List<Double> samples) {
    Figure {
        samples = List.copyOf(samples);
    }

    static Figure of(String name, String unit, double limit, double... samples) {
        return new Figure(name, unit, limit, false, list(samples));
    }

    /** @param limit that the median has to reach */
    static Figure atLeast(String name, String unit, double limit, double... samples) {
        return new Figure(name, unit, limit, true, list(samples));
    }

    private static List<Double> list(double... samples) {
        var list = new ArrayList<Double>();
        Arrays.stream(samples).forEach(list::add);
        return list;
    }

    private double at(double share) {
        double[] sorted =
                samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.round((sorted.length - 1) * share)];
    }

    double median() {
        return at(0.5);
    }

    boolean kept() {
        return Double.isNaN(limit) || (atLeast ? median() >= limit : median() <= limit);
    }

    String line() {
        String verdict =
                Double.isNaN(limit) ? "" : String.format(Locale.ROOT, "%8.2f  %s", limit, kept() ? "kept" : "NOT KEPT");
        return String.format(
                Locale.ROOT, "%-52s %-6s %9.2f %9.2f … %-9.2f %s", name, unit, median(), at(0), at(1), verdict);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"unit\":\"%s\",\"median\":%.4f,\"least\":%.4f,\"most\":%.4f,\"limit\":%s,\"samples\":%s}",
                name,
                unit,
                median(),
                at(0),
                at(1),
                Double.isNaN(limit) ? "null" : String.valueOf(limit),
                samples.stream()
                        .map(sample -> String.format(Locale.ROOT, "%.4f", sample))
                        .toList());
    }
}
