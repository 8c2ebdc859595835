package io.hufu.journal.ledger;

import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Command;
import io.hufu.journal.json.ActionJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Commands that the system owes. Submitting one settles it, accepted or refused, in the same transaction. */
public final class Reactions {
    private static final String WAITING =
            "select command_id, action, at from reaction where done_at is null order by created, command_id limit ?";

    private final DataSource database;
    private final ActionJson actions;

    Reactions(DataSource database, ActionJson actions) {
        this.database = database;
        this.actions = actions;
    }

    /** Reactions that wait, the oldest first, as commands of the system at the moment of their cause. */
    public List<Submission> listWaiting(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setInt(1, limit);
            List<Submission> waiting = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    Action action = actions.read(rows.getString(2));
                    waiting.add(Submission.of(new Command(
                            rows.getString(1),
                            Actor.SYSTEM,
                            rows.getObject(3, OffsetDateTime.class).toInstant(),
                            null,
                            action)));
                }
            }
            return waiting;
        } catch (SQLException e) {
            throw new LedgerUnavailable("reactions cannot be read", e);
        }
    }
}
