package io.hufu.journal.ledger;

import io.hufu.journal.ledger.Writes.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What has to leave the house, once: written by a {@link SideEffect}, sent by gateways, never touched by a rebuild. */
public final class Outbox {
    private static final String WAITING =
            "select id, kind, payload, created from outbox where sent_at is null order by created, id limit ?";
    private static final String SENT = "update outbox set sent_at = ? where id = any(?) and sent_at is null";

    private final DataSource database;

    Outbox(DataSource database) {
        this.database = database;
    }

    /** Something to send; {@code id} derives from its cause, so that it is there once. */
    public record Letter(String id, String kind, String payload, Instant created) {}

    /** Puts letters in, in the transaction of their cause; one that is there already stays as it is. */
    public static void put(Writes writes, List<Letter> letters) {
        if (!letters.isEmpty()) {
            writes.insert(
                    "outbox",
                    "on conflict do nothing",
                    Column.texts("id", letters, Letter::id),
                    Column.texts("kind", letters, Letter::kind),
                    Column.texts("payload", letters, Letter::payload),
                    Column.moments("created", letters, Letter::created));
        }
    }

    /** Letters that wait, the oldest first. */
    public List<Letter> listWaiting(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setInt(1, limit);
            List<Letter> letters = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    letters.add(new Letter(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getObject(4, OffsetDateTime.class).toInstant()));
                }
            }
            return letters;
        } catch (SQLException e) {
            throw new LedgerUnavailable("the outbox cannot be read", e);
        }
    }

    /** Notes that letters left; answers for how many that was not noted before. */
    public int markSent(List<Letter> letters, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement sent = connection.prepareStatement(SENT)) {
            sent.setTimestamp(1, Timestamp.from(now));
            sent.setArray(
                    2,
                    connection.createArrayOf(
                            "text", letters.stream().map(Letter::id).toArray()));
            return sent.executeUpdate();
        } catch (SQLException e) {
            throw new LedgerUnavailable("the outbox cannot be written", e);
        }
    }
}
