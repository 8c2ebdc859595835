package io.hufu.server.reduction;

import io.hufu.plan.Colour;
import io.hufu.plan.Pack;
import io.hufu.plan.ReductionList;
import io.hufu.server.access.Titles;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.table.BadCell;
import io.hufu.server.table.TableForm;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lists of the plans that have one. A table is tried first: its good rows wait, its bad ones are named, nothing is changed. A
 * confirmation makes the waiting rows an edition, whole or not at all, and only if the list is still the one that they were compared
 * with.
 */
@Component
public class ReductionLists {
    private static final Duration WAITS = Duration.ofHours(24);
    private static final String INSERT_UPLOAD = """
            insert into reduction_upload (id, plan, at, account, base, rows, bad_rows, lines)
            values (:id, :plan, :now, :account, :base, :rows, :bad, :lines::jsonb)""";
    private static final String FORGET_UPLOADS = "delete from reduction_upload where at < :before";
    private static final String WAITING = """
            select base, lines from reduction_upload
            where id = :id and plan = :plan and settled_at is null and at >= :before for update""";
    private static final String SETTLE = "update reduction_upload set settled_at = :now, lines = '[]' where id = :id";
    private static final String INSERT_EDITION = """
            insert into reduction_edition (plan, at, account, upload, merged, lines)
            values (:plan, :now, :account, :upload, :merged, :lines) returning number""";
    private static final String EDITIONS = """
            select number, at, account, merged, lines from reduction_edition where plan = :plan order by number desc limit 100""";
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('reduction-list ' || :plan))";

    private final Titles titles;
    private final JdbcClient sql;
    private final LineStore store;
    private final TransactionTemplate transaction;
    private final Moments moments;

    ReductionLists(Titles titles, JdbcClient sql, TransactionTemplate transaction, Moments moments) {
        this.titles = titles;
        this.sql = sql;
        this.store = new LineStore(sql);
        this.transaction = transaction;
        this.moments = moments;
    }

    /**
     * What a table would change.
     *
     * @param upload under which the good rows wait
     * @param added lines that the list in force does not have; {@code gone} those that it has and the table has not
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
            int gone,
            Instant waitsUntil) {
        public Tried {
            faults = List.copyOf(faults);
        }
    }

    /** A confirmed list. */
    public record Edition(long number, Instant at, String account, boolean merged, int lines) {}

    /** An edition with its lines. */
    public record Listed(Edition edition, List<ListedLine> lines) {
        public Listed {
            lines = List.copyOf(lines);
        }
    }

    /** What each line has to do, under which edition of the list. */
    public record Orders(long edition, Colour colour, List<LineOrder> orders) {
        public Orders {
            orders = List.copyOf(orders);
        }
    }

    /** @throws ProblemException not-found where the plan is not in force or has no rules for a list */
    public ReductionList rules(String plan) {
        return Objects.requireNonNull(pack(plan).plan().warnings().reductionList());
    }

    private Pack pack(String plan) {
        return titles.listPacks().stream()
                .filter(pack ->
                        pack.plan().id().equals(plan) && pack.plan().warnings().reductionList() != null)
                .findFirst()
                .orElseThrow(() -> ProblemException.of(DoorCode.NOT_FOUND));
    }

    /** Reads a table and keeps its good rows waiting; the list itself stays as it is. */
    public Tried tryTable(String plan, byte[] bytes, TableForm said, String account) {
        var table = said.read(bytes);
        var read = LineReader.read(table, rules(plan));
        if (table.rows().isEmpty() && read.faults().isEmpty()) {
            throw ProblemException.of(DoorCode.TABLE_UNREADABLE, "reason", "没有数据行 / no rows");
        }
        var current = findCurrent(plan);
        var id = UUID.randomUUID().toString();
        Instant now = moments.now();
        sql.sql(FORGET_UPLOADS)
                .param("before", Timestamp.from(now.minus(WAITS)))
                .update();
        sql.sql(INSERT_UPLOAD)
                .param("id", id)
                .param("plan", plan)
                .param("now", Timestamp.from(now))
                .param("account", account)
                .param("base", current.map(list -> list.edition().number()).orElse(0L))
                .param("rows", read.rows())
                .param("bad", read.badRows())
                .param("lines", store.json(read.lines()))
                .update();
        return compared(id, read, current.map(Listed::lines).orElse(List.of()), now.plus(WAITS));
    }

    private static Tried compared(String id, LineReader.Read read, List<ListedLine> before, Instant until) {
        var known = new LinkedHashMap<String, ListedLine>();
        before.forEach(line -> known.put(line.key(), line));
        int added = 0;
        int changed = 0;
        int same = 0;
        for (var line : read.lines()) {
            var old = known.remove(line.key());
            if (old == null) {
                added++;
            } else if (old.equals(line)) {
                same++;
            } else {
                changed++;
            }
        }
        return new Tried(
                id,
                read.rows(),
                read.lines().size(),
                read.badRows(),
                read.faults(),
                added,
                changed,
                same,
                known.size(),
                until);
    }

    /**
     * Makes the waiting rows an edition.
     *
     * @param merge whether lines that the table does not have stay; else the list becomes the table
     */
    public Edition confirm(String plan, String upload, boolean merge, String account) {
        rules(plan);
        return Objects.requireNonNull(transaction.execute(status -> confirmed(plan, upload, merge, account)));
    }

    private Edition confirmed(String plan, String upload, boolean merge, String account) {
        sql.sql(ONE_AT_A_TIME).param("plan", plan).query(String.class).optional();
        Instant now = moments.now();
        record Waiting(long base, String lines) {}
        var waiting = sql.sql(WAITING)
                .param("id", upload)
                .param("plan", plan)
                .param("before", Timestamp.from(now.minus(WAITS)))
                .query((row, number) -> new Waiting(row.getLong("base"), row.getString("lines")))
                .optional()
                .orElseThrow(() -> ProblemException.of(DoorCode.LIST_CHANGED));
        var current = findCurrent(plan);
        if (waiting.base() != current.map(list -> list.edition().number()).orElse(0L)) {
            throw ProblemException.of(DoorCode.LIST_CHANGED);
        }
        var lines = store.parse(waiting.lines());
        if (merge && current.isPresent()) {
            lines = merged(current.get().lines(), lines);
        }
        long number = sql.sql(INSERT_EDITION)
                .param("plan", plan)
                .param("now", Timestamp.from(now))
                .param("account", account)
                .param("upload", upload)
                .param("merged", merge)
                .param("lines", lines.size())
                .query(Long.class)
                .single();
        store.insert(number, lines);
        sql.sql(SETTLE).param("now", Timestamp.from(now)).param("id", upload).update();
        return new Edition(number, now, account, merge, lines.size());
    }

    private static List<ListedLine> merged(List<ListedLine> before, List<ListedLine> more) {
        var all = new LinkedHashMap<String, ListedLine>();
        before.forEach(line -> all.put(line.key(), line));
        more.forEach(line -> all.put(line.key(), line));
        return List.copyOf(all.values());
    }

    /** The editions of a plan's list, newest first. */
    public List<Edition> editions(String plan) {
        rules(plan);
        return listEditions(plan);
    }

    private List<Edition> listEditions(String plan) {
        return sql.sql(EDITIONS)
                .param("plan", plan)
                .query((row, number) -> new Edition(
                        row.getLong("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("account"),
                        row.getBoolean("merged"),
                        row.getInt("lines")))
                .list();
    }

    private Optional<Listed> findCurrent(String plan) {
        return listEditions(plan).stream()
                .findFirst()
                .map(edition -> new Listed(edition, store.read(edition.number())));
    }

    /**
     * An edition with its lines.
     *
     * @param number null for the newest
     * @throws ProblemException not-found where there is none
     */
    public Listed list(String plan, @Nullable Long number) {
        return editions(plan).stream()
                .filter(edition -> number == null || edition.number() == number)
                .findFirst()
                .map(edition -> new Listed(edition, store.read(edition.number())))
                .orElseThrow(() -> ProblemException.of(DoorCode.NOT_FOUND));
    }

    /** What each line of an edition has to do under a colour that the plan has. */
    public Orders orders(String plan, Colour colour, @Nullable Long number) {
        if (pack(plan).plan().warnings().findRule(colour).isEmpty()) {
            throw ProblemException.of(DoorCode.PARAMETER_MALFORMED, "value", "colour");
        }
        var listed = list(plan, number);
        return new Orders(listed.edition().number(), colour, LineOrder.all(listed.lines(), colour, rules(plan)));
    }

    /** The lines as a table that reads back as the same lines. */
    public byte[] write(String plan, TableForm form, @Nullable Long number) {
        return LineTables.write(form, list(plan, number).lines(), rules(plan));
    }
}
