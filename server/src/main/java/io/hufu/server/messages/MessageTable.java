package io.hufu.server.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of messages: put in once, claimed by one node at a time, settled once. */
@Component
public class MessageTable {
    // one statement, so that a message that stays here is settled and has its receipt in the transaction that makes it
    private static final String INSERT = """
            with made as (
              insert into message (id, cause, kind, incident_kind, ground, assignment, body, body_name, account, route, contact,
                shown, text, state, reason, created, due, settled_at)
              select r.id, r.cause, r.kind, r."incidentKind", r.ground, r.assignment, r.body, r."bodyName", r.account, r.route,
                r.contact, r.shown, r.text, case when r.kept is null then 'waiting' else 'kept' end, r.kept, r.created,
                least(r.created, cast(:now as timestamptz)), -- what a clock that was wrong dated ahead does not wait for that
                case when r.kept is not null then cast(:now as timestamptz) end
              from jsonb_to_recordset(cast(:rows as jsonb)) as r(id text, cause text, kind text, "incidentKind" text, ground text,
                assignment text, body text, "bodyName" text, account text, route text, contact text, shown text, text text,
                kept text, created timestamptz)
              on conflict do nothing returning id, state, reason),
            said as (insert into message_receipt (message, at, what, detail)
              select id, :now, state, reason from made where state = 'kept')
            select count(*) from made""";
    // leases run by the database's own clock, the one that all servers share: by a clock that is ahead, what another
    // server has in hand
    // would seem given up, and be sent twice
    private static final String CLAIM = """
            update message set state = 'sending', attempts = attempts + 1, claimed_until = now() + make_interval(secs => :lease)
            where id in (select id from message where state = 'waiting' and due <= :now
              order by due, id limit :most for update skip locked)
            returning *""";
    private static final String EXPIRED = """
            select * from message where state = 'sending' and claimed_until < now() order by id limit 100""";
    // only what is still in hand moves: a lease that ran out may have been settled by somebody else
    private static final String MOVE = """
            update message set state = :state, reason = :reason, reference = coalesce(:reference, reference),
              due = coalesce(cast(:due as timestamptz), due), claimed_until = null,
              sent_at = case when :state in ('sent', 'delivered') then cast(:now as timestamptz) else sent_at end,
              settled_at = case when :state in ('delivered', 'failed', 'doubtful', 'kept') then cast(:now as timestamptz) end
            where id = :id and state = 'sending'""";
    private static final String REPORTED = """
            update message set state = :state, reason = :reason, settled_at = :now
            where id = :id and (state in ('sent', 'sending', 'doubtful') or (state = 'failed' and :state = 'delivered'))""";
    private static final String HANDLED = """
            update message set handled_at = :now, handled_by = :account
            where id = :id and state in ('failed', 'doubtful') and handled_at is null""";
    private static final String ABOUT = """
            select * from message where route = :route and created >= :since and assignment is not null
              and state in ('sending', 'sent', 'delivered', 'doubtful') order by created desc, id""";
    private static final String RECEIPT =
            "insert into message_receipt (message, at, what, detail) values (:id, :now, :what, :detail)";

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient sql;

    public MessageTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A message on its way in.
     *
     * @param kept why it stays here, a stable word; null where it may leave
     */
    public record Entry(Message message, @Nullable String kept) {}

    /**
     * Puts messages in, all in one transaction: those that stay here are settled at once. Those that are there already stay as they
     * are. Answers how many were new.
     */
    public int put(List<Entry> entries, Instant now) {
        if (entries.isEmpty()) {
            return 0;
        }
        return sql.sql(INSERT)
                .param(
                        "rows",
                        JSON.writeValueAsString(
                                entries.stream().map(MessageTable::row).toList()))
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    private static Map<String, @Nullable Object> row(Entry entry) {
        Message message = entry.message();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", message.id());
        row.put("cause", message.cause());
        row.put("kind", message.kind());
        row.put("incidentKind", message.incidentKind());
        row.put("ground", message.ground());
        row.put("assignment", message.assignment());
        row.put("body", message.body());
        row.put("bodyName", message.bodyName());
        row.put("account", message.account());
        row.put("route", message.route().code());
        row.put("contact", message.contact());
        row.put("shown", message.shown());
        row.put("text", message.text());
        row.put("kept", entry.kept());
        row.put("created", message.created().toString());
        return row;
    }

    /** A message in hand. */
    public record Claimed(Message message, int attempts) {}

    /** Takes messages that are due, each for one node until the lease ends. */
    public List<Claimed> claim(Instant now, Duration lease, int most) {
        return sql.sql(CLAIM)
                .param("now", Timestamp.from(now))
                .param("lease", lease.toSeconds())
                .param("most", most)
                .query((row, _) -> new Claimed(read(row), row.getInt("attempts")))
                .list();
    }

    /** Messages whose sender did not come back. */
    public List<Claimed> listExpired() {
        return sql.sql(EXPIRED)
                .query((row, _) -> new Claimed(read(row), row.getInt("attempts")))
                .list();
    }

    /** Puts a message that is in hand back for a later moment. */
    public void postpone(String id, Instant due, String reason, Instant now) {
        move(id, "waiting", reason, null, due, now);
    }

    /** Ends an attempt; false where somebody else did. */
    public boolean settle(
            String id, MessageState state, @Nullable String reason, @Nullable String reference, Instant now) {
        return move(id, state.code(), reason, reference, null, now);
    }

    private boolean move(
            String id,
            String state,
            @Nullable String reason,
            @Nullable String reference,
            @Nullable Instant due,
            Instant now) {
        boolean moved = sql.sql(MOVE)
                        .param("id", id)
                        .param("state", state)
                        .param("reason", reason)
                        .param("reference", reference)
                        .param("due", due == null ? null : Timestamp.from(due))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (moved) {
            receipt(id, state, reason == null ? "" : reason, now);
        }
        return moved;
    }

    /** The far side says what became of a message that it took over. */
    void report(String id, boolean arrived, String detail, Instant now) {
        sql.sql(REPORTED)
                .param("id", id)
                .param("state", (arrived ? MessageState.DELIVERED : MessageState.FAILED).code())
                .param("reason", arrived ? null : detail)
                .param("now", Timestamp.from(now))
                .update();
        receipt(id, arrived ? "report-delivered" : "report-failed", detail, now);
    }

    /** Keeps what the far side said. */
    public void receipt(String id, String what, String detail, Instant now) {
        sql.sql(RECEIPT)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("what", what)
                .param("detail", detail.length() > 200 ? detail.substring(0, 200) : detail)
                .update();
    }

    /** Messages about an assignment that left by a route and did not fail, the latest first. */
    public List<Message> listAbout(Route route, Instant since) {
        return sql.sql(ABOUT)
                .param("route", route.code())
                .param("since", Timestamp.from(since))
                .query((row, _) -> read(row))
                .list();
    }

    /** Somebody telephoned instead; false where nothing was to be done any more. */
    public boolean handle(String id, String account, Instant now) {
        boolean done = sql.sql(HANDLED)
                        .param("id", id)
                        .param("account", account)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (done) {
            receipt(id, "telephoned", account, now);
        }
        return done;
    }

    static Message read(ResultSet row) throws SQLException {
        return new Message(
                text(row, "id"),
                text(row, "cause"),
                text(row, "kind"),
                text(row, "incident_kind"),
                row.getString("ground"),
                row.getString("assignment"),
                text(row, "body"),
                text(row, "body_name"),
                row.getString("account"),
                Route.of(text(row, "route")),
                row.getString("contact"),
                text(row, "shown"),
                text(row, "text"),
                Objects.requireNonNull(instant(row, "created")));
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
