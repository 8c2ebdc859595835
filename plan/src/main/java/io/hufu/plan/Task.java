package io.hufu.plan;

import java.util.List;

/**
 * One thing that a body has to do.
 *
 * @param id unique within the plan
 * @param text short and actionable, Chinese, written anew and not copied from the source
 * @param phase when it is owed
 * @param when the condition that wakes it; a later grade or level adds it
 */
public record Task(String id, String text, Phase phase, Condition when, String clause, List<Note> notes) {
    public Task {
        notes = List.copyOf(notes);
    }

    /** When in the life of an emergency a task is owed. */
    public enum Phase {
        /** Standing work between incidents; shown, never issued in a response. */
        STANDING,
        RESPONSE,
        AFTERMATH
    }
}
