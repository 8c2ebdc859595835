package io.hufu.server.directory;

import io.hufu.plan.Directory;
import io.hufu.plan.Directory.LineKind;
import io.hufu.server.directory.UnitRow.LineRow;
import io.hufu.server.directory.UnitRow.NameRow;
import io.hufu.server.directory.UnitRow.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A unit while the packs and the administrator's own rows are laid over one another. */
final class UnitDraft {
    private final Directory.Unit first;
    private final boolean local;
    private final Map<String, Set<String>> printed = new LinkedHashMap<>();
    private final Map<String, LocalDate> renamed = new LinkedHashMap<>();
    private final Map<String, LineRow> lines = new LinkedHashMap<>();
    private final List<NameRow> own = new ArrayList<>();
    private @Nullable String usual;

    UnitDraft(Directory.Unit first, boolean local) {
        this.first = first;
        this.local = local;
    }

    /** What one plan's pack says of it. */
    void add(Directory.Unit unit, @Nullable String document) {
        var named = unit.names().stream()
                .anyMatch(
                        name -> name.document().equals(document) && name.name().equals(unit.name()));
        if (usual == null && !named) {
            usual = unit.name();
        }
        boolean printsIt =
                unit.lines().stream().anyMatch(line -> line.document().equals(document));
        name(unit.name(), printsIt ? document : null);
        for (var name : unit.names()) {
            name(name.name(), name.document());
            var from = name.from();
            if (from != null) {
                renamed.put(name.name(), from);
            }
        }
        unit.otherNames().forEach(name -> name(name, null));
        unit.lines().forEach(line -> line(null, line.phone(), line.kind(), new Source(line.document(), line.clause())));
    }

    private void name(String name, @Nullable String document) {
        var documents = printed.computeIfAbsent(name, unknown -> new LinkedHashSet<>());
        if (document != null) {
            documents.add(document);
        }
    }

    void line(@Nullable Long id, String phone, LineKind kind, Source source) {
        lines.merge(kind + " " + phone, new LineRow(id, phone, kind, List.of(source)), (known, more) -> {
            var sources = new LinkedHashSet<>(known.sources());
            sources.addAll(more.sources());
            return new LineRow(known.id(), phone, kind, List.copyOf(sources));
        });
    }

    void ownName(long id, String name, String document, LocalDate since) {
        own.add(new NameRow(id, name, List.of(document), since, false));
    }

    UnitRow row(LocalDate today) {
        var names = new ArrayList<>(own);
        printed.forEach((name, documents) ->
                names.add(new NameRow(null, name, List.copyOf(documents), renamed.get(name), false)));
        var newest = Comparator.comparing(
                (NameRow name) -> name.since() == null ? LocalDate.MIN : name.since(), Comparator.reverseOrder());
        names.sort(newest);
        var current = current(names, today);
        names.remove(current);
        names.addFirst(new NameRow(current.id(), current.name(), current.documents(), current.since(), true));
        return new UnitRow(
                first.id(),
                current.name(),
                first.kind(),
                first.tier(),
                first.parent(),
                first.area(),
                local,
                names,
                List.copyOf(lines.values()));
    }

    /** The newest of the administrator's names that has begun; else the pack's usual one. */
    private NameRow current(List<NameRow> names, LocalDate today) {
        var begun = names.stream()
                .filter(name -> name.id() != null
                        && name.since() != null
                        && !name.since().isAfter(today))
                .findFirst();
        String other = usual == null ? first.name() : usual;
        return begun.orElseGet(() -> names.stream()
                .filter(name -> name.id() == null && name.name().equals(other))
                .findFirst()
                .orElse(names.getFirst()));
    }
}
