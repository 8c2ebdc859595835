package io.hufu.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.ledger.Outbox;
import io.hufu.journal.ledger.Outbox.Letter;
import io.hufu.server.Cases;
import io.hufu.server.House;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class SenderTest {
    private static List<String> ids(String sql) {
        return House.bean(JdbcClient.class)
                .sql(sql)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void everyLetterLeavesOnce() {
        String incident = Cases.activated(House.signedIn("duty1"), House.signedIn("commander"));
        var sender = House.bean(Sender.class);
        sender.sendWaiting();
        List<String> sent = ids("select id from sandbox_message order by id");
        assertThat(sent).anyMatch(id -> id.startsWith("work:" + incident));
        assertThat(ids("select id from outbox where sent_at is not null order by id"))
                .isEqualTo(sent);
        assertThat(ids("select id from outbox where sent_at is null")).isEmpty();
        assertThat(sender.sendWaiting()).isZero();
        assertThat(ids("select id from sandbox_message order by id")).isEqualTo(sent);
    }

    /** The server died between sending and noting it. */
    @Test
    void aLetterThatWasSentButNotNotedReachesNobodyTwice() {
        var outbox = House.bean(Outbox.class);
        var channel = House.bean(Channel.class);
        Cases.activated(House.signedIn("duty1"), House.signedIn("commander"));
        List<Letter> waiting = outbox.listWaiting(10);
        channel.send(waiting);
        long before = ids("select id from sandbox_message").size();
        channel.send(waiting);
        assertThat(ids("select id from sandbox_message")).hasSize((int) before);
        assertThat(outbox.markSent(waiting, House.CLOCK.now())).isEqualTo(waiting.size());
        assertThat(outbox.markSent(waiting, House.CLOCK.now())).as("noted once").isZero();
    }
}
