package io.hufu.server.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rosters as they are read. Somebody counts for a unit only while the account is open and belongs to it. */
@Component
public class Rosters {
    private static final String COLUMNS = "id, unit, account, role, starts, ends, left_at";
    private static final String OF_UNIT = "(cast(:units as text[]) is null or s.unit = any(:units))";
    /** Shifts of people who are there: an open account of the unit, and not on leave. */
    private static final String PRESENT = """
            duty_shift s join account a on a.id = s.account and a.unit = s.unit and a.closed_at is null
              and (a.expires_at is null or a.expires_at > :at)
              and not exists (select from duty_leave l where l.account = s.account and l.starts <= :at and :at < l.ends)
            """;

    private static final String ON_DUTY = "select s.* from " + PRESENT + "where " + OF_UNIT
            + " and s.starts <= :at and :at < coalesce(s.left_at, s.ends) order by s.starts, s.id";
    private static final String COMING = " and s.role = 'watch' and s.starts > :at\n" + """
            and not exists (select from duty_leave l where l.account = s.account and l.starts <= s.starts and s.starts < l.ends)
            and not exists (select from duty_shift d where d.account = s.account and d.unit = s.unit
              and d.starts <= :at and :at < coalesce(d.left_at, d.ends))""";
    private static final String NEXT =
            "with coming as (select s.*, rank() over (partition by s.unit order by s.starts) place from " + PRESENT
                    + "where " + OF_UNIT + COMING + ") select " + COLUMNS + " from coming where place = 1 order by id";
    private static final String KEPT = "select s.unit from duty_shift s where " + OF_UNIT
            + " group by s.unit having min(s.starts) <= :at and :at < max(s.ends)";
    private static final String BETWEEN =
            "select * from duty_shift s where s.unit = :unit and s.starts < :until and :from < s.ends order by s.starts, s.role, s.id";
    private static final String ONE = "select * from duty_shift s where s.unit = :unit and s.id = :id";
    private static final String AWAY = "select distinct account from duty_leave where starts <= :at and :at < ends";

    private static final String NEXT_CHANGE = """
            select min(moment) from (
              select unnest(array[starts, coalesce(left_at, ends)]) moment from duty_shift where unit = :unit
              union all select unnest(array[starts, ends]) from duty_leave where unit = :unit
              union all select expires_at from account where unit = :unit) moments where moment > :at""";

    private final JdbcClient sql;

    Rosters(JdbcClient sql) {
        this.sql = sql;
    }

    /** How the roster of a unit stands at a moment. */
    public Standing standing(String unit, Instant at) {
        return standings(Set.of(unit), at).getOrDefault(unit, Standing.NONE);
    }

    /** How the rosters of some units stand at a moment; a unit that is not there has none. */
    public Map<String, Standing> standings(Set<String> units, Instant at) {
        return units.isEmpty() ? Map.of() : read(units, at);
    }

    /** How all rosters stand at a moment, by unit; a unit that is not there has none. */
    public Map<String, Standing> standings(Instant at) {
        return read(null, at);
    }

    /** Whether work of a unit rings for one of its people: for who is on duty, and for all where nobody is or there is no roster. */
    public Ringing ringing(String unit, String account, Instant at) {
        var until = sql.sql(NEXT_CHANGE)
                .param("unit", unit)
                .param("at", Timestamp.from(at))
                .query(Timestamp.class)
                .optional();
        var onDuty = standing(unit, at).onDuty();
        boolean rings = onDuty.isEmpty()
                || onDuty.stream().anyMatch(shift -> shift.account().equals(account));
        return new Ringing(rings, until.map(Timestamp::toInstant).orElse(null));
    }

    private Map<String, Standing> read(@Nullable Set<String> units, Instant at) {
        var onDuty = byUnit(ON_DUTY, units, at);
        var next = byUnit(NEXT, units, at);
        var found = new TreeMap<String, Standing>();
        Function<String, Standing> make =
                of -> new Standing(true, onDuty.getOrDefault(of, List.of()), next.getOrDefault(of, List.of()));
        ask(KEPT, units, at).query(String.class).list().forEach(of -> found.put(of, make.apply(of)));
        next.forEach((of, shifts) -> found.putIfAbsent(of, new Standing(false, List.of(), shifts)));
        return found;
    }

    private Map<String, List<Shift>> byUnit(String query, @Nullable Set<String> units, Instant at) {
        return ask(query, units, at).query(Rosters::shift).list().stream().collect(Collectors.groupingBy(Shift::unit));
    }

    private JdbcClient.StatementSpec ask(String query, @Nullable Set<String> units, Instant at) {
        return sql.sql(query)
                .param("units", units == null ? null : units.toArray(String[]::new), Types.ARRAY)
                .param("at", Timestamp.from(at));
    }

    /** Who is on leave at a moment. */
    public Set<String> away(Instant at) {
        return new HashSet<>(sql.sql(AWAY)
                .param("at", Timestamp.from(at))
                .query(String.class)
                .list());
    }

    /** The shifts of a unit that have a part in a span. */
    public List<Shift> list(String unit, Span span) {
        return sql.sql(BETWEEN)
                .param("unit", unit)
                .param("from", Timestamp.from(span.from()))
                .param("until", Timestamp.from(span.until()))
                .query(Rosters::shift)
                .list();
    }

    @Nullable
    Shift find(String unit, long id) {
        return sql.sql(ONE)
                .param("unit", unit)
                .param("id", id)
                .query(Rosters::shift)
                .optional()
                .orElse(null);
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        Timestamp left = row.getTimestamp("left_at");
        return new Shift(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("account"),
                Role.of(row.getString("role")),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(),
                left == null ? null : left.toInstant());
    }
}
