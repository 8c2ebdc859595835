package io.hufu.plan;

import java.util.List;

/**
 * A member unit (成员单位) with its duties.
 *
 * @param body a unit of the directory or a {@link Role} of the plan
 */
public record Member(String body, List<Task> duties, String clause, List<Note> notes) {
    public Member {
        duties = List.copyOf(duties);
        notes = List.copyOf(notes);
    }
}
