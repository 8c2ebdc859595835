package io.hufu.server.keeping;

import io.hufu.journal.Journal;
import io.hufu.journal.keep.SignedHead;
import io.hufu.journal.ledger.Reader;
import io.hufu.server.clock.ClockWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the installation is, in one report for the administrator. */
@Component
public class HealthReport {
    private static final double LOW_DISK = 0.1;
    private static final Duration SLOW_LETTERS = Duration.ofMinutes(5);
    private static final Duration OLD_BACKUP = Duration.ofDays(7);
    private static final Duration OLD_TRIAL = Duration.ofDays(92);
    private static final String CLOCKS = """
            select count(*) running, count(*) filter (where due < :late) late, min(due) next
            from clock where struck_at is null""";

    private final JdbcClient sql;
    private final Journal journal;
    private final Reader reader;
    private final ClockWatch watch;
    private final Backups backups;
    private final BackupSchedule schedule;
    private final Retention retention;

    HealthReport(
            JdbcClient sql,
            Journal journal,
            Reader reader,
            ClockWatch watch,
            Backups backups,
            BackupSchedule schedule,
            Retention retention) {
        this.sql = sql;
        this.journal = journal;
        this.reader = reader;
        this.watch = watch;
        this.backups = backups;
        this.schedule = schedule;
        this.retention = retention;
    }

    /** @param fine whether nothing has to be done about it, here and in every part below */
    public record Database(boolean fine, String version, boolean own, long bytes) {}

    public record Letters(
            boolean fine, long waiting, @Nullable Instant oldest) {}

    /** @param late clocks that should have struck more than a minute ago */
    public record Clocks(boolean fine, boolean trusted, long departureMillis, long running, long late) {}

    public record Disk(boolean fine, long freeBytes, long totalBytes) {}

    /**
     * The end of the ledger against the head that was signed last; {@code ./hufu verify} reads all of it.
     *
     * @param position of the last event
     * @param signed null where nothing was signed yet
     * @param agrees whether the ledger still has, at the signed position, the hash that was signed
     */
    public record Chain(
            boolean fine, long position, @Nullable Signed signed, boolean agrees) {}

    /** @param at recorded moment of the signed event */
    public record Signed(long position, String hash, Instant at) {}

    /** @param working what is being done now */
    public record Copies(
            boolean fine,
            Backups.Standing standing,
            Backups.Places places,
            BackupSchedule.Plan plan,
            Backups.@Nullable Run backup,
            Backups.@Nullable Run trial,
            Backups.@Nullable Work working) {}

    /**
     * @param overdue how many are due, not held back and still there
     * @param kept the oldest two hundred of what is over and still there
     */
    public record Data(boolean fine, @Nullable Integer days, long overdue, List<Retention.Kept> kept) {}

    /** The whole report. */
    public record Report(
            Instant now,
            Database database,
            Letters letters,
            Clocks clocks,
            Disk disk,
            Chain chain,
            Copies copies,
            Data data) {}

    /** The report as it would be at a moment. */
    public Report read(Instant now) {
        return new Report(now, database(), letters(now), clocks(now), disk(), chain(), copies(now), data(now));
    }

    private Database database() {
        return sql.sql("select current_setting('server_version') version, pg_database_size(current_database()) bytes")
                .query((row, number) ->
                        new Database(true, row.getString("version"), journal.postgres() != null, row.getLong("bytes")))
                .single();
    }

    private Letters letters(Instant now) {
        return sql.sql("select count(*) waiting, min(created) oldest from outbox where sent_at is null")
                .query((row, number) -> {
                    Timestamp oldest = row.getTimestamp("oldest");
                    boolean slow = oldest != null && oldest.toInstant().isBefore(now.minus(SLOW_LETTERS));
                    return new Letters(!slow, row.getLong("waiting"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    private Clocks clocks(Instant now) {
        boolean trusted = watch.trusted();
        return sql.sql(CLOCKS)
                .param("late", Timestamp.from(now.minus(Duration.ofMinutes(1))))
                .query((row, number) -> new Clocks(
                        trusted && row.getLong("late") == 0,
                        trusted,
                        watch.departure().toMillis(),
                        row.getLong("running"),
                        row.getLong("late")))
                .single();
    }

    private Disk disk() {
        try {
            var store = Files.getFileStore(journal.folder().path());
            long free = store.getUsableSpace();
            long total = store.getTotalSpace();
            return new Disk(free > total * LOW_DISK, free, total);
        } catch (IOException e) {
            return new Disk(false, 0, 0);
        }
    }

    private Chain chain() {
        SignedHead signed = journal.lastSignedHead();
        long position = reader.head().position();
        if (signed == null) {
            return new Chain(true, position, null, true);
        }
        boolean agrees = sql.sql("select hash from event where position = :position")
                .param("position", signed.position())
                .query(String.class)
                .optional()
                .filter(signed.hash()::equals)
                .isPresent();
        return new Chain(agrees, position, new Signed(signed.position(), signed.hash(), signed.at()), agrees);
    }

    /** The part about backups. */
    public Copies copies(Instant now) {
        var working = backups.working(); // before its results, which are there when it has ended
        var backup = backups.last("backup").orElse(null);
        var trial = backups.last("trial").orElse(null);
        var standing = backups.standing(now);
        boolean fine = standing == Backups.Standing.MADE
                && recent(backup, now.minus(OLD_BACKUP))
                && recent(trial, now.minus(OLD_TRIAL));
        return new Copies(fine, standing, backups.places(), schedule.read(), backup, trial, working);
    }

    private static boolean recent(Backups.@Nullable Run run, Instant since) {
        return run != null && run.success() && !run.at().isBefore(since);
    }

    private Data data(Instant now) {
        long overdue = retention.countDue(now);
        return new Data(overdue == 0, retention.days().orElse(null), overdue, retention.list());
    }
}
