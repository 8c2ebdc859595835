package io.hufu.engine.calling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a role of the plan is in one incident: bodies of the directory, or a name without an account. */
public record RoleBinding(List<String> units, @Nullable String name) {
    public RoleBinding {
        units = List.copyOf(units);
    }
}
