package io.hufu.server.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An event of a calendar as it was written: its properties with their parameters and lines. */
final class EventLines {
    private final int number;
    private final int begins;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param number of the event in the file, from 1
     * @param begins the line in the file at which it begins
     */
    EventLines(int number, int begins) {
        this.number = number;
        this.begins = begins;
    }

    /** A property as it was written. */
    record Line(String name, String value, Map<String, String> parameters, int number) {
        Line {
            parameters = Map.copyOf(parameters);
        }

        /** The zone that it names, or none. */
        @Nullable
        String zone() {
            return parameters.get("TZID");
        }
    }

    void add(String name, String value, Map<String, String> parameters, int line) {
        lines.add(new Line(name, value, new TreeMap<>(parameters), line));
    }

    int number() {
        return number;
    }

    /** The line of a property, or where the event begins. */
    int line(String property) {
        var found = find(property);
        return found == null ? begins : found.number();
    }

    @Nullable
    Line find(String property) {
        return lines.stream()
                .filter(line -> line.name().equals(property))
                .findFirst()
                .orElse(null);
    }

    List<Line> all(String property) {
        return lines.stream().filter(line -> line.name().equals(property)).toList();
    }

    /** The value of a property; empty where it is not there. */
    String text(String property) {
        var found = find(property);
        return found == null ? "" : found.value();
    }
}
