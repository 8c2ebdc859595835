package io.hufu.server.access;

import static io.hufu.server.access.Arrivals.OWN;
import static io.hufu.server.access.Arrivals.SIGN_IN;
import static io.hufu.server.access.Arrivals.START;
import static io.hufu.server.access.Arrivals.arrive;
import static io.hufu.server.access.Arrivals.linked;
import static io.hufu.server.access.Arrivals.linking;
import static io.hufu.server.access.Arrivals.pin;
import static io.hufu.server.access.Arrivals.start;
import static io.hufu.server.access.Arrivals.subject;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.hufu.server.House;
import io.hufu.server.oidc.Identities.Lie;
import io.hufu.server.oidc.OidcHouse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in by a provider of identities over HTTP, with a real provider on loopback that also lies. */
@Tag("database")
class OidcTest {
    @AfterEach
    void honest() {
        OidcHouse.PROVIDER.lie(Lie.NONE);
        OidcHouse.PROVIDER.away(false);
    }

    private static List<String> audit(String account) {
        return OidcHouse.bean(JdbcClient.class)
                .sql("select what || ' ' || coalesce(target, '') || ' ' || success from access_audit"
                        + " where account = :account order by id")
                .param("account", account)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void whoLinkedHisAccountComesInAsHeWouldByPin() {
        var person = linked();
        var byPin = person.signedIn().get("/api/session").json();
        var browser = OidcHouse.nobody();
        assertThat(arrive(browser, subject(person)).status()).isEqualTo(204);
        var session = browser.get("/api/session").json();
        for (String field : List.of("account", "name", "unit", "posts", "capabilities", "device", "owesFactor")) {
            assertThat(session.path(field)).as(field).isEqualTo(byPin.path(field));
        }
        assertThat(browser.get("/api/me/sessions").text()).contains("\"factor\":\"oidc\"");
        assertThat(browser.get(OWN).json().path("link").path("subject").asString())
                .isEqualTo(subject(person));
        assertThat(audit(person.account())).contains("oidc-link " + subject(person) + " true", "sign-in oidc true");
    }

    @Test
    void theSessionIsANewOneAndTheProofIsUsedUp() {
        var person = linked();
        var browser = OidcHouse.nobody();
        browser.cookies().put("hufu-session", "planted");
        assertThat(arrive(browser, subject(person)).status()).isEqualTo(204);
        assertThat(browser.cookies().get("hufu-session")).isNotEqualTo("planted");
        assertThat(browser.post(SIGN_IN, "{}").code()).isEqualTo("oidc-refused");
    }

    @Test
    void aWrongStateReachesNobody() {
        var browser = OidcHouse.nobody();
        String back = OidcHouse.PROVIDER.prove(start(browser), "x");
        int before = OidcHouse.PROVIDER.exchanges();
        for (String wrong : List.of("state=other", "state=", "state=%00", "", "state=" + "a".repeat(3000))) {
            var reply = browser.get(back.replaceAll("state=.*", wrong));
            assertThat(reply.status()).isEqualTo(303);
            assertThat(reply.header("Location")).isEqualTo("/sign-in?oidc=1");
        }
        assertThat(browser.post(SIGN_IN, "{}").code()).isEqualTo("oidc-refused");
        assertThat(OidcHouse.PROVIDER.exchanges()).isEqualTo(before);
    }

    @Test
    void anAnswerWorksOnceAndOnlyInTheBrowserThatAsked() {
        var person = linked();
        var browser = OidcHouse.nobody();
        String back = OidcHouse.PROVIDER.prove(start(browser), subject(person));
        var victim = OidcHouse.nobody();
        victim.get(back);
        assertThat(victim.post(SIGN_IN, "{}").code()).as("without a cookie").isEqualTo("oidc-refused");
        start(victim);
        victim.get(back);
        assertThat(victim.post(SIGN_IN, "{}").code()).as("with another").isEqualTo("oidc-refused");
        browser.get(back);
        int before = OidcHouse.PROVIDER.exchanges();
        browser.get(back);
        assertThat(OidcHouse.PROVIDER.exchanges()).as("a second time").isEqualTo(before);
        assertThat(browser.post(SIGN_IN, "{}").status()).isEqualTo(204);
    }

    @Test
    void aCodeOfSomebodyElseDoesNotFitTheChallenge() {
        var stolen = OidcHouse.PROVIDER.prove(start(OidcHouse.nobody()), "x").replaceAll(".*code=([^&]+).*", "$1");
        var browser = OidcHouse.nobody();
        browser.get(OidcHouse.PROVIDER.prove(start(browser), "y").replaceAll("code=[^&]+", "code=" + stolen));
        assertThat(browser.post(SIGN_IN, "{}").code()).isEqualTo("oidc-refused");
    }

    @Test
    void theProviderSaysNoOrIsAnother() {
        var browser = OidcHouse.nobody();
        String back = OidcHouse.PROVIDER.prove(start(browser), "x");
        browser.get(back.replaceAll("code=[^&]+", "error=access_denied"));
        assertThat(browser.post(SIGN_IN, "{}").code()).isEqualTo("oidc-refused");
        int before = OidcHouse.PROVIDER.exchanges();
        browser.get(OidcHouse.PROVIDER.prove(start(browser), "x") + "&iss=https://another.example");
        assertThat(browser.post(SIGN_IN, "{}").code()).isEqualTo("oidc-refused");
        assertThat(OidcHouse.PROVIDER.exchanges()).isEqualTo(before);
    }

    @Test
    void aSubjectWithoutAnAccountIsToldSoAndNoted() {
        var browser = OidcHouse.nobody();
        var reply = arrive(browser, "a-stranger");
        assertThat(reply.code()).isEqualTo("oidc-not-linked");
        assertThat(reply.json().path("detail").asString()).contains("a-stranger", "请先用口令登录");
        assertThat(reply.json().path("detailEn").asString()).contains("a-stranger", "Sign in with your PIN");
        assertThat(OidcHouse.admin().get("/api/admin/audit").text()).contains("oidc-not-linked a-stranger");
        assertThat(OidcHouse.bean(Accounts.class).exists("a-stranger")).isFalse();
    }

    @Test
    void aLockedAccountStaysLocked() {
        var person = linked();
        for (int i = 0; i < 5; i++) {
            OidcHouse.nobody().signIn(person.account(), "wrong-pin");
        }
        assertThat(arrive(OidcHouse.nobody(), subject(person)).code()).isEqualTo("locked");
        assertThat(audit(person.account())).contains("sign-in locked false");
        OidcHouse.CLOCK.pass(Duration.ofMinutes(15));
        assertThat(arrive(OidcHouse.nobody(), subject(person)).status()).isEqualTo(204);
    }

    @Test
    void anAccountThatIsOverStaysOut() {
        var person = linked();
        OidcHouse.bean(JdbcClient.class)
                .sql("update account set expires_at = created where id = :id")
                .param("id", person.account())
                .update();
        assertThat(arrive(OidcHouse.nobody(), subject(person)).code()).isEqualTo("account-expired");
    }

    @Test
    void theAccountsOwnSecondFactorIsAsked() {
        var person = linked();
        var caller = person.signedIn();
        String secret = caller.post("/api/me/second-factor", pin(person))
                .json()
                .path("secret")
                .asString();
        caller.post("/api/me/second-factor/confirm", code(secret));
        OidcHouse.CLOCK.pass(Duration.ofSeconds(30));
        var browser = OidcHouse.nobody();
        assertThat(arrive(browser, subject(person)).code()).isEqualTo("second-factor-required");
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(browser.post(SIGN_IN, "{\"code\":\"000000\"}").code()).isEqualTo("wrong-second-factor");
        assertThat(browser.post(SIGN_IN, code(secret)).status()).isEqualTo(204);

        OidcHouse.CLOCK.pass(Duration.ofSeconds(30));
        arrive(browser, subject(person));
        for (int i = 0; i < 4; i++) { // and the one before
            assertThat(browser.post(SIGN_IN, "{\"code\":\"00000" + i + "\"}").code())
                    .isEqualTo("wrong-second-factor");
        }
        assertThat(browser.post(SIGN_IN, code(secret)).code()).isEqualTo("locked");
        OidcHouse.CLOCK.pass(Duration.ofMinutes(15));
        assertThat(browser.post(SIGN_IN, code(secret)).code()).as("too late").isEqualTo("oidc-refused");
    }

    private static String code(String secret) {
        return "{\"code\":\"" + Totp.code(secret, OidcHouse.CLOCK.now()) + "\"}";
    }

    @Test
    void whoOwesAFactorStillOwesIt() {
        var person = linked();
        var policy = OidcHouse.bean(SecondFactorPolicy.class);
        policy.put(List.of("reader"), "test");
        try {
            var browser = OidcHouse.nobody();
            assertThat(arrive(browser, subject(person)).status()).isEqualTo(204);
            assertThat(browser.get("/api/session").json().path("owesFactor").asBoolean())
                    .isTrue();
            assertThat(browser.get("/api/incidents").code()).isEqualTo("second-factor-owed");
        } finally {
            policy.put(List.of(), "test");
            OidcHouse.bean(Sessions.class).forget();
        }
    }

    @Test
    void aLinkIsTakenAwayByItsOwnerOrTheAdministrator() {
        var person = linked();
        var caller = person.signedIn();
        assertThat(caller.post(OWN + "/remove", "{\"pin\":\"000000\"}").code()).isEqualTo("wrong-pin");
        assertThat(caller.post(OWN + "/remove", pin(person)).status()).isEqualTo(204);
        assertThat(caller.get(OWN).json().path("link").isNull()).isTrue();
        assertThat(caller.post(OWN + "/remove", pin(person)).code()).isEqualTo("not-found");
        assertThat(arrive(OidcHouse.nobody(), subject(person)).code()).isEqualTo("oidc-not-linked");
        assertThat(audit(person.account())).contains("oidc-unlink " + person.account() + " true");

        assertThat(linking(person, subject(person)).post(OWN, "{}").status()).isEqualTo(204);
        String byAdmin = "/api/admin/accounts/" + person.account() + "/oidc/remove";
        assertThat(caller.post(byAdmin, "{}").code()).isEqualTo("administrator-only");
        assertThat(OidcHouse.nobody().post(byAdmin, "{}").status()).isEqualTo(401);
        var admin = OidcHouse.admin();
        assertThat(admin.get("/api/admin/oidc").json().path("linked").has(person.account()))
                .isTrue();
        assertThat(caller.get("/api/admin/oidc").code()).isEqualTo("administrator-only");
        assertThat(admin.post(byAdmin, "{}").status()).isEqualTo(204);
        assertThat(admin.get("/api/admin/oidc").json().path("linked").has(person.account()))
                .isFalse();
        assertThat(admin.post(byAdmin, "{}").code()).isEqualTo("not-found");
        assertThat(arrive(OidcHouse.nobody(), subject(person)).code()).isEqualTo("oidc-not-linked");
    }

    @Test
    void nobodyLinksForAnother() {
        var person = OidcHouse.person();
        assertThat(person.signedIn()
                        .post(OWN + "/start", "{\"pin\":\"000000\"}")
                        .code())
                .isEqualTo("wrong-pin");
        for (String door : List.of(OWN, OWN + "/start", OWN + "/remove")) {
            assertThat(OidcHouse.nobody().post(door, pin(person)).status()).isEqualTo(401);
            var forged = person.signedIn();
            forged.forgetToken();
            assertThat(forged.post(door, pin(person)).code()).as(door).isEqualTo("csrf");
        }
        var caller = linking(person, "taken");
        var other = OidcHouse.person().signedIn();
        other.cookies().put("hufu-oidc", caller.cookies().getOrDefault("hufu-oidc", ""));
        assertThat(other.post(OWN, "{}").code()).isEqualTo("oidc-refused");
        assertThat(other.post(SIGN_IN, "{}").code()).as("and signs nobody in").isEqualTo("oidc-refused");
        assertThat(caller.post(OWN, "{}").status()).isEqualTo(204);
        assertThat(caller.post(OWN, "{}").code()).as("once").isEqualTo("oidc-refused");
        assertThat(linking(OidcHouse.person(), "taken").post(OWN, "{}").code()).isEqualTo("oidc-linked");
        assertThat(linking(person, "a-second").post(OWN, "{}").code()).isEqualTo("oidc-linked");
        var signingIn = person.signedIn();
        signingIn.get(OidcHouse.PROVIDER.prove(start(signingIn), "other"));
        assertThat(signingIn.post(OWN, "{}").code())
                .as("what was to sign in links nothing")
                .isEqualTo("oidc-refused");
    }

    @Test
    void aClaimLinksOnceAndNeverAfterwards() {
        var person = OidcHouse.person();
        Consumer<String> named = account -> OidcHouse.PROVIDER.lie(new Lie() {
            @Override
            public void tell(JWTClaimsSet.Builder claims) {
                claims.claim(OidcHouse.CLAIM, account);
            }
        });
        named.accept("nobody-here");
        assertThat(arrive(OidcHouse.nobody(), "first").code()).isEqualTo("oidc-not-linked");
        named.accept(person.account());
        assertThat(arrive(OidcHouse.nobody(), "first").status()).isEqualTo(204);
        assertThat(arrive(OidcHouse.nobody(), "heir-of-the-name").code()).isEqualTo("oidc-not-linked");
        named.accept("admin");
        var browser = OidcHouse.nobody();
        assertThat(arrive(browser, "first").status()).isEqualTo(204);
        assertThat(browser.get("/api/session").json().path("account").asString())
                .as("a new name does not make him somebody else")
                .isEqualTo(person.account());
        named.accept(person.account());
        assertThat(person.signedIn().post(OWN + "/remove", pin(person)).status())
                .isEqualTo(204);
        assertThat(arrive(OidcHouse.nobody(), "first").code()).isEqualTo("oidc-not-linked");
    }

    @Test
    void withoutTheProviderPeopleComeInByPin() {
        var person = linked();
        var browser = OidcHouse.nobody();
        String back = OidcHouse.PROVIDER.prove(start(browser), subject(person));
        OidcHouse.PROVIDER.away(true);
        var reply = OidcHouse.nobody().post(START, "{}");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("oidc-away");
        assertThat(reply.json().path("detail").asString()).contains("请用口令登录");
        assertThat(browser.get(back).status()).isEqualTo(303);
        assertThat(browser.post(SIGN_IN, "{}").code()).isEqualTo("oidc-away");
        assertThat(person.signIn(OidcHouse.nobody()).status()).isEqualTo(200);
    }

    @Test
    void itWorksWherePeopleOpenTheHouseOnly() {
        assertThat(OidcHouse.nobody()
                        .without("Origin")
                        .with("Origin", "https://elsewhere.example")
                        .post(START, "{}")
                        .code())
                .isEqualTo("not-configured");
        String address = start(OidcHouse.nobody());
        assertThat(address)
                .startsWith(OidcHouse.PROVIDER.issuer() + "/authorize?")
                .contains("code_challenge_method=S256", "state=", "nonce=", "scope=openid&", "response_type=code");
        assertThat(OidcHouse.nobody()
                        .get("/api/setup")
                        .json()
                        .path("provider")
                        .path("labelEn")
                        .asString())
                .isEqualTo("Sign in with single sign-on");
        assertThat(OidcHouse.nobody().post(SIGN_IN, "{\"to\":\"x\"}").code()).isEqualTo("unknown-field");
        assertThat(OidcHouse.nobody().post(SIGN_IN, "{\"code\":7}").code()).isEqualTo("wrong-type");
        assertThat(OidcHouse.nobody()
                        .get(Oidc.BACK + "?to=https://evil.example&redirect_uri=https://evil.example")
                        .header("Location"))
                .isEqualTo("/sign-in?oidc=1");
    }

    @Test
    void withoutAProviderThereIsNothingOfIt() {
        assertThat(House.nobody().post(START, "{}").status()).isEqualTo(404);
        assertThat(House.nobody().post(SIGN_IN, "{}").status()).isEqualTo(404);
        assertThat(House.nobody().get(Oidc.BACK + "?state=a&code=b").status()).isEqualTo(404);
        assertThat(House.signedIn("duty1").get(OWN).status()).isEqualTo(404);
        assertThat(House.nobody().get("/api/setup").json().path("provider").isNull())
                .isTrue();
    }
}
