package io.hufu.server.keeping;

import io.hufu.server.clock.Moments;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of backups made and restored on trial. One that was begun stands in it as a failure until it has ended well. */
@Component
class BackupRuns {
    /** Why a run did not succeed that never ended, because the server did. */
    static final String UNFINISHED = "没有做完 / it did not come to its end";

    private static final String INSERT = """
            insert into backup_run (kind, at, account, file, success, reason)
            values (:kind, :at, :account, :file, false, :reason) returning id""";
    private static final String END = """
            update backup_run set at = :at, position = :position, hash = :hash, success = :success, reason = :reason
            where id = :id""";
    private static final String LAST = """
            select at, account, file, position, success, reason from backup_run
            where kind = :kind and (success or not :good) order by id desc limit 1""";

    private final JdbcClient sql;
    private final Moments moments;

    BackupRuns(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /** @param kind {@code backup} or {@code trial} */
    long begin(String kind, String account, Path file) {
        return sql.sql(INSERT)
                .param("kind", kind)
                .param("at", Timestamp.from(moments.now()))
                .param("account", account)
                .param("file", file.toString())
                .param("reason", UNFINISHED)
                .query(Long.class)
                .single();
    }

    void good(long id, @Nullable Long position, @Nullable String hash) {
        end(id, position, hash, null);
    }

    void bad(long id, String reason) {
        end(id, null, null, reason);
    }

    private void end(long id, @Nullable Long position, @Nullable String hash, @Nullable String reason) {
        sql.sql(END)
                .param("id", id)
                .param("at", Timestamp.from(moments.now()))
                .param("position", position)
                .param("hash", hash)
                .param("success", reason == null)
                .param("reason", reason)
                .update();
    }

    /** The last one; empty where there is none. @param good only those that succeeded */
    Optional<Backups.Run> last(String kind, boolean good) {
        return sql.sql(LAST)
                .param("kind", kind)
                .param("good", good)
                .query((row, number) -> new Backups.Run(
                        row.getTimestamp("at").toInstant(),
                        row.getString("account"),
                        row.getString("file"),
                        row.getObject("position", Long.class),
                        row.getBoolean("success"),
                        row.getString("reason")))
                .optional();
    }
}
