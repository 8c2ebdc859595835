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
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Backups while the server runs, into a folder of the administrator's choice with the keys in another, and trials of them. */
@Component
public class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final String FOLDER = "backup.folder";
    private static final String KEYS = "backup.keys";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'hufu-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String INSERT = """
            insert into backup_run (kind, at, account, file, position, hash, success, reason)
            values (:kind, :at, :account, :file, :position, :hash, :success, :reason)""";
    private static final String LAST = """
            select at, account, file, position, success, reason from backup_run
            where kind = :kind and (success or not :good) order by id desc limit 1""";

    private final JdbcClient sql;
    private final Journal journal;
    private final BackupMeans means;
    private final KeptSettings settings;
    private final Moments moments;
    private final ReentrantLock one = new ReentrantLock();

    Backups(JdbcClient sql, Journal journal, BackupMeans means, KeptSettings settings, Moments moments) {
        this.sql = sql;
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

    /** The last {@code backup} or {@code trial}, good or bad; empty where there is none. */
    public Optional<Run> last(String kind) {
        return last(kind, false);
    }

    /** The last one that succeeded. */
    public Optional<Run> lastGood(String kind) {
        return last(kind, true);
    }

    /** Makes one now. @throws ProblemException when no folders are chosen, it fails, or another one is being made */
    public Run make(String account) {
        return alone(() -> {
            Places places = places();
            if (places.folder() == null || places.keys() == null) {
                throw ProblemException.of(
                        DoorCode.NOT_CONFIGURED,
                        "zh",
                        "请先选定备份目录和密钥目录。",
                        "en",
                        "Choose the folders for backups and keys first.");
            }
            Path file = Path.of(places.folder()).resolve(NAME.format(moments.now()) + ".backup");
            try {
                if (Files.exists(file)) {
                    throw new IOException("the file exists: " + file.getFileName());
                }
                var manifest = journal.backup(file, means.tables(), table -> {});
                Files.move(Backup.keysFile(file), keysOf(file, places), StandardCopyOption.REPLACE_EXISTING);
                return keep(
                        "backup",
                        account,
                        file,
                        manifest.head().position(),
                        manifest.head().hash(),
                        null);
            } catch (IOException | RuntimeException e) {
                LOG.warn("no backup was made: {}", said(e));
                return keep("backup", account, file, null, null, said(e));
            }
        });
    }

    /** Restores the last good one on trial. @throws ProblemException when there is none, or another one is at work */
    public Run tryLast(String account) {
        return alone(() -> {
            Run last = lastGood("backup")
                    .orElseThrow(() -> ProblemException.of(
                            DoorCode.NOT_CONFIGURED, "zh", "还没有可试的备份。", "en", "There is no backup to try."));
            Path file = Path.of(last.file());
            try {
                means.restoreOnTrial(file, keysOf(file, places()));
                return keep("trial", account, file, last.position(), null, null);
            } catch (IOException | RuntimeException e) {
                LOG.warn("the backup could not be restored on trial: {}", said(e));
                return keep("trial", account, file, null, null, said(e));
            }
        });
    }

    private static Path keysOf(Path file, Places places) {
        return Path.of(Objects.requireNonNullElse(places.keys(), "")).resolve(file.getFileName() + ".keys");
    }

    private static String said(Exception e) {
        return e instanceof HufuStartException || e instanceof IOException
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }

    private Run alone(java.util.function.Supplier<Run> work) {
        if (!one.tryLock()) {
            throw ProblemException.of(DoorCode.OVERLOADED);
        }
        try {
            return work.get();
        } finally {
            one.unlock();
        }
    }

    private Run keep(
            String kind,
            String account,
            Path file,
            @Nullable Long position,
            @Nullable String hash,
            @Nullable String reason) {
        Instant now = moments.now();
        sql.sql(INSERT)
                .param("kind", kind)
                .param("at", Timestamp.from(now))
                .param("account", account)
                .param("file", file.toString())
                .param("position", position)
                .param("hash", hash)
                .param("success", reason == null)
                .param("reason", reason)
                .update();
        return new Run(now, account, file.toString(), position, reason == null, reason);
    }

    private Optional<Run> last(String kind, boolean good) {
        return sql.sql(LAST)
                .param("kind", kind)
                .param("good", good)
                .query((row, number) -> new Run(
                        row.getTimestamp("at").toInstant(),
                        row.getString("account"),
                        row.getString("file"),
                        row.getObject("position", Long.class),
                        row.getBoolean("success"),
                        row.getString("reason")))
                .optional();
    }
}
