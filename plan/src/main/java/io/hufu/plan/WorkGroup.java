package io.hufu.plan;

import java.util.List;

/** A work group (应急工作组): one or several leads, members, and the tasks that each of them gets with the call. */
public record WorkGroup(
        String id,
        String name,
        List<String> leads,
        List<String> members,
        List<Task> tasks,
        String clause,
        List<Note> notes) {
    public WorkGroup {
        leads = List.copyOf(leads);
        members = List.copyOf(members);
        tasks = List.copyOf(tasks);
        notes = List.copyOf(notes);
    }
}
