package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import io.hufu.server.Caller;
import io.hufu.server.House;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A device proves who somebody is, at the address that it was set up for; Chromium pretends to be the device. */
@Tag("database")
@Tag("browser")
class PasskeyScreensTest {
    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers("http://localhost:" + House.server().port());
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    private static String pin(String account) {
        String table = "type,id,name,capabilities\nperson," + account + ",用密钥的人,reader\n";
        return House.signedIn("admin")
                .post("/api/admin/import?dryRun=false", table.getBytes(StandardCharsets.UTF_8), "text/csv")
                .json()
                .at("/pins/0/pin")
                .asString();
    }

    /** A page on a device that verifies its owner, or does not know him. */
    private static Page device(boolean verified) {
        Page page = browsers.desk();
        var device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", verified);
        options.addProperty("automaticPresenceSimulation", true);
        var all = new JsonObject();
        all.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", all);
        return page;
    }

    @Test
    void aPasskeySignsInAndIsLost() {
        String pin = pin("with-passkey");
        Page page = device(true);
        Browsers.signIn(page, "with-passkey", pin);
        page.getByTestId("who").click();
        page.getByTestId("passkey-name").fill("值班手机");
        page.getByTestId("passkey-pin").fill("000000");
        page.getByTestId("passkey-make").click();
        assertThat(page.getByTestId("problem")).hasAttribute("data-code", "wrong-pin");
        page.getByTestId("passkey-pin").fill(pin);
        page.getByTestId("passkey-make").click();
        assertThat(page.getByTestId("passkey-row")).hasCount(1);
        Browsers.look(page, "passkeys");

        page.getByTestId("sign-out").click();
        page.getByTestId("login-passkey").click();
        assertThat(page.getByTestId("who")).isVisible();
        Page other = browsers.phone();
        other.navigate("/sign-in");
        other.getByTestId("login-account").fill("with-passkey");
        other.getByTestId("login-pin").fill(pin);
        other.getByTestId("login-submit").click();
        assertThat(other.getByTestId("problem")).hasAttribute("data-code", "passkey-required");
        Browsers.look(other, "sign-in-passkey-phone");

        assertThat(House.signedIn("admin")
                        .post("/api/admin/accounts/with-passkey/second-factor/reset", "{}")
                        .status())
                .isEqualTo(204);
        page.getByTestId("sign-out").click();
        page.getByTestId("login-passkey").click();
        assertThat(page.getByTestId("problem")).hasAttribute("data-code", "wrong-passkey");
        Browsers.signIn(page, "with-passkey", pin);
        browsers.nothingStrange();
    }

    @Test
    void aDeviceThatDoesNotKnowItsOwnerSetsNothingUp() {
        String pin = pin("unverified");
        Page page = device(false);
        Browsers.signIn(page, "unverified", pin);
        page.getByTestId("who").click();
        page.getByTestId("passkey-name").fill("别人的手机");
        page.getByTestId("passkey-pin").fill(pin);
        page.getByTestId("passkey-make").click();
        assertThat(page.getByTestId("passkeys").getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .isVisible();
        assertThat(page.getByTestId("passkey-row")).hasCount(0);
    }

    @Test
    void answersThatWereNotAskedForAreRefused() {
        var nobody = House.nobody().with("Origin", "http://localhost");
        String asked = nobody.post("/api/session/passkey/options", "{}").text();
        assertThat(asked).contains("\"userVerification\":\"required\"");
        String challenge = asked.replaceAll(".*\"challenge\":\"([^\"]+)\".*", "$1");
        assertThat(signed(nobody, challenge)).as("by no key that is known").isEqualTo("wrong-passkey");
        assertThat(signed(nobody, challenge)).as("a second time").isEqualTo("wrong-passkey");
        assertThat(signed(nobody, "bm90IGFza2Vk")).isEqualTo("wrong-passkey");
        assertThat(nobody.post("/api/session/passkey", "{\"credential\":{}}").code())
                .isEqualTo("wrong-passkey");
        assertThat(nobody.post("/api/session/passkey", "{\"credential\":7}").code())
                .isEqualTo("wrong-type");
        assertThat(House.nobody()
                        .with("Origin", "https://elsewhere.example")
                        .post("/api/session/passkey/options", "{}")
                        .code())
                .isEqualTo("not-configured");
        String own = "/api/me/second-factor/passkeys";
        assertThat(House.nobody().get(own).status()).isEqualTo(401);
        assertThat(House.nobody().post(own + "/options", "{\"pin\":\"1\"}").status())
                .isEqualTo(401);
        var reader = House.signedIn("duty1").with("Origin", "http://localhost");
        assertThat(reader.post(own + "/options", "{\"pin\":\"000000\"}").code()).isEqualTo("wrong-pin");
        assertThat(reader.post(own, "{\"name\":\"x\",\"credential\":{}}").code())
                .isEqualTo("wrong-passkey");
        assertThat(reader.post(own + "/none/remove", "{\"pin\":\"" + House.pin() + "\"}")
                        .code())
                .isEqualTo("not-found");
    }

    private static String signed(Caller caller, String challenge) {
        String data = coded("{\"type\":\"webauthn.get\",\"challenge\":\"" + challenge
                + "\",\"origin\":\"http://localhost\",\"crossOrigin\":false}");
        return caller.post(
                        "/api/session/passkey",
                        "{\"credential\":{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\","
                                + "\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"" + data
                                + "\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\"}}}")
                .code();
    }

    private static String coded(String text) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
