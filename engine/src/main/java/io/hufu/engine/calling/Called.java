package io.hufu.engine.calling;

import io.hufu.engine.vocabulary.GroupRole;
import io.hufu.engine.vocabulary.IssuedTask;
import io.hufu.plan.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One body on the call sheet.
 *
 * @param body the unit, {@code post:<id>} for a leader, {@code role:<id>} for a bound name without a unit
 * @param role the role of the plan through which the body is called, if it is
 * @param optional whether it is called only when the office picks it
 */
public record Called(
        String body,
        String name,
        @Nullable String role,
        Level.How how,
        List<GroupRole> groups,
        List<IssuedTask> tasks,
        boolean optional,
        String clause) {
    public Called {
        groups = List.copyOf(groups);
        tasks = List.copyOf(tasks);
    }
}
