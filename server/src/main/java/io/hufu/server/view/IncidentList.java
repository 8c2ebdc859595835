package io.hufu.server.view;

import io.hufu.journal.ledger.Ledger;
import io.hufu.journal.ledger.PackLibrary;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.view.wire.ClockFace;
import io.hufu.server.view.wire.IncidentRow;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of incidents, newest first; counts of work come from the rows of the work, never from the incident's. */
public final class IncidentList {
    private static final int MOST = 200;
    private static final String COLUMNS = """
            select i.id, i.kind, i.title, i.plan, i.pack_hash, i.area, i.grade, i.level, i.proposed, i.status,
                i.occurred_at, i.received_at, i.deaths, i.injuries, i.missing, i.struck, i.next_due,
                a.issued, a.acknowledged, a.silent, a.next_due, i.disputed
            from view_incident i, lateral (select count(*) as issued,
                count(*) filter (where w.acknowledged) as acknowledged, count(*) filter (where w.silent) as silent,
                min(w.next_due) as next_due from view_assignment w where w.incident = i.id) a
            """;
    private static final String OPEN = "where (i.status in ('reported', 'active') or i.disputed)";
    private static final String OVER = "where i.status not in ('reported', 'active') and not i.disputed";
    private static final String FILTERS = """
             and (?::text is null or i.kind = ?) and (?::text is null or i.area = ?) and (?::text is null or i.grade = ?)
             and (?::text is null or i.plan = ?) and (?::timestamptz is null or i.received_at < ?)
            order by i.received_at desc, i.id limit ?""";

    private final ViewReader reader;
    private final PackLibrary packs;
    private final IncidentClocks clocks;

    public IncidentList(Ledger ledger, PackLibrary packs, IncidentClocks clocks) {
        this.reader = new ViewReader(ledger);
        this.packs = packs;
        this.clocks = clocks;
    }

    /** Which incidents, by where they are in their life. */
    public enum Wanted {
        OPEN,
        ENDED,
        ALL
    }

    /**
     * What the list is narrowed to; null does not narrow.
     *
     * @param kind, area, grade, plan as on the wire
     * @param before only incidents received before this moment, for the next page
     */
    public record Filter(
            Wanted wanted,
            @Nullable String kind,
            @Nullable String area,
            @Nullable String grade,
            @Nullable String plan,
            @Nullable Instant before) {
        public static Filter of(Wanted wanted) {
            return new Filter(wanted, null, null, null, null, null);
        }
    }

    /** At most 200 incidents. */
    public List<IncidentRow> list(Filter filter) {
        return reader.snapshot(connection -> {
            try (PreparedStatement select = connection.prepareStatement(statement(filter.wanted()))) {
                int at = 1;
                for (var value : new @Nullable String[] {filter.kind(), filter.area(), filter.grade(), filter.plan()}) {
                    select.setString(at++, value);
                    select.setString(at++, value);
                }
                ViewTables.moment(select, at++, filter.before());
                ViewTables.moment(select, at++, filter.before());
                select.setInt(at, MOST);
                List<IncidentRow> rows = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(read(row));
                    }
                }
                return rows;
            }
        });
    }

    /** What is asked, with its twelve values and the most that is read. */
    static String statement(Wanted wanted) {
        return COLUMNS
                + switch (wanted) {
                    case OPEN -> OPEN;
                    case ENDED -> OVER;
                    case ALL -> "where true";
                }
                + FILTERS;
    }

    private IncidentRow read(ResultSet row) throws SQLException {
        var pack = packs.findPack(row.getString(5));
        String area = row.getString(6);
        Instant own = ViewReader.momentOrNull(row, 17);
        Instant work = ViewReader.momentOrNull(row, 21);
        return new IncidentRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                pack == null ? row.getString(4) : pack.plan().title(),
                area,
                pack == null ? area : new PackWords(pack).area(area),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBoolean(22),
                row.getString(10),
                ViewReader.moment(row, 11),
                ViewReader.moment(row, 12),
                row.getObject(13, Integer.class),
                row.getObject(14, Integer.class),
                row.getObject(15, Integer.class),
                new IncidentRow.Counts(row.getInt(18), row.getInt(19), row.getInt(20)),
                row.getInt(16),
                own == null || (work != null && work.isBefore(own)) ? work : own,
                new ClockFace(clocks.now(row.getString(1)), clocks.rate(row.getString(1))));
    }
}
