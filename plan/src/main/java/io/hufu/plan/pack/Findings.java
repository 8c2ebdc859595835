package io.hufu.plan.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings while a pack is read. */
final class Findings {
    private static final int ENOUGH = 500;

    private final List<Finding> all = new ArrayList<>();

    void add(FindingCode code, Place place, String path, Object... values) {
        if (all.size() < ENOUGH) {
            all.add(code.at(place.file(), place.line(), path, values));
        }
    }

    void add(FindingCode code, String file, int line, Object... values) {
        add(code, new Place(file, line), "$", values);
    }

    void addAll(Findings others) {
        others.all.stream().limit(ENOUGH - all.size()).forEach(all::add);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    int size() {
        return all.size();
    }

    List<Finding> sorted() {
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::file)
                        .thenComparingInt(Finding::line)
                        .thenComparing(Finding::path))
                .toList();
    }
}
