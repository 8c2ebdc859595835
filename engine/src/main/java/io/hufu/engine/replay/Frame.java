package io.hufu.engine.replay;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.incident.IncidentState;
import java.util.List;

/**
 * An incident as it stood.
 *
 * @param position of the last event that had happened
 * @param version of the incident's stream then
 * @param work in the order in which it was issued
 */
public record Frame(long position, IncidentState incident, long version, List<AssignmentState> work) {
    public Frame {
        work = List.copyOf(work);
    }
}
