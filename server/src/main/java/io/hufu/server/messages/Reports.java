package io.hufu.server.messages;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the far side says later about messages that it took over. A report may come before the name of its part is noted; it then waits, and
 * whoever takes it out of the table applies it, so that it counts once.
 */
@Component
public class Reports {
    private static final Duration WAITS = Duration.ofDays(7);
    private static final String EXPECT = """
            insert into message_part (reference, message) values (:reference, :message) on conflict do nothing""";
    private static final String HEAR = """
            insert into message_report (reference, arrived, detail, heard_at) values (:reference, :arrived, :detail, :now)""";
    private static final String OLD = "delete from message_report where heard_at < :before";
    // names come round again after a year or so: the part that was noted last is meant
    private static final String MESSAGE = """
            select p.message from message_part p join message m on m.id = p.message
            where p.reference = :reference order by m.created desc limit 1""";
    private static final String TAKE =
            "delete from message_report where reference = :reference returning arrived, detail";
    private static final String ARRIVED = """
            update message_part set arrived = :arrived
            where reference = :reference and message = :message and arrived is distinct from true""";
    private static final String ALL =
            "select coalesce(bool_and(arrived is true), false) from message_part where message = :message";

    private final JdbcClient sql;
    private final MessageTable messages;

    public Reports(JdbcClient sql, MessageTable messages) {
        this.sql = sql;
        this.messages = messages;
    }

    private record Heard(boolean arrived, String detail) {}

    /** Notes the names of a message's parts; what was said about them before counts now. */
    public void expect(String message, List<String> references, Instant now) {
        for (String reference : references) {
            sql.sql(EXPECT)
                    .param("reference", reference)
                    .param("message", message)
                    .update();
            apply(reference, message, now);
        }
    }

    /** Takes a report; it is kept when this returns. */
    public void hear(String reference, boolean arrived, String detail, Instant now) {
        sql.sql(OLD).param("before", Timestamp.from(now.minus(WAITS))).update();
        sql.sql(HEAR)
                .param("reference", reference)
                .param("arrived", arrived)
                .param("detail", detail)
                .param("now", Timestamp.from(now))
                .update();
        sql.sql(MESSAGE)
                .param("reference", reference)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .optional()
                .ifPresent(message -> apply(reference, message, now));
    }

    private void apply(String reference, String message, Instant now) {
        var heard = sql.sql(TAKE)
                .param("reference", reference)
                .query((row, _) ->
                        new Heard(row.getBoolean("arrived"), Objects.requireNonNull(row.getString("detail"))))
                .list();
        for (Heard one : heard) {
            sql.sql(ARRIVED)
                    .param("arrived", one.arrived())
                    .param("reference", reference)
                    .param("message", message)
                    .update();
            if (!one.arrived()
                    || sql.sql(ALL)
                            .param("message", message)
                            .query(Boolean.class)
                            .single()) {
                messages.report(message, one.arrived(), one.detail(), now);
            }
        }
    }
}
