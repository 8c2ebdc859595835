package io.hufu.server.directory;

import io.hufu.server.access.Names;
import io.hufu.server.clock.Moments;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of units by name, and whether they can be reached; no number leaves the vault for it. */
@Component
public class Colleagues {
    private static final String OF = """
            select a.id, a.name_ref, a.unit, a.contacts_confirmed, exists (select from account_contact c where c.account = a.id) reachable
            from account a where a.unit is not null and (cast(:unit as text) is null or a.unit = :unit)
              and a.closed_at is null and (a.expires_at is null or a.expires_at > :now) order by a.id""";

    private final JdbcClient sql;
    private final Names names;
    private final Units units;
    private final Changes changes;
    private final Moments moments;

    Colleagues(JdbcClient sql, Names names, Units units, Changes changes, Moments moments) {
        this.sql = sql;
        this.names = names;
        this.units = units;
        this.changes = changes;
        this.moments = moments;
    }

    /**
     * Somebody of a unit.
     *
     * @param stale whether the ways to reach the person were last confirmed longer ago than the jurisdiction allows, or never
     * @param unreachable whether there are none
     */
    public record Colleague(String account, String name, String unit, boolean stale, boolean unreachable) {}

    private record Row(
            String account,
            String nameRef,
            String unit,
            @Nullable LocalDate confirmed,
            boolean reachable) {}

    /** Of one unit, or of all where it is null; by account. */
    public List<Colleague> list(@Nullable String unit) {
        var rows = sql.sql(OF)
                .param("unit", unit, Types.VARCHAR)
                .param("now", Timestamp.from(moments.now()))
                .query((row, _) -> new Row(
                        row.getString("id"),
                        row.getString("name_ref"),
                        row.getString("unit"),
                        row.getObject("contacts_confirmed", LocalDate.class),
                        row.getBoolean("reachable")))
                .list();
        var known = names.find(rows.stream().map(Row::nameRef).toList());
        var oldest = changes.today().minus(units.confirmed());
        return rows.stream()
                .map(row -> {
                    var confirmed = row.confirmed();
                    boolean stale = confirmed == null || confirmed.isBefore(oldest);
                    String name = known.getOrDefault(row.nameRef(), row.account());
                    return new Colleague(row.account(), name, row.unit(), stale, !row.reachable());
                })
                .toList();
    }
}
