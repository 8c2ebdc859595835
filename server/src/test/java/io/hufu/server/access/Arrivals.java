package io.hufu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.oidc.OidcHouse;
import io.hufu.server.oidc.OidcHouse.Person;

/** People on their way to the provider of identities and back. */
final class Arrivals {
    static final String START = "/api/session/oidc/start";
    static final String SIGN_IN = "/api/session/oidc";
    static final String OWN = "/api/me/oidc";

    private Arrivals() {}

    static String start(Caller browser) {
        return browser.post(START, "{}").json().path("address").asString();
    }

    /** To the provider, where the person proves to be the subject, and back. */
    static Caller.Reply arrive(Caller browser, String subject) {
        var back = browser.get(OidcHouse.PROVIDER.prove(start(browser), subject));
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo("/sign-in?oidc=1");
        return browser.post(SIGN_IN, "{}");
    }

    static String subject(Person person) {
        return "subject-of-" + person.account();
    }

    static Caller linking(Person person, String subject) {
        var caller = person.signedIn();
        var onward = caller.post(OWN + "/start", pin(person));
        assertThat(onward.status()).isEqualTo(200);
        var back = caller.get(
                OidcHouse.PROVIDER.prove(onward.json().path("address").asString(), subject));
        assertThat(back.header("Location")).isEqualTo("/account?oidc=1");
        return caller;
    }

    static Person linked() {
        var person = OidcHouse.person();
        assertThat(linking(person, subject(person)).post(OWN, "{}").status()).isEqualTo(204);
        return person;
    }

    static String pin(Person person) {
        return "{\"pin\":\"" + person.pin() + "\"}";
    }
}
