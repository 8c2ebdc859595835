package io.hufu.server.directory;

import io.hufu.plan.Directory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the directory knows it today.
 *
 * @param name the newest that is in use
 * @param local whether no pack in force has it
 * @param names all, the one in use first, then the newest first
 * @param lines duty lines of its office, each number once
 */
public record UnitRow(
        String id,
        String name,
        Directory.Kind kind,
        int tier,
        @Nullable String parent,
        @Nullable String area,
        boolean local,
        List<NameRow> names,
        List<LineRow> lines) {
    public UnitRow {
        names = List.copyOf(names);
        lines = List.copyOf(lines);
    }

    /**
     * A name that it bears or bore.
     *
     * @param id of one that the administrator added; null for one of a pack
     * @param documents where it is printed; none where the pack does not say
     * @param since null where it is not known
     */
    public record NameRow(
            @Nullable Long id,
            String name,
            List<String> documents,
            @Nullable LocalDate since,
            boolean current) {
        public NameRow {
            documents = List.copyOf(documents);
        }
    }

    /** @param id of one that the administrator added; null for one of a pack */
    public record LineRow(@Nullable Long id, String phone, Directory.LineKind kind, List<Source> sources) {
        public LineRow {
            sources = List.copyOf(sources);
        }
    }

    /** Where a line is printed. */
    public record Source(String document, String clause) {}

    List<String> phones(Directory.LineKind wanted) {
        return lines.stream()
                .filter(line -> line.kind() == wanted)
                .map(LineRow::phone)
                .toList();
    }

    NameRow current() {
        return names.getFirst();
    }
}
