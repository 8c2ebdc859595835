package io.hufu.server.outbox;

import io.hufu.journal.ledger.LedgerUnavailable;
import io.hufu.journal.ledger.Outbox.Letter;
import io.hufu.server.clock.Moments;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The channel that reaches nobody: it writes down what would have been sent. */
@Component
class Sandbox implements Channel {
    private static final String INSERT = """
            insert into sandbox_message (id, kind, payload, sent_at)
            select id, kind, payload, ?::timestamptz from unnest(?::text[], ?::text[], ?::text[]) as x(id, kind, payload)
            on conflict do nothing""";

    private final DataSource database;
    private final Moments moments;

    Sandbox(DataSource database, Moments moments) {
        this.database = database;
        this.moments = moments;
    }

    @Override
    public void send(List<Letter> letters) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, moments.now().toString());
            List<Function<Letter, String>> columns = List.of(Letter::id, Letter::kind, Letter::payload);
            for (int i = 0; i < columns.size(); i++) {
                insert.setArray(
                        i + 2,
                        connection.createArrayOf(
                                "text", letters.stream().map(columns.get(i)).toArray()));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new LedgerUnavailable("letters cannot be written down", e);
        }
    }
}
