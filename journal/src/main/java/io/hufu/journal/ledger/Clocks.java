package io.hufu.journal.ledger;

import io.hufu.engine.basics.StreamId;
import io.hufu.journal.json.EventJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Clocks that run, for whoever strikes them. A strike is a command by the system with the id {@link #strikeId}: it is
 * committed once, however often it is sent.
 */
public final class Clocks {
    private static final String DUE = "select id, stream_type, stream_id, incident, due from clock "
            + "where struck_at is null and due <= ? order by due, id limit ?";
    private static final String OF_INCIDENT = "select id, stream_type, stream_id, incident, due from clock "
            + "where struck_at is null and id > ? and id < ? and incident = ? order by due, id";
    private static final String NEXT = "select min(due) from clock where struck_at is null";

    private final DataSource database;

    Clocks(DataSource database) {
        this.database = database;
    }

    /** A clock that runs. */
    public record Running(String id, StreamId stream, String incident, Instant due) {}

    /** The command id of a clock's strike. */
    public static String strikeId(String clock) {
        return "strike:" + clock;
    }

    /** Clocks due at or before a moment, the longest due first. */
    public List<Running> listDue(Instant moment, int limit) {
        return list(DUE, select -> {
            select.setTimestamp(1, Timestamp.from(moment));
            select.setInt(2, limit);
        });
    }

    /** The clocks of an incident that run: for a story that turns its own time. A clock's id begins with its stream's. */
    public List<Running> listOfIncident(String incident) {
        return list(OF_INCIDENT, select -> {
            select.setString(1, incident);
            select.setString(2, incident + "0"); // the character after the slash; the number sign lies before it
            select.setString(3, incident);
        });
    }

    private interface Binding {
        void bind(PreparedStatement select) throws SQLException;
    }

    private List<Running> list(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            binding.bind(select);
            List<Running> clocks = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    clocks.add(new Running(
                            rows.getString(1),
                            EventJson.stream(rows.getString(2), rows.getString(3)),
                            rows.getString(4),
                            rows.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
            return clocks;
        } catch (SQLException e) {
            throw new LedgerUnavailable("clocks cannot be read", e);
        }
    }

    /** When the next clock is due, or empty where none runs. */
    public Optional<Instant> findNextDue() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NEXT);
                var row = select.executeQuery()) {
            row.next();
            OffsetDateTime due = row.getObject(1, OffsetDateTime.class);
            return due == null ? Optional.empty() : Optional.of(due.toInstant());
        } catch (SQLException e) {
            throw new LedgerUnavailable("clocks cannot be read", e);
        }
    }
}
