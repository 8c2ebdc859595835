package io.hufu.server.outbox;

import io.hufu.journal.ledger.Outbox.Letter;
import io.hufu.server.clock.Moments;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The channel that reaches nobody: it writes down what would have been sent. */
@Component
class Sandbox implements Channel {
    private static final String INSERT = """
            insert into sandbox_message (id, kind, payload, sent_at) values (:id, :kind, :payload, :now)
            on conflict do nothing""";

    private final JdbcClient sql;
    private final Moments moments;

    Sandbox(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    @Override
    public void send(Letter letter) {
        sql.sql(INSERT)
                .param("id", letter.id())
                .param("kind", letter.kind())
                .param("payload", letter.payload())
                .param("now", Timestamp.from(moments.now()))
                .update();
    }
}
