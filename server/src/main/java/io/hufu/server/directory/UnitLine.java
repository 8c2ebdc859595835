package io.hufu.server.directory;

import io.hufu.plan.Directory.Kind;
import io.hufu.plan.Directory.LineKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a row of a table says.
 *
 * @param document that gives it its name; empty where the row names none
 * @param since the day from which it bears the name; null where the row names none
 */
record UnitLine(
        String id,
        String name,
        String document,
        @Nullable LocalDate since,
        Kind kind,
        int tier,
        @Nullable String parent,
        @Nullable String area,
        List<String> duty,
        List<String> fax) {
    UnitLine {
        duty = List.copyOf(duty);
        fax = List.copyOf(fax);
    }

    static UnitLine of(UnitRow unit) {
        var name = unit.current();
        boolean own = name.id() != null;
        return new UnitLine(
                unit.id(),
                unit.name(),
                own ? name.documents().getFirst() : "",
                own ? name.since() : null,
                unit.kind(),
                unit.tier(),
                unit.parent(),
                unit.area(),
                unit.phones(LineKind.DUTY),
                unit.phones(LineKind.FAX));
    }
}
