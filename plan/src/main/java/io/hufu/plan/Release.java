package io.hufu.plan;

import java.util.List;

/** Information release (信息发布): the one body that releases and the posts that approve. */
public record Release(String body, List<PostKind> approvers, String clause, List<Note> notes) {
    public Release {
        approvers = List.copyOf(approvers);
        notes = List.copyOf(notes);
    }
}
