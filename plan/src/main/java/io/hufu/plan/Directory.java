package io.hufu.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The units of one jurisdiction, shared by its plans; a unit exists once. */
public record Directory(List<Unit> units) {
    public Directory {
        units = List.copyOf(units);
    }

    /** The same units, each under the name that this document gives it. */
    public Directory namedIn(String document) {
        return new Directory(units.stream().map(unit -> unit.namedIn(document)).toList());
    }

    /** The area that a unit answers for: its own, or that of the nearest unit above it; null where there is none. */
    public @Nullable String findArea(Unit unit) {
        var at = unit;
        for (int steps = 0; at != null && steps < units.size(); steps++) {
            if (at.area() != null) {
                return at.area();
            }
            at = find(at.parent());
        }
        return null;
    }

    private @Nullable Unit find(@Nullable String id) {
        for (var unit : units) {
            if (unit.id().equals(id)) {
                return unit;
            }
        }
        return null;
    }

    /**
     * @param id stable key in kebab case
     * @param otherNames names it bears elsewhere, no matter where
     * @param names names that a certain document gives it; several of one document in the order of their use
     * @param area GB/T 2260 code of the area a locality government answers for; null for others, which share their parent's
     * @param tier 1 to 3 for linked units of a command centre; 0 where there are no tiers
     */
    public record Unit(
            String id,
            String name,
            List<String> otherNames,
            List<Named> names,
            Kind kind,
            @Nullable String area,
            @Nullable String parent,
            int tier,
            List<Line> lines,
            List<Note> notes) {
        public Unit {
            otherNames = List.copyOf(otherNames);
            names = List.copyOf(names);
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }

        private Unit namedIn(String document) {
            return names.stream()
                    .filter(named -> named.document().equals(document))
                    .findFirst()
                    .map(named -> named.name().equals(name) ? this : called(named.name()))
                    .orElse(this);
        }

        /** The same unit under one of its names; the one it had stays known. */
        private Unit called(String other) {
            var known = Stream.concat(otherNames.stream(), Stream.of(name))
                    .filter(each -> !each.equals(other))
                    .distinct()
                    .toList();
            return new Unit(id, other, known, names, kind, area, parent, tier, lines, notes);
        }

        /** Its lines without repetition: those that this document prints, then those of other documents. */
        public List<Line> listLines(String document) {
            return Stream.concat(printed(document), lines.stream())
                    .filter(distinct())
                    .toList();
        }

        /** The lines that this document prints; all, without repetition, where it prints none. */
        public List<Line> listLinesOf(String document) {
            return printed(document).findAny().isPresent()
                    ? printed(document).filter(distinct()).toList()
                    : listLines(document);
        }

        private Stream<Line> printed(String document) {
            return lines.stream().filter(line -> line.document().equals(document));
        }

        private static Predicate<Line> distinct() {
            var seen = new HashSet<String>();
            return line -> seen.add(line.kind() + " " + line.phone());
        }
    }

    /** @param from the day since which it bears the name, if known */
    public record Named(
            String name, String document, @Nullable LocalDate from) {}

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
