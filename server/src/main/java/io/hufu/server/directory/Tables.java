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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                var listed = units.list();
                var reader = new RowReader<>(UnitColumn.class, table);
                var lines = new UnitTable(listed, units.areas()).read(table, reader);
                var known = listed.stream().collect(Collectors.toMap(UnitRow::id, UnitLine::of));
                var tally = tally(lines, UnitLine::id, known, UnitLine::equals);
                yield waiting(kind, reader, JSON.writeValueAsString(new UnitLines(lines)), account, tally);
            }
            case PEOPLE -> {
                var reader = new RowReader<>(PersonColumn.class, table);
                var lines = PeopleTable.read(reader, new PeopleTable(titles, units.list(), closed(), changes.today()));
                var today = changes.today();
                var known = people.listAll().stream()
                        .collect(Collectors.toMap(PersonRow::account, person -> PersonLine.of(person, today)));
                var tally = tally(lines, PersonLine::account, known, PersonLine::sameAs);
                yield waiting(kind, reader, JSON.writeValueAsString(new PersonLines(lines)), account, tally);
            }
        };
    }

    private record Tally(int good, int added, int same) {}

    private static <L> Tally tally(
            List<L> lines, Function<L, String> id, Map<String, L> known, BiPredicate<L, L> sameAs) {
        int added = 0;
        int same = 0;
        for (var line : lines) {
            var before = known.get(id.apply(line));
            if (before == null) {
                added++;
            } else if (sameAs.test(line, before)) {
                same++;
            }
        }
        return new Tally(lines.size(), added, same);
    }

    private java.util.Set<String> closed() {
        return new HashSet<>(sql.sql("select id from account where closed_at is not null or expires_at <= :now")
                .param("now", Timestamp.from(moments.now()))
                .query(String.class)
                .list());
    }

    private Tried waiting(Kind kind, RowReader<?> reader, String rows, String account, Tally tally) {
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
                tally.good(),
                reader.badRows(),
                reader.faults(),
                tally.added(),
                tally.good() - tally.added() - tally.same(),
                tally.same(),
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
                    : carrier.people(JSON.readValue(rows, PersonLines.class).lines(), account);
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
