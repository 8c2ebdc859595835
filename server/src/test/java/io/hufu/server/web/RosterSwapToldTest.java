package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.County;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whoever is asked for a swap is told, and so is who asked when there is an answer. */
@Tag("database")
class RosterSwapToldTest {
    private static final String PEOPLE = "编号,姓名,单位,职务,手机,办公电话,电子邮箱,核实日期\n";

    private static JsonNode told(RosterUnit unit, Caller reader) {
        var reply = reader.get(unit.path("swaps"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("swaps");
    }

    private static String ask(RosterUnit unit, Caller by, long shift, String of) {
        var asked = by.post(unit.path("swaps"), "{\"shift\":%d,\"of\":\"%s\"}".formatted(shift, unit.account(of)));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return unit.path("swaps/") + asked.json().path("id").asLong();
    }

    /** Gives a person of the unit a mobile number. */
    private static void reachable(RosterUnit unit, String person, String number) {
        String path = "/api/admin/directory/tables/people/uploads";
        String row = "%s,班%s,%s,,%s,,,\n".formatted(unit.account(person), person, unit.id, number);
        var tried = unit.admin.post(path, (PEOPLE + row).getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(tried.json().path("faults")).as(tried.text()).isEmpty();
        String upload = tried.json().path("upload").asString();
        assertThat(unit.admin.post(path + "/" + upload + "/confirm", "{}").status())
                .isEqualTo(200);
    }

    private static String messages(String account) {
        return String.join(
                ";",
                County.server()
                        .bean(JdbcClient.class)
                        .sql("select kind || ' ' || route || ' ' || state || ' ' || reason from message"
                                + " where account = :account order by created, kind")
                        .param("account", account)
                        .query(String.class)
                        .list());
    }

    @Test
    void whoIsAskedIsToldUntilThereIsAnAnswerAndWhoAskedUntilItWasSeen() {
        var unit = new RosterUnit("told-u");
        long shift = unit.enter("a", 1, 5);
        var a = unit.signedIn("a");
        var b = unit.signedIn("b");
        String swap = ask(unit, a, shift, "b");
        var asked = told(unit, b);
        assertThat(asked).hasSize(1);
        assertThat(asked.path(0).path("byName").asString()).isEqualTo("班甲");
        assertThat(Instant.parse(
                        asked.path(0).path("swap").path("span").path("from").asString()))
                .isEqualTo(unit.hour(1));
        assertThat(told(unit, a)).as("no answer yet").isEmpty();
        assertThat(told(unit, unit.signedIn("c"))).isEmpty();

        assertThat(b.post(swap + "/accept", "{}").status()).isEqualTo(204);
        assertThat(told(unit, b)).isEmpty();
        var answered = told(unit, a).path(0);
        assertThat(answered.path("swap").path("settled").asString()).isEqualTo("accepted");
        assertThat(answered.path("ofName").asString()).isEqualTo("班乙");
        assertThat(b.post(swap + "/seen", "{}").status()).isEqualTo(204);
        assertThat(told(unit, a)).as("not theirs to see").hasSize(1);
        assertThat(a.post(swap + "/seen", "{}").status()).isEqualTo(204);
        assertThat(told(unit, a)).isEmpty();
    }

    @Test
    void whatWasTakenBackOrHasBegunIsToldToNobody() {
        var unit = new RosterUnit("told-late");
        var a = unit.signedIn("a");
        String swap = ask(unit, a, unit.enter("a", 1, 5), "b");
        assertThat(a.post(swap + "/withdraw", "{}").status()).isEqualTo(204);
        assertThat(told(unit, unit.signedIn("b"))).isEmpty();
        assertThat(told(unit, a)).isEmpty();
        ask(unit, a, unit.enter("a", 5, 9), "c");
        County.CLOCK.pass(java.time.Duration.between(County.CLOCK.now(), unit.hour(5)));
        assertThat(told(unit, unit.signedIn("c"))).isEmpty();
        assertThat(new RosterUnit("told-stranger")
                        .signedIn("a")
                        .get(unit.path("swaps"))
                        .code())
                .isEqualTo("not-for-you");
    }

    /** Nothing leaves a demonstration: what would have left is kept and says so. */
    @Test
    void eachIsToldByTheirOwnChannelAndByNoOther() {
        var unit = new RosterUnit("told-sms");
        long shift = unit.enter("a", 1, 5);
        var a = unit.signedIn("a");
        var b = unit.signedIn("b");
        reachable(unit, "a", "13900005101");
        reachable(unit, "b", "13900005102");
        reachable(unit, "c", "13900005103");
        String swap = ask(unit, a, shift, "b");
        assertThat(messages(unit.account("b"))).isEqualTo("swap sms kept demonstration");
        assertThat(messages(unit.account("a"))).isEmpty();
        assertThat(b.post(swap + "/decline", "{}").status()).isEqualTo(204);
        assertThat(messages(unit.account("a"))).isEqualTo("swap-answer sms kept demonstration");
        assertThat(messages(unit.account("c"))).isEmpty();
        assertThat(County.server()
                        .bean(JdbcClient.class)
                        .sql("select text from message where account = :account")
                        .param("account", unit.account("b"))
                        .query(String.class)
                        .single())
                .contains(unit.id)
                .doesNotContain("班甲", "1390000")
                .hasSizeLessThanOrEqualTo(70);
    }
}
