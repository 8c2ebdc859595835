package io.hufu.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units of one jurisdiction, shared by its plans; a unit exists once. */
public record Directory(List<Unit> units) {
    public Directory {
        units = List.copyOf(units);
    }

    /**
     * @param id stable key in kebab case
     * @param area GB/T 2260 code of the area a locality government answers for; null for others
     * @param tier 1 to 3 for linked units of a command centre; 0 where there are no tiers
     */
    public record Unit(
            String id,
            String name,
            List<String> otherNames,
            Kind kind,
            @Nullable String area,
            @Nullable String parent,
            int tier,
            List<Line> lines,
            List<Note> notes) {
        public Unit {
            otherNames = List.copyOf(otherNames);
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }
    }

    public enum Kind {
        PARTY,
        GOVERNMENT,
        BUREAU,
        FORCE,
        COMPANY,
        BASE,
        TEAM,
        EXPERTS,
        SUPERIOR
    }

    /** A duty line of an office, never of a person; {@code document} is where it was printed. */
    public record Line(String phone, LineKind kind, String document, String clause) {}

    public enum LineKind {
        DUTY,
        FAX
    }
}
