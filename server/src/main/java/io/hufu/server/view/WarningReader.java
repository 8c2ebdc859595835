package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.warning.WarningState;
import io.hufu.journal.ledger.Ledger;
import io.hufu.journal.ledger.Reader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads warnings from the view tables: one of them with its work, or many with their work counted. */
final class WarningReader {
    private static final String WARNING = "select id, version from view_warning where id = ?";
    /**
     * The work is counted where the rows are, so that a list costs the same however much was given out: what is still to be done,
     * where anything is.
     */
    private static final String LIST = """
            select w.id, w.version, count(a.id) filter (where a.counts),
                   count(a.id) filter (where a.counts and a.acknowledged),
                   count(a.id) filter (where a.counts and a.silent), coalesce(bool_or(a.body = ?), false)
            from (select v.id, v.version, v.drafted_at from view_warning v
                  where (cast(? as boolean) or v.status in ('draft', 'in-force'))
                    and (cast(? as text) is null or exists (
                          select from view_warning b where b.id = ?
                            and (v.drafted_at < b.drafted_at or (v.drafted_at = b.drafted_at and v.id > b.id))))
                  order by v.drafted_at desc, v.id limit ?) w
              left join lateral (
                select one.*, one.on_desk or not bool_or(one.on_desk) over () counts
                from view_assignment one where one.incident = w.id) a on true
            group by w.id, w.version, w.drafted_at order by w.drafted_at desc, w.id""";
    /** Of rows from before the column {@code over_at} it is not known when they ended: they are read, and judged by their state. */
    private static final String OUT = """
            select id, version from view_warning
            where status = 'in-force' or (status = 'lifted' and (over_at is null or over_at >= ?))
            order by drafted_at desc, id""";

    private final ViewReader views;

    WarningReader(Ledger ledger) {
        this.views = new ViewReader(ledger);
    }

    /** A warning with all its work at one position. */
    record WarningPicture(long position, WarningState warning, long version, List<AssignmentState> work) {}

    /**
     * A warning in a list.
     *
     * @param issued cards of work that went out, of which {@code acknowledged} and {@code silent}
     * @param own whether the unit that asks has work in it
     */
    record Listed(WarningState warning, int issued, int acknowledged, int silent, boolean own) {}

    Optional<WarningPicture> find(String warning) {
        return views.snapshot(connection -> {
            long position = Reader.head(connection).position();
            var versions = versions(connection, warning);
            Long version = versions.get(warning);
            if (version == null) {
                return Optional.empty();
            }
            var state = states(connection, versions).get(warning);
            return Optional.of(new WarningPicture(
                    position, Objects.requireNonNull(state), version, views.work(connection, warning)));
        });
    }

    Optional<WarningState> findState(String warning) {
        return views.snapshot(connection -> Optional.ofNullable(
                states(connection, versions(connection, warning)).get(warning)));
    }

    /**
     * Warnings, the latest draft first; those that are over too where wanted.
     *
     * @param before the id of the one after which the list goes on; null for its beginning
     * @param unit whose own work is looked for, or null
     */
    List<Listed> list(boolean overToo, @Nullable String before, @Nullable String unit, int limit) {
        return views.snapshot(connection -> {
            Map<String, Long> versions = new LinkedHashMap<>();
            Map<String, int[]> counts = new LinkedHashMap<>();
            Map<String, Boolean> own = new LinkedHashMap<>();
            try (PreparedStatement select = connection.prepareStatement(LIST)) {
                select.setString(1, unit);
                select.setBoolean(2, overToo);
                select.setString(3, before);
                select.setString(4, before);
                select.setInt(5, limit);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        versions.put(rows.getString(1), rows.getLong(2));
                        counts.put(rows.getString(1), new int[] {rows.getInt(3), rows.getInt(4), rows.getInt(5)});
                        own.put(rows.getString(1), rows.getBoolean(6));
                    }
                }
            }
            List<Listed> listed = new ArrayList<>();
            states(connection, versions).forEach((id, state) -> {
                int[] work = Objects.requireNonNull(counts.get(id));
                listed.add(new Listed(state, work[0], work[1], work[2], Boolean.TRUE.equals(own.get(id))));
            });
            return listed;
        });
    }

    /** Every warning in force, and those that were lifted at a moment or later. */
    List<WarningState> listOut(Instant notLiftedBefore) {
        return views.snapshot(connection -> {
            try (PreparedStatement select = connection.prepareStatement(OUT)) {
                select.setTimestamp(1, Timestamp.from(notLiftedBefore));
                return List.copyOf(states(connection, versions(select)).values());
            }
        });
    }

    private Map<String, WarningState> states(Connection connection, Map<String, Long> versions) throws SQLException {
        return views.states(connection, StreamId::warning, WarningState.class, versions);
    }

    private static Map<String, Long> versions(Connection connection, String warning) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WARNING)) {
            select.setString(1, warning);
            return versions(select);
        }
    }

    private static Map<String, Long> versions(PreparedStatement select) throws SQLException {
        Map<String, Long> versions = new LinkedHashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
            }
        }
        return versions;
    }
}
