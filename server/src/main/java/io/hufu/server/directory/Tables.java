package io.hufu.server.directory;

import io.hufu.server.access.Names;
import io.hufu.server.access.Sessions;
import io.hufu.server.access.Titles;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.table.BadCell;
import io.hufu.server.table.Head;
import io.hufu.server.table.RowReader;
import io.hufu.server.table.TableForm;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Units and people as tables. A table is tried first: its good rows wait in the vault, its bad ones are named, nothing is changed. A
 * confirmation carries out the waiting rows, all or none, and only if the directory is still the one that they were compared with. What a
 * table does not name stays as it is.
 */
@Component("directoryTables")
public class Tables {
    private static final Duration WAITS = Duration.ofHours(24);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INSERT_UPLOAD = """
            insert into directory_upload (id, form, at, account, base, row_ref)
            values (:id, :form, :now, :account, :base, :ref)""";
    private static final String WAITING =
            "select form, base, row_ref from directory_upload where id = :id and at >= :before";
    private static final String OVER = "delete from directory_upload where at < :before or id = :id returning row_ref";

    private final Units units;
    private final ListedPeople people;
    private final Carrier carrier;
    private final Changes changes;
    private final Names names;
    private final Titles titles;
    private final Sessions sessions;
    private final JdbcClient sql;
    private final Moments moments;

    Tables(
            Units units,
            ListedPeople people,
            Carrier carrier,
            Changes changes,
            Names names,
            Titles titles,
            Sessions sessions,
            JdbcClient sql,
            Moments moments) {
        this.units = units;
        this.people = people;
        this.carrier = carrier;
        this.changes = changes;
        this.names = names;
        this.titles = titles;
        this.sessions = sessions;
        this.sql = sql;
        this.moments = moments;
    }

    /** Which of the two. */
    public enum Kind {
        UNITS,
        PEOPLE
    }

    /**
     * What a table would change.
     *
     * @param upload under which the good rows wait
     */
    public record Tried(
            String upload,
            int rows,
            int good,
            int badRows,
            List<BadCell> faults,
            int added,
            int changed,
            int same,
            Instant waitsUntil) {
        public Tried {
            faults = List.copyOf(faults);
        }
    }

    /** What a confirmation changed. */
    public record Done(int added, int changed) {}

    private record Waiting(Kind kind, long base, String ref) {}

    private record UnitLines(List<UnitLine> lines) {}

    private record PersonLines(List<PersonLine> lines) {}

    /** Reads a table and keeps its good rows waiting; the directory itself stays as it is. */
    public Tried tryTable(Kind kind, byte[] bytes, TableForm said, String account) {
        var table = said.read(bytes);
        return switch (kind) {
            case UNITS -> {
                var reader = new RowReader<>(UnitColumn.class, table);
                var lines = new UnitTable(units.list(), units.areas()).read(table, reader);
                var known = new HashMap<String, UnitLine>();
                units.list().forEach(unit -> known.put(unit.id(), UnitLine.of(unit)));
                int added = count(lines.stream()
                        .map(UnitLine::id)
                        .filter(id -> !known.containsKey(id))
                        .toList());
                int same = count(lines.stream()
                        .filter(line -> line.equals(known.get(line.id())))
                        .toList());
                yield waiting(
                        kind,
                        reader,
                        JSON.writeValueAsString(new UnitLines(lines)),
                        account,
                        lines.size(),
                        added,
                        same);
            }
            case PEOPLE -> {
                var reader = new RowReader<>(PersonColumn.class, table);
                var lines = PeopleTable.read(reader, new PeopleTable(titles, units.list(), closed(), changes.today()));
                var known = knownPeople();
                int added = count(lines.stream()
                        .filter(line -> !known.containsKey(line.account()))
                        .toList());
                int same = count(lines.stream()
                        .filter(line -> known.containsKey(line.account())
                                && line.sameAs(Objects.requireNonNull(known.get(line.account()))))
                        .toList());
                yield waiting(
                        kind,
                        reader,
                        JSON.writeValueAsString(new PersonLines(lines)),
                        account,
                        lines.size(),
                        added,
                        same);
            }
        };
    }

    private static int count(List<?> some) {
        return some.size();
    }

    private java.util.Set<String> closed() {
        return new HashSet<>(sql.sql("select id from account where closed_at is not null or expires_at <= :now")
                .param("now", Timestamp.from(moments.now()))
                .query(String.class)
                .list());
    }

    private Map<String, PersonLine> knownPeople() {
        var today = changes.today();
        var known = new HashMap<String, PersonLine>();
        people.listAll().forEach(person -> known.put(person.account(), PersonLine.of(person, today)));
        return known;
    }

    private Tried waiting(Kind kind, RowReader<?> reader, String rows, String account, int good, int added, int same) {
        if (reader.rows() == 0 && reader.faults().isEmpty()) {
            throw ProblemException.of(DoorCode.TABLE_UNREADABLE, "reason", "没有数据行 / no rows");
        }
        var id = UUID.randomUUID().toString();
        Instant now = moments.now();
        changes.make(() -> {
            settle("");
            return sql.sql(INSERT_UPLOAD)
                    .param("id", id)
                    .param("form", kind.name())
                    .param("now", Timestamp.from(now))
                    .param("account", account)
                    .param("base", changes.latest())
                    .param("ref", names.keep(List.of(rows), now).getFirst())
                    .update();
        });
        return new Tried(
                id,
                reader.rows(),
                good,
                reader.badRows(),
                reader.faults(),
                added,
                good - added - same,
                same,
                now.plus(WAITS));
    }

    /** Forgets what waited too long, and this one. */
    private void settle(String upload) {
        var refs = sql.sql(OVER)
                .param("before", Timestamp.from(moments.now().minus(WAITS)))
                .param("id", upload)
                .query((row, number) -> row.getString("row_ref"))
                .list();
        names.remove(refs);
    }

    /** @throws ProblemException list-changed where it is settled, waited too long, or the directory has changed since */
    public Done confirm(Kind kind, String upload, String account) {
        var done = changes.make(() -> {
            var waiting = sql.sql(WAITING)
                    .param("id", upload)
                    .param("before", Timestamp.from(moments.now().minus(WAITS)))
                    .query((row, number) -> new Waiting(
                            Kind.valueOf(row.getString("form")), row.getLong("base"), row.getString("row_ref")))
                    .optional()
                    .filter(found -> found.kind() == kind)
                    .orElseThrow(() -> ProblemException.of(DoorCode.LIST_CHANGED));
            changes.requireStill(waiting.base());
            var rows = names.read(List.of(waiting.ref())).get(waiting.ref());
            if (rows == null) {
                throw ProblemException.of(DoorCode.LIST_CHANGED);
            }
            var made = kind == Kind.UNITS
                    ? carrier.units(JSON.readValue(rows, UnitLines.class).lines(), account)
                    : carrier.people(JSON.readValue(rows, PersonLines.class).lines(), knownPeople(), account);
            settle(upload);
            return made;
        });
        titles.forget();
        sessions.forget();
        return done;
    }

    /** All units or all people as a table that reads back as the same. */
    public byte[] write(Kind kind, TableForm form) {
        var today = changes.today();
        return switch (kind) {
            case UNITS ->
                form.write(
                        "单位",
                        heads(UnitColumn.values()),
                        units.list().stream().map(UnitTable::cells).toList());
            case PEOPLE ->
                form.write(
                        "人员",
                        heads(PersonColumn.values()),
                        people.listAll().stream()
                                .map(person -> PeopleTable.cells(PersonLine.of(person, today)))
                                .toList());
        };
    }

    private static List<String> heads(Head[] columns) {
        return Arrays.stream(columns).map(Head::head).toList();
    }
}
