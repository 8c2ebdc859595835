package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.hufu.server.oidc.OidcHouse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the sign-in page to the provider of identities and back, in Chromium: there cookies keep to their sites. */
@Tag("database")
@Tag("browser")
class ProviderScreensTest {
    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers("http://localhost:" + OidcHouse.port());
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @AfterEach
    void there() {
        OidcHouse.PROVIDER.away(false);
    }

    private static void prove(Page page, String as) {
        page.getByTestId("login-provider").click();
        page.getByTestId(as).click();
    }

    @Test
    void anAccountIsLinkedUsedAndFreed() {
        var person = OidcHouse.person();
        Page page = browsers.desk();
        Browsers.signIn(page, person.account(), person.pin());
        page.getByTestId("who").click();
        page.getByTestId("provider-pin").fill("000000");
        page.getByTestId("provider-add").click();
        assertThat(page.getByTestId("problem")).hasAttribute("data-code", "wrong-pin");
        page.getByTestId("provider-pin").fill(person.pin());
        page.getByTestId("provider-add").click();
        page.getByTestId("prove").click();
        assertThat(page.getByTestId("provider-link")).containsText("person-1");
        assertThat(page).hasURL(Pattern.compile(".*/account$"));
        Browsers.look(page, "provider-linked");

        page.getByTestId("sign-out").click();
        Browsers.look(page, "provider-sign-in");
        page.navigate("/dictionary");
        prove(page, "prove");
        assertThat(page.getByTestId("who")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/dictionary$"));
        page.navigate("/account");
        page.getByTestId("provider-pin").fill(person.pin());
        page.getByTestId("provider-remove").click();
        assertThat(page.getByTestId("provider-add")).isVisible();
        page.getByTestId("provider-pin").fill(person.pin());
        page.getByTestId("provider-add").click();
        page.getByTestId("prove").click();
        assertThat(page.getByTestId("provider-link")).isVisible();
        Page office = browsers.desk();
        Browsers.signIn(office, "admin", OidcHouse.pin());
        office.navigate("/admin/access");
        office.onDialog(com.microsoft.playwright.Dialog::accept);
        office.getByTestId("access-account").selectOption(person.account());
        office.getByTestId("provider-unlink").click();
        assertThat(office.getByTestId("provider-unlink")).hasCount(0);

        page.getByTestId("sign-out").click();
        prove(page, "prove");
        assertThat(page.getByTestId("problem")).hasAttribute("data-code", "oidc-not-linked");
        assertThat(page.getByTestId("problem")).containsText("person-1");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in$"));
        Browsers.look(page, "provider-not-linked");
    }

    @Test
    void aFaultIsASentenceAndThePinStillDoes() {
        var person = OidcHouse.person();
        Page page = browsers.phone();
        page.navigate("/sign-in");
        prove(page, "stranger");
        assertThat(page.getByTestId("problem")).hasAttribute("data-code", "oidc-not-linked");
        OidcHouse.PROVIDER.away(true);
        page.getByTestId("login-provider").click();
        assertThat(page.getByTestId("problem")).hasAttribute("data-code", "oidc-away");
        Browsers.look(page, "provider-away-phone");
        page.getByTestId("login-account").fill(person.account());
        page.getByTestId("login-pin").fill(person.pin());
        page.getByTestId("login-submit").click();
        page.getByTestId("who").waitFor();
        assertThat(page.url()).doesNotContain("oidc");
    }
}
