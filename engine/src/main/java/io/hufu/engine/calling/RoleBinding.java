package io.hufu.engine.calling;

import io.hufu.plan.Directory;
import io.hufu.plan.Pack;
import io.hufu.plan.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a role of the plan is in one incident: bodies of the directory, or a name without an account. */
public record RoleBinding(List<String> units, @Nullable String name) {
    public RoleBinding {
        units = List.copyOf(units);
    }

    /**
     * The units that the place or the sector of an incident makes of a role; none where it is bound by hand or the fact is not known.
     *
     * @param area GB/T 2260 code, or null while it is not known
     * @param sector one of the hazards or phases of the scope, or null while it is not known
     */
    public static List<String> units(Pack pack, Role role, @Nullable String area, @Nullable String sector) {
        return switch (role.binding()) {
            case BY_HAND -> List.of();
            case BY_PLACE ->
                pack.directory().units().stream()
                        .filter(u -> area != null
                                && role.candidates().contains(u.id())
                                && area.equals(pack.directory().findArea(u)))
                        .map(Directory.Unit::id)
                        .toList();
            case BY_SECTOR ->
                role.bySector().stream()
                        .filter(entry -> sector != null && entry.sectors().contains(sector))
                        .map(Role.BySector::unit)
                        .toList();
        };
    }
}
