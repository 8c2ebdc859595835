package io.hufu.server.directory;

import io.hufu.plan.Directory;
import io.hufu.plan.Jurisdiction;
import io.hufu.server.access.Titles;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units: those of the packs in force, with names and lines that came later, and those that the administrator added. */
@Component("directoryUnits")
public class Units {
    private static final Period QUARTER = Period.ofMonths(3);
    private static final String LOCAL = "select id, name, area, phone, kind, parent, tier from local_unit order by id";
    private static final String NAMES = "select id, unit, name, document, since from unit_name order by id";
    private static final String LINES = "select id, unit, phone, kind, document from unit_line order by id";

    private final Titles titles;
    private final JdbcClient sql;
    private final Changes changes;

    Units(Titles titles, JdbcClient sql, Changes changes) {
        this.titles = titles;
        this.sql = sql;
        this.changes = changes;
    }

    private record Local(Directory.Unit unit, String phone) {}

    /** All of them: the packs' in the packs' order, then the others by id. */
    public List<UnitRow> list() {
        var drafts = new LinkedHashMap<String, UnitDraft>();
        for (var pack : titles.listPacks()) {
            for (var unit : pack.directory().units()) {
                drafts.computeIfAbsent(unit.id(), unknown -> new UnitDraft(unit, false))
                        .add(unit, pack.plan().document());
            }
        }
        for (var local : locals()) {
            if (!drafts.containsKey(local.unit().id())) {
                var draft = new UnitDraft(local.unit(), true);
                draft.add(local.unit(), null);
                if (!local.phone().isBlank()) {
                    draft.line(null, local.phone(), Directory.LineKind.DUTY, new UnitRow.Source("", ""));
                }
                drafts.put(local.unit().id(), draft);
            }
        }
        sql.sql(NAMES).query(row -> {
            var draft = drafts.get(row.getString("unit"));
            if (draft != null) {
                draft.ownName(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("document"),
                        row.getObject("since", java.time.LocalDate.class));
            }
        });
        sql.sql(LINES).query(row -> {
            var draft = drafts.get(row.getString("unit"));
            if (draft != null) {
                draft.line(
                        row.getLong("id"),
                        row.getString("phone"),
                        row.getString("kind").equals("fax") ? Directory.LineKind.FAX : Directory.LineKind.DUTY,
                        new UnitRow.Source(row.getString("document"), ""));
            }
        });
        var today = changes.today();
        return drafts.values().stream().map(draft -> draft.row(today)).toList();
    }

    private List<Local> locals() {
        return sql.sql(LOCAL)
                .query((row, number) -> new Local(
                        new Directory.Unit(
                                row.getString("id"),
                                row.getString("name"),
                                List.of(),
                                List.of(),
                                Words.kind(row.getString("kind")).orElse(Directory.Kind.BUREAU),
                                row.getString("area"),
                                row.getString("parent"),
                                row.getInt("tier"),
                                List.of(),
                                List.of()),
                        Objects.requireNonNullElse(row.getString("phone"), "")))
                .list();
    }

    public Optional<UnitRow> find(String id) {
        return list().stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** Unit ids by id and by every name that only one unit bears. */
    static Map<String, String> byAnyName(List<UnitRow> units) {
        var found = new LinkedHashMap<String, String>();
        var several = new LinkedHashSet<String>();
        for (var unit : units) {
            for (var name : unit.names()) {
                var other = found.putIfAbsent(name.name(), unit.id());
                if (other != null && !other.equals(unit.id())) {
                    several.add(name.name());
                }
            }
        }
        several.forEach(found::remove);
        units.forEach(unit -> found.put(unit.id(), unit.id()));
        return found;
    }

    /** Codes of the areas of the jurisdictions in force. */
    Set<String> areas() {
        var areas = new LinkedHashSet<String>();
        for (var pack : titles.listPacks()) {
            areas.add(pack.jurisdiction().code());
            pack.jurisdiction().areas().stream().map(Jurisdiction.Area::code).forEach(areas::add);
        }
        return areas;
    }

    /** How often ways to reach people are confirmed: the shortest that a jurisdiction in force says; a quarter where none does. */
    public Period confirmed() {
        return titles.listPacks().stream()
                .map(pack -> pack.jurisdiction().contactsConfirmed())
                .filter(Objects::nonNull)
                .min(java.util.Comparator.comparing(period -> period.toTotalMonths() * 31 + period.getDays()))
                .orElse(QUARTER);
    }
}
