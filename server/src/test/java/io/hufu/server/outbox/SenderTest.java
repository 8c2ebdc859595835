package io.hufu.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Cases;
import io.hufu.server.House;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class SenderTest {
    private static List<String> ids(String sql, String incident) {
        return House.bean(JdbcClient.class)
                .sql(sql)
                .param("incident", incident)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /** In a demonstration nothing leaves, but everything that would have left can be seen, once. */
    @Test
    void everyLetterBecomesAMessageThatStaysHere() {
        String incident = Cases.activated(House.signedIn("duty1"), House.signedIn("commander"));
        var sender = House.bean(Sender.class);
        sender.sendWaiting();
        String kept = "select cause from message where ground = :incident and state = 'kept' order by id";
        List<String> messages = ids(kept, incident);
        assertThat(messages).anyMatch(cause -> cause.startsWith("work:" + incident));
        assertThat(ids("select id from outbox where id like '%:' || :incident || '/%' order by id", incident))
                .containsExactlyInAnyOrderElementsOf(messages);
        assertThat(ids("select id from outbox where id like '%:' || :incident || '/%' and sent_at is null", incident))
                .isEmpty();
        assertThat(ids("select text from message where ground = :incident", incident))
                .as("one short message each")
                .allMatch(text -> text.length() <= 70)
                .allMatch(text -> text.contains("晋城市应急"));
        assertThat(ids("select distinct attempts::text from message where ground = :incident", incident))
                .as("never in the hands of a channel")
                .containsExactly("0");
        sender.sendWaiting();
        assertThat(ids(kept, incident)).isEqualTo(messages);
    }

    /** The server died between making messages and marking their letter. */
    @Test
    void aLetterThatWasReadTwiceMakesItsMessagesOnce() {
        String incident = Cases.activated(House.signedIn("duty1"), House.signedIn("commander"));
        var sender = House.bean(Sender.class);
        sender.sendWaiting();
        String all = "select id from message where ground = :incident order by id";
        List<String> before = ids(all, incident);
        House.bean(JdbcClient.class)
                .sql("update outbox set sent_at = null where id like '%:' || :incident || '/%'")
                .param("incident", incident)
                .update();
        sender.sendWaiting();
        assertThat(ids(all, incident)).isEqualTo(before);
    }
}
