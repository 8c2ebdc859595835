package io.hufu.server.directory;

import static io.hufu.server.directory.UnitColumn.AREA;
import static io.hufu.server.directory.UnitColumn.DOCUMENT;
import static io.hufu.server.directory.UnitColumn.DUTY;
import static io.hufu.server.directory.UnitColumn.FAX;
import static io.hufu.server.directory.UnitColumn.ID;
import static io.hufu.server.directory.UnitColumn.KIND;
import static io.hufu.server.directory.UnitColumn.NAME;
import static io.hufu.server.directory.UnitColumn.PARENT;
import static io.hufu.server.directory.UnitColumn.SINCE;
import static io.hufu.server.directory.UnitColumn.TIER;

import io.hufu.plan.Directory.Kind;
import io.hufu.plan.Directory.LineKind;
import io.hufu.server.table.RawTable;
import io.hufu.server.table.RowReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows to units and units to rows. */
final class UnitTable {
    private final Map<String, UnitRow> known = new LinkedHashMap<>();
    private final Map<String, String> ids;
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> areas;
    private final Set<String> seen = new HashSet<>();

    UnitTable(List<UnitRow> units, Set<String> areas) {
        units.forEach(unit -> {
            known.put(unit.id(), unit);
            if (unit.parent() != null) {
                parents.put(unit.id(), unit.parent());
            }
        });
        this.ids = new HashMap<>(Units.byAnyName(units));
        this.areas = areas;
    }

    List<UnitLine> read(RawTable table, RowReader<UnitColumn> reader) {
        // a unit may stand under one that the table brings further down
        var under = new LinkedHashMap<String, String>();
        new RowReader<>(UnitColumn.class, table).read((row, texts) -> {
            var id = texts.getOrDefault(ID, "");
            ids.putIfAbsent(id, id);
            ids.putIfAbsent(texts.getOrDefault(NAME, ""), id);
            under.put(id, texts.getOrDefault(PARENT, ""));
            return id;
        });
        under.forEach((id, name) -> {
            var parent = ids.get(name);
            if (parent != null) {
                parents.put(id, parent);
            }
        });
        return reader.read((row, texts) -> line(new Cells<>(reader, row, texts)));
    }

    private UnitLine line(Cells<UnitColumn> cells) {
        var id = cells.text(ID);
        if (!id.isEmpty() && !Words.ID.matcher(id).matches()) {
            cells.fault(ID, RowFault.ID_FORM, id);
        } else if (!seen.add(id)) {
            cells.fault(ID, RowFault.ROW_TWICE, id);
        }
        var area = cells.text(AREA);
        if (!area.isEmpty() && !areas.contains(area)) {
            cells.fault(AREA, RowFault.AREA_NOT_KNOWN, area);
        }
        var line = new UnitLine(
                id,
                cells.text(NAME),
                cells.text(DOCUMENT),
                cells.day(SINCE),
                kind(cells),
                tier(cells),
                parent(cells, id),
                area.isEmpty() ? null : area,
                cells.parts(DUTY, Words.OFFICE_PHONE, RowFault.PHONE_FORM),
                cells.parts(FAX, Words.OFFICE_PHONE, RowFault.PHONE_FORM));
        var before = known.get(id);
        if (line.document().isEmpty() != (line.since() == null)) {
            cells.fault(line.document().isEmpty() ? DOCUMENT : SINCE, RowFault.DOCUMENT_MISSING, "");
        }
        if (before != null) {
            compare(cells, line, before);
        }
        return line;
    }

    private static void compare(Cells<UnitColumn> cells, UnitLine line, UnitRow before) {
        if (!line.name().equals(before.name()) && line.document().isEmpty()) {
            cells.fault(DOCUMENT, RowFault.DOCUMENT_MISSING, "");
        }
        if (!before.local()) {
            requireSame(cells, KIND, line.kind(), before.kind());
            requireSame(cells, TIER, line.tier(), before.tier());
            requireSame(cells, PARENT, line.parent(), before.parent());
            requireSame(cells, AREA, line.area(), before.area());
        }
        for (var printed : before.lines()) {
            var said = printed.kind() == LineKind.DUTY ? line.duty() : line.fax();
            if (printed.id() == null && !said.contains(printed.phone())) {
                cells.fault(printed.kind() == LineKind.DUTY ? DUTY : FAX, RowFault.LINE_OF_THE_PACK, printed.phone());
            }
        }
    }

    private static void requireSame(
            Cells<UnitColumn> cells, UnitColumn column, @Nullable Object said, @Nullable Object known) {
        if (!Objects.equals(said, known)) {
            cells.fault(column, RowFault.OF_THE_PACK, cells.text(column));
        }
    }

    private static Kind kind(Cells<UnitColumn> cells) {
        var word = cells.text(KIND);
        var kind = Words.kind(word);
        if (kind.isEmpty() && !word.isEmpty()) {
            cells.fault(KIND, RowFault.KIND_NOT_KNOWN, word);
        }
        return kind.orElse(Kind.BUREAU);
    }

    private static int tier(Cells<UnitColumn> cells) {
        var text = cells.text(TIER);
        if (!text.isEmpty() && !text.matches("[0-3]")) {
            cells.fault(TIER, RowFault.TIER_FORM, text);
            return 0;
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private @Nullable String parent(Cells<UnitColumn> cells, String id) {
        var text = cells.text(PARENT);
        if (text.isEmpty()) {
            return null;
        }
        var parent = ids.get(text);
        if (parent == null) {
            cells.fault(PARENT, RowFault.UNIT_NOT_KNOWN, text);
            return null;
        }
        var above = parent;
        for (int steps = 0; above != null && steps <= parents.size(); steps++) {
            if (above.equals(id)) {
                cells.fault(PARENT, RowFault.PARENT_IN_A_CIRCLE, text);
                return null;
            }
            above = parents.get(above);
        }
        return parent;
    }

    static List<String> cells(UnitRow unit) {
        var line = UnitLine.of(unit);
        return List.of(
                line.id(),
                line.name(),
                line.document(),
                line.since() == null ? "" : line.since().toString(),
                Words.kind(line.kind()),
                String.valueOf(line.tier()),
                Objects.requireNonNullElse(line.parent(), ""),
                Objects.requireNonNullElse(line.area(), ""),
                String.join(";", line.duty()),
                String.join(";", line.fax()));
    }
}
