package io.hufu.server.live;

import io.hufu.journal.json.EventJson.Recorded;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What one commit touched.
 *
 * @param position of its last event
 * @param incidents ids of incidents and roll calls, and of whatever touched assignments rest on, be it a warning
 * @param warnings ids of warnings that were touched themselves
 * @param assignments ids of assignments, {@code <ground>/<body>}
 */
record Change(long position, List<String> incidents, List<String> warnings, List<String> assignments) {
    Change {
        incidents = List.copyOf(incidents);
        warnings = List.copyOf(warnings);
        assignments = List.copyOf(assignments);
    }

    static Change of(List<Recorded> events) {
        var incidents = new LinkedHashSet<String>();
        var warnings = new LinkedHashSet<String>();
        var assignments = new LinkedHashSet<String>();
        for (Recorded event : events) {
            String id = event.stream().id();
            switch (event.stream().type()) {
                case ASSIGNMENT -> {
                    assignments.add(id);
                    incidents.add(incidentOf(id));
                }
                case WARNING -> warnings.add(id);
                case INCIDENT, ROLL_CALL -> incidents.add(id);
            }
        }
        return new Change(
                events.getLast().position(), List.copyOf(incidents), List.copyOf(warnings), List.copyOf(assignments));
    }

    static String incidentOf(String assignment) {
        int slash = assignment.indexOf('/');
        return slash < 0 ? assignment : assignment.substring(0, slash);
    }

    /** The body of {@code <incident>/<body>~n}. */
    static String bodyOf(String assignment) {
        String body = assignment.substring(assignment.indexOf('/') + 1);
        int further = body.indexOf('~');
        return further < 0 ? body : body.substring(0, further);
    }

    /** What a unit is told: only its own assignments, or null where there are none among these. */
    @org.jspecify.annotations.Nullable
    Change onlyFor(String unit) {
        var own = assignments.stream().filter(id -> bodyOf(id).equals(unit)).toList();
        return own.isEmpty()
                ? null
                : new Change(
                        position,
                        own.stream().map(Change::incidentOf).distinct().toList(),
                        List.of(),
                        own);
    }
}
