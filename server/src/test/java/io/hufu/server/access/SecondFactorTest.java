package io.hufu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.House;
import io.hufu.server.access.Newcomers.Newcomer;
import io.hufu.server.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The second factor over HTTP: set up, asked for, used once, lost, demanded and reset. */
@Tag("database")
class SecondFactorTest {
    private static final String FACTOR = "/api/me/second-factor";

    /** Somebody with a factor: the secret in the phone, and the paper with the recovery codes. */
    private record Enrolled(Newcomer person, Caller caller, String secret, List<String> paper) {
        String code() {
            return Totp.code(secret, House.CLOCK.now());
        }
    }

    private static String body(String field, String value) {
        return "{\"" + field + "\":\"" + value + "\"}";
    }

    private static Enrolled enrolled() {
        var person = Newcomers.with("", "reader");
        var caller = person.signedIn();
        String secret = begin(caller, person).path("secret").asString();
        var confirmed = caller.post(FACTOR + "/confirm", body("code", Totp.code(secret, House.CLOCK.now())));
        assertThat(confirmed.status()).isEqualTo(200);
        var paper = confirmed
                .json()
                .path("codes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        House.CLOCK.pass(Duration.ofSeconds(30));
        return new Enrolled(person, caller, secret, paper);
    }

    private static JsonNode begin(Caller caller, Newcomer person) {
        return caller.post(FACTOR, body("pin", person.pin())).json();
    }

    @Test
    void afterwardsThePinAloneDoesNotDo() {
        var one = enrolled();
        assertThat(one.paper()).hasSize(10).doesNotHaveDuplicates();
        assertThat(one.caller().get(FACTOR).json().path("recoveryCodes").asInt())
                .isEqualTo(10);
        assertThat(one.person().signIn(House.nobody()).code()).isEqualTo("second-factor-required");
        assertThat(one.person().signIn(House.nobody(), "").code()).isEqualTo("second-factor-required");
        assertThat(one.person().signIn(House.nobody(), "000000").code()).isEqualTo("wrong-second-factor");
        assertThat(one.person().signIn(House.nobody(), one.code()).status()).isEqualTo(200);
    }

    @Test
    void aCodeWorksOnce() {
        var one = enrolled();
        String code = one.code();
        assertThat(one.person().signIn(House.nobody(), code).status()).isEqualTo(200);
        assertThat(one.person().signIn(House.nobody(), code).code()).isEqualTo("wrong-second-factor");
        House.CLOCK.pass(Duration.ofSeconds(30));
        assertThat(one.person().signIn(House.nobody(), code).code()).isEqualTo("wrong-second-factor");
        assertThat(one.person().signIn(House.nobody(), one.code()).status()).isEqualTo(200);
    }

    @Test
    void aCodeThatManySendAtOnceWorksForOneOfThem() throws Exception {
        var one = enrolled();
        var factors = House.bean(SecondFactors.class);
        String account = one.person().account();
        String code = one.code();
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> tries = Collections.nCopies(8, () -> {
                together.await();
                try {
                    return !factors.renewRecoveryCodes(account, code).isEmpty();
                } catch (ProblemException e) {
                    assertThat(e.problem().code()).isIn("wrong-second-factor", "locked");
                    return false;
                }
            });
            var taken = new ArrayList<Boolean>();
            for (var each : threads.invokeAll(tries)) {
                taken.add(each.get());
            }
            assertThat(taken).containsOnlyOnce(true);
        }
    }

    @Test
    void aRecoveryCodeWorksOnceAndHoweverItIsTyped() {
        var one = enrolled();
        String code = one.paper().getFirst();
        assertThat(one.person()
                        .signIn(
                                House.nobody(),
                                code.toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                        .status())
                .isEqualTo(200);
        assertThat(one.person().signIn(House.nobody(), code).code()).isEqualTo("wrong-second-factor");
        assertThat(one.caller().get(FACTOR).json().path("recoveryCodes").asInt())
                .isEqualTo(9);
        var renewed = one.caller().post(FACTOR + "/codes", body("code", one.code()));
        assertThat(renewed.json().path("codes")).hasSize(10);
        assertThat(one.person().signIn(House.nobody(), one.paper().getLast()).code())
                .isEqualTo("wrong-second-factor");
    }

    @Test
    void whoGuessesIsLockedEvenWithTheRightPin() {
        var one = enrolled();
        for (int i = 0; i < 5; i++) {
            // the right PIN in between does not begin the count anew
            assertThat(one.person().signIn(House.nobody()).code()).isEqualTo("second-factor-required");
            assertThat(one.person().signIn(House.nobody(), "00000" + i).code()).isEqualTo("wrong-second-factor");
        }
        assertThat(one.person().signIn(House.nobody(), one.code()).code()).isEqualTo("locked");
        assertThat(one.caller()
                        .post(FACTOR + "/remove", body("code", one.code()))
                        .code())
                .isEqualTo("locked");
        House.CLOCK.pass(Duration.ofMinutes(15));
        assertThat(one.person().signIn(House.nobody(), one.code()).status()).isEqualTo(200);
    }

    @Test
    void settingItUpNeedsThePinAndTheFirstCode() {
        var person = Newcomers.with("", "reader");
        var caller = person.signedIn();
        assertThat(House.nobody().get(FACTOR).status()).isEqualTo(401);
        assertThat(caller.post(FACTOR, body("pin", "000001")).code()).isEqualTo("wrong-pin");
        assertThat(caller.post(FACTOR, "{\"pin\":4}").json().path("field").asString())
                .isEqualTo("/pin");
        assertThat(caller.post(FACTOR + "/confirm", body("code", "123123")).code())
                .isEqualTo("second-factor-not-set");
        var enrolment = begin(caller, person);
        String secret = enrolment.path("secret").asString();
        assertThat(enrolment.path("address").asString()).contains(secret, person.account());
        assertThat(enrolment.path("picture").path("size").asInt()).isGreaterThan(30);
        assertThat(enrolment.path("picture").path("path").asString()).startsWith("M4 4h1v1h-1z");
        assertThat(caller.post(FACTOR + "/confirm", body("code", "000000")).code())
                .isEqualTo("wrong-second-factor");
        // until then nothing is asked for, and another picture may be made
        assertThat(person.signIn(House.nobody()).status()).isEqualTo(200);
        String other = begin(caller, person).path("secret").asString();
        assertThat(caller.post(FACTOR + "/confirm", body("code", Totp.code(secret, House.CLOCK.now())))
                        .code())
                .isEqualTo("wrong-second-factor");
        assertThat(caller.post(FACTOR + "/confirm", body("code", Totp.code(other, House.CLOCK.now())))
                        .status())
                .isEqualTo(200);
        assertThat(caller.post(FACTOR, body("pin", person.pin())).code()).isEqualTo("second-factor-set");
    }

    @Test
    void nothingOfItCanBeReadInTheDatabase() {
        var one = enrolled();
        var sql = House.bean(JdbcClient.class);
        String rows = String.join(
                "\n",
                sql.sql("select f::text from second_factor f union all select c::text from recovery_code c "
                                + "union all select a::text from access_audit a")
                        .query(String.class)
                        .list());
        assertThat(rows).contains(one.person().account()).doesNotContain(one.secret());
        one.paper().forEach(code -> assertThat(rows).doesNotContain(code).doesNotContain(code.replace("-", "")));
    }

    @Test
    void whoOwesOneCanSetItUpAndNothingElse() {
        var person = Newcomers.with("", "reader");
        var caller = person.signedIn();
        var admin = House.signedIn("admin");
        try {
            assertThat(admin.post("/api/admin/second-factor/policy", "{\"roles\":[\"reader\"]}")
                            .json()
                            .path("obligatory")
                            .toString())
                    .isEqualTo("[\"reader\"]");
            assertThat(caller.get("/api/incidents").code()).isEqualTo("second-factor-owed");
            assertThat(caller.get("/api/me/sessions").code()).isEqualTo("second-factor-owed");
            assertThat(caller.get("/api/session").json().path("owesFactor").asBoolean())
                    .isTrue();
            String secret = begin(caller, person).path("secret").asString();
            assertThat(caller.post(FACTOR + "/confirm", body("code", Totp.code(secret, House.CLOCK.now())))
                            .status())
                    .isEqualTo(200);
            assertThat(caller.get("/api/incidents").status()).isEqualTo(200);
            House.CLOCK.pass(Duration.ofSeconds(30));
            assertThat(caller.post(FACTOR + "/remove", body("code", Totp.code(secret, House.CLOCK.now())))
                            .code())
                    .isEqualTo("second-factor-demanded");
            assertThat(House.signedIn("duty1").get("/api/incidents").status()).isEqualTo(200);
        } finally {
            admin.post("/api/admin/second-factor/policy", "{\"roles\":[]}");
        }
    }

    @Test
    void theAdministratorResetsItAndThatIsRecorded() {
        var one = enrolled();
        String reset = "/api/admin/accounts/" + one.person().account() + "/second-factor/reset";
        assertThat(House.nobody().post(reset, "{}").status()).isEqualTo(401);
        assertThat(House.signedIn("fire-brigade").post(reset, "{}").code()).isEqualTo("administrator-only");
        assertThat(House.signedIn("duty1").post(reset, "{}").code()).isEqualTo("administrator-only");
        var admin = House.signedIn("admin");
        assertThat(admin.get("/api/admin/second-factor")
                        .json()
                        .path("since")
                        .has(one.person().account()))
                .isTrue();
        assertThat(admin.post(reset, "{}").status()).isEqualTo(204);
        assertThat(admin.post(reset, "{}").code()).isEqualTo("second-factor-not-set");
        assertThat(admin.post("/api/admin/accounts/nobody-here/second-factor/reset", "{}")
                        .code())
                .isEqualTo("no-such-account");
        assertThat(one.person().signIn(House.nobody()).status()).isEqualTo(200);
        var lines = admin.get("/api/admin/audit?what=second-factor-reset&text="
                        + one.person().account())
                .json()
                .path("lines");
        assertThat(lines).hasSize(1);
        assertThat(lines.path(0).path("account").asString()).isEqualTo("admin");
    }

    @Test
    void anUnknownRoleIsSaidToBeOne() {
        var reply = House.signedIn("admin").post("/api/admin/second-factor/policy", "{\"roles\":[\"king\"]}");
        assertThat(reply.code()).isEqualTo("value-not-known");
        assertThat(reply.json().path("field").asString()).isEqualTo("/roles");
        assertThat(reply.json().path("detail").asString()).contains("administrator", "post-holder");
    }

    @Test
    void itCanBeRemovedWithACode() {
        var one = enrolled();
        assertThat(one.caller().post(FACTOR + "/remove", body("code", "000000")).code())
                .isEqualTo("wrong-second-factor");
        assertThat(one.caller()
                        .post(FACTOR + "/remove", body("code", one.code()))
                        .status())
                .isEqualTo(204);
        assertThat(one.person().signIn(House.nobody()).status()).isEqualTo(200);
    }
}
