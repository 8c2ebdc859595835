package io.hufu.server.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the office reads about messages; addresses are not among it. */
@Component
public class MessageList {
    private static final int MOST = 200;
    private static final String LIST = """
            select * from message
            where (cast(:ground as text) is null or ground = :ground) and (cast(:state as text) is null or state = :state)
            order by created desc, id limit :most""";
    private static final String COUNTS = """
            select state, count(*) n from message
            where (cast(:ground as text) is null or ground = :ground) group by state""";
    private static final String TO_TELEPHONE =
            "select count(*) from message where state in ('failed', 'doubtful') and handled_at is null and kind not like 'swap%'";
    private static final String RECEIPTS =
            "select at, what, detail from message_receipt where message = :id order by at, what";

    private final JdbcClient sql;

    MessageList(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A message as the office sees it.
     *
     * @param reason why it stayed here or failed, a stable word; null where there is nothing to say
     * @param settledAt null while something may still happen
     * @param handledAt when somebody telephoned instead; null where nobody did, or nobody has to
     */
    public record Row(
            String id,
            String kind,
            String incidentKind,
            @Nullable String ground,
            @Nullable String assignment,
            String body,
            String bodyName,
            @Nullable String account,
            String route,
            String shown,
            String text,
            String state,
            @Nullable String reason,
            int attempts,
            Instant created,
            Instant due,
            @Nullable Instant sentAt,
            @Nullable Instant settledAt,
            @Nullable Instant handledAt) {}

    /** @param counts messages by state */
    public record Page(List<Row> rows, Map<String, Long> counts) {}

    /** What the far side, or the sender, said about a message. */
    public record Receipt(Instant at, String what, String detail) {}

    /** The latest messages, all or of one ground, all or in one state; not more than 200. */
    public Page page(@Nullable String ground, @Nullable MessageState state) {
        var rows = sql.sql(LIST)
                .param("ground", ground)
                .param("state", state == null ? null : state.code())
                .param("most", MOST)
                .query((row, _) -> row(row))
                .list();
        Map<String, Long> counts = new TreeMap<>();
        sql.sql(COUNTS).param("ground", ground).query(row -> {
            counts.put(MessageTable.text(row, "state"), row.getLong("n"));
        });
        return new Page(rows, counts);
    }

    /** How many messages reached nobody, as far as is known, and nobody has telephoned instead. */
    public long countToTelephone() {
        return sql.sql(TO_TELEPHONE).query(Long.class).single();
    }

    public List<Receipt> listReceipts(String id) {
        return sql.sql(RECEIPTS)
                .param("id", id)
                .query((row, _) -> new Receipt(
                        Objects.requireNonNull(MessageTable.instant(row, "at")),
                        MessageTable.text(row, "what"),
                        MessageTable.text(row, "detail")))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        Message message = MessageTable.read(row);
        return new Row(
                message.id(),
                message.kind(),
                message.incidentKind(),
                message.ground(),
                message.assignment(),
                message.body(),
                message.bodyName(),
                message.account(),
                message.route().code(),
                message.shown(),
                message.text(),
                MessageTable.text(row, "state"),
                row.getString("reason"),
                row.getInt("attempts"),
                message.created(),
                Objects.requireNonNull(MessageTable.instant(row, "due")),
                MessageTable.instant(row, "sent_at"),
                MessageTable.instant(row, "settled_at"),
                MessageTable.instant(row, "handled_at"));
    }
}
