package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.outbox.Sender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the rungs of real work reach while shifts change under them: who is on duty at that minute, and nobody else. */
@Tag("database")
class RosterRungTest {
    private static final String UNIT = "fire-brigade";
    private static final String FIRST = "fire-brigade";
    private static final String SECOND = "audit-bureau";
    private static final String OFF = "civil-affairs";

    private final CommandPost post = CommandPost.open("09:21");
    private final JdbcClient sql = post.bean(JdbcClient.class);

    @AfterEach
    void close() {
        post.close();
    }

    /** Three people of one unit, all of whom may act for it and can be reached. */
    private void people() {
        sql.sql("update account set unit = :unit, capabilities = '{unit}' where id in (:all)")
                .param("unit", UNIT)
                .param("all", List.of(FIRST, SECOND, OFF))
                .update();
        for (String account : List.of(FIRST, SECOND, OFF)) {
            var kept = post.person("admin")
                    .put(
                            "/api/admin/directory/people/" + account + "/contacts",
                            "{'mobiles': ['13900005101'], 'phones': [], 'emails': []}");
            assertThat(kept.status()).as("%s", kept.json()).isEqualTo(204);
        }
    }

    private long shift(String account, String from, String until) {
        var entered = post.person("admin")
                .post(
                        "/api/roster/units/" + UNIT + "/shifts",
                        "{'account': '%s', 'role': 'watch', 'from': '%s', 'until': '%s'}"
                                .formatted(
                                        account,
                                        post.clock().at(from),
                                        post.clock().at(until)),
                        Map.of());
        assertThat(entered.status()).as("%s", entered.json()).isEqualTo(201);
        return entered.json().at("/shifts/0").asLong();
    }

    /** Kind, way and person of what was made for the unit's work, in order; empty for nobody. */
    private List<String> sent(String incident) {
        post.settle();
        post.bean(Sender.class).sendWaiting();
        return sql.sql("""
                        select kind || ' ' || route || ' ' || coalesce(account, '') said from message
                        where assignment = :assignment order by created, id""")
                .param("assignment", incident + "/" + UNIT)
                .query((row, _) -> row.getString("said"))
                .list();
    }

    @Test
    void theRungReachesWhoIsOnDutyWhenItIsClimbedAndNobodyElse() {
        people();
        shift(FIRST, "09:00", "09:24");
        shift(SECOND, "09:24", "20:00");
        shift(OFF, "20:00", "23:00");
        String incident = post.activated();
        assertThat(sent(incident)).containsExactly("work sms " + FIRST);
        post.to("09:26");
        assertThat(sent(incident)).containsExactly("work sms " + FIRST, "urge sms " + SECOND);
    }

    @Test
    void whoSignedOutIsNotCalledAndNobodyLeftMeansTheCallList() {
        people();
        long running = shift(FIRST, "09:00", "20:00");
        sql.sql("delete from account_contact where account in (:others)")
                .param("others", List.of(SECOND, OFF))
                .update();
        String incident = post.activated();
        assertThat(sent(incident)).containsExactly("work sms " + FIRST);
        var left = post.person(FIRST)
                .post("/api/roster/units/" + UNIT + "/shifts/" + running + "/sign-out", "{}", Map.of());
        assertThat(left.status()).as("%s", left.json()).isEqualTo(204);
        post.to("09:26");
        assertThat(sent(incident)).containsExactly("work sms " + FIRST, "urge none ");
        post.to("09:32");
        assertThat(post.person("duty1")
                        .board(incident)
                        .json()
                        .path("bodies")
                        .valueStream()
                        .filter(row -> row.path("body").asString().equals(UNIT))
                        .map(row -> row.path("state").asString()))
                .containsExactly("to-call");
    }
}
