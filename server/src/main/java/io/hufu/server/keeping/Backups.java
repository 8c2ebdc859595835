package io.hufu.server.keeping;

import io.hufu.journal.Journal;
import io.hufu.journal.keep.Backup;
import io.hufu.journal.postgres.HufuStartException;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Backups while the server runs, into a folder of the administrator's choice with the keys in another, and trials of them. */
@Component
public class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final String FOLDER = "backup.folder";
    private static final String KEYS = "backup.keys";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'hufu-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern MADE = Pattern.compile("hufu-[0-9]{8}-[0-9]{6}\\.backup");
    /** In place of an account, whose names have no colon. */
    private static final String BY_CLOCK = "system:schedule";

    private static final Duration AGAIN = Duration.ofHours(1);

    private final BackupRuns runs;
    private final BackupSchedule schedule;
    private final Journal journal;
    private final BackupMeans means;
    private final KeptSettings settings;
    private final Moments moments;
    private final AtomicReference<@Nullable Work> one = new AtomicReference<>();

    Backups(
            BackupRuns runs,
            BackupSchedule schedule,
            Journal journal,
            BackupMeans means,
            KeptSettings settings,
            Moments moments) {
        this.runs = runs;
        this.schedule = schedule;
        this.journal = journal;
        this.means = means;
        this.settings = settings;
        this.moments = moments;
    }

    /** Where backups go; null while nobody said so. */
    public record Places(@Nullable String folder, @Nullable String keys) {}

    /** A backup made or tried, or why it was not. */
    public record Run(
            Instant at,
            String account,
            String file,
            @Nullable Long position,
            boolean success,
            @Nullable String reason) {}

    public Places places() {
        return new Places(
                settings.find(FOLDER).orElse(null), settings.find(KEYS).orElse(null));
    }

    /** @throws ProblemException when one is no folder that can be written, or both are the same */
    public void choose(String folder, String keys, String account) {
        Path files = requireFolder(folder, "/folder");
        Path secrets = requireFolder(keys, "/keys");
        if (files.startsWith(secrets) || secrets.startsWith(files)) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, "/keys", "a folder apart / 与备份分开的目录");
        }
        settings.put(FOLDER, files.toString(), account);
        settings.put(KEYS, secrets.toString(), account);
    }

    private static Path requireFolder(String text, String field) {
        try {
            Path path = Path.of(text.strip());
            if (path.isAbsolute() && Files.isDirectory(path) && Files.isWritable(path)) {
                return path.toRealPath();
            }
        } catch (InvalidPathException | IOException e) {
            LOG.debug("no folder", e);
        }
        throw ProblemException.field(
                DoorCode.VALUE_MALFORMED, field, "an existing folder that can be written / 已有的、可写的目录（完整路径）");
    }

    /**
     * What is being done now.
     *
     * @param kind {@code backup} or {@code trial}
     * @param step the table that is read back; null before the first
     */
    public record Work(String kind, Instant since, @Nullable String step) {}

    /** How backups stand: made, failed, not there when it should be, or never made. */
    public enum Standing {
        MADE,
        FAILED,
        OVERDUE,
        NEVER
    }

    /** The last {@code backup} or {@code trial}, good or bad; while one is at work, the last good one. Empty where there is none. */
    public Optional<Run> last(String kind) {
        return runs.last(kind, isWorking(kind));
    }

    /** What is being done now; null where nothing is. */
    public @Nullable Work working() {
        return one.get();
    }

    /** How they stand at a moment. */
    public Standing standing(Instant now) {
        var last = last("backup");
        var good = runs.last("backup", true).map(Run::at).orElse(null);
        if (last.isPresent() && !last.get().success()) {
            return Standing.FAILED;
        }
        if (schedule.overdue(now, good)) {
            return Standing.OVERDUE;
        }
        return good == null ? Standing.NEVER : Standing.MADE;
    }

    private boolean isWorking(String kind) {
        var work = one.get();
        return work != null && work.kind().equals(kind);
    }

    /** Makes one now. @throws ProblemException when no folders are chosen, or something is at work already */
    public Run make(String account) {
        Places places = requirePlaces();
        begin("backup");
        try {
            return write(account, places);
        } finally {
            one.set(null);
        }
    }

    private Run write(String account, Places places) {
        Path file = Path.of(String.valueOf(places.folder())).resolve(NAME.format(moments.now()) + ".backup");
        long run = runs.begin("backup", account, file);
        try {
            if (Files.exists(file)) {
                throw new IOException("the file exists: " + file.getFileName());
            }
            var head = journal.backup(file, means.tables(), table -> {}).head();
            Files.move(Backup.keysFile(file), keysOf(file, places), StandardCopyOption.REPLACE_EXISTING);
            runs.good(run, head.position(), head.hash());
        } catch (IOException | RuntimeException e) {
            LOG.warn("no backup was made: {}", said(e));
            runs.bad(run, said(e));
        }
        return runs.last("backup", false).orElseThrow();
    }

    /**
     * Makes the one that is due by the schedule, also one that was missed, and takes away those that are too many.
     *
     * @return whether one was made
     */
    boolean makeDue(Instant now) {
        var due = schedule.lastDue(now);
        Places places = places();
        if (due.isEmpty() || places.folder() == null || places.keys() == null || one.get() != null) {
            return false;
        }
        boolean there = runs.last("backup", true)
                .filter(good -> !good.at().isBefore(due.get()))
                .isPresent();
        boolean justFailed = last("backup")
                .filter(run -> !run.success() && run.at().isAfter(now.minus(AGAIN)))
                .isPresent();
        if (there || justFailed || !make(BY_CLOCK).success()) {
            return false;
        }
        tidy(places, schedule.read().kept());
        return true;
    }

    /** Only files that are named as ours are, the oldest first. */
    private static void tidy(Places places, int kept) {
        try (var files = Files.list(Path.of(String.valueOf(places.folder())))) {
            var old = files.filter(
                            file -> MADE.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.reverseOrder())
                    .skip(kept)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(keysOf(file, places));
            }
        } catch (IOException e) {
            LOG.warn("old backups could not be taken away: {}", said(e));
        }
    }

    /**
     * Begins to restore the last good one on trial; it goes on by itself.
     *
     * @return the backup that is tried
     * @throws ProblemException when there is none, or something is at work already
     */
    public Run beginTrial(String account) {
        Run last = runs.last("backup", true)
                .orElseThrow(() -> ProblemException.of(
                        DoorCode.NOT_CONFIGURED, "zh", "还没有可试的备份。", "en", "There is no backup to try."));
        Path file = Path.of(last.file());
        Path keys = keysOf(file, places());
        begin("trial");
        try {
            long run = runs.begin("trial", account, file);
            Thread.ofVirtual().name("trial restore").start(() -> attempt(run, last, file, keys));
        } catch (RuntimeException e) {
            one.set(null);
            throw e;
        }
        return last;
    }

    private void attempt(long run, Run last, Path file, Path keys) {
        try {
            means.restoreOnTrial(file, keys, this::at);
            runs.good(run, last.position(), null);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the backup could not be restored on trial: {}", said(e));
            runs.bad(run, said(e));
        } finally {
            one.set(null);
        }
    }

    private void at(String table) {
        one.updateAndGet(work -> work == null ? null : new Work(work.kind(), work.since(), table));
    }

    private void begin(String kind) {
        if (!one.compareAndSet(null, new Work(kind, moments.now(), null))) {
            throw ProblemException.of(DoorCode.OVERLOADED);
        }
    }

    private Places requirePlaces() {
        Places places = places();
        if (places.folder() == null || places.keys() == null) {
            throw ProblemException.of(
                    DoorCode.NOT_CONFIGURED,
                    "zh",
                    "请先选定备份目录和密钥目录。",
                    "en",
                    "Choose the folders for backups and keys first.");
        }
        return places;
    }

    private static Path keysOf(Path file, Places places) {
        return Path.of(Objects.requireNonNullElse(places.keys(), "")).resolve(file.getFileName() + ".keys");
    }

    private static String said(Exception e) {
        return e instanceof HufuStartException || e instanceof IOException
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }
}
