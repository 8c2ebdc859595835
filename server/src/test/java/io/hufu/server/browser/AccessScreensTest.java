package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import io.hufu.server.Caller;
import io.hufu.server.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes in, on the screens: the second factor in a phone, tokens for other systems, sessions and the record. */
@Tag("database")
@Tag("browser")
class AccessScreensTest {
    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers("http://127.0.0.1:" + House.server().port());
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    /** An account of its own, with its PIN. */
    private static String pin(String account) {
        String table =
                "type,id,name,unit,area,phone,posts,capabilities,expires\nperson," + account + ",新来的人,,,,,reader,\n";
        return House.signedIn("admin")
                .post("/api/admin/import?dryRun=false", table.getBytes(StandardCharsets.UTF_8), "text/csv")
                .json()
                .path("pins")
                .path(0)
                .path("pin")
                .asString();
    }

    /** What the phone shows. */
    private static String phone(String secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), House.CLOCK.now());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSecondFactorIsSetUpAskedForLostAndReset() {
        String pin = pin("two-factors");
        Page page = browsers.desk();
        Browsers.signIn(page, "two-factors", pin);
        page.getByTestId("who").click();
        assertThat(page.getByTestId("factor-state")).hasAttribute("data-state", "none");
        page.getByTestId("factor-pin").fill(pin);
        page.getByTestId("factor-begin").click();
        assertThat(page.getByTestId("factor-picture")).isVisible();
        String secret = page.getByTestId("factor-secret").textContent();
        Browsers.look(page, "factor-picture");
        page.getByTestId("factor-code").fill("000000");
        page.getByTestId("factor-confirm").click();
        assertThat(page.getByTestId("problem")).hasAttribute("data-code", "wrong-second-factor");
        page.getByTestId("factor-code").fill(phone(secret));
        page.getByTestId("factor-confirm").click();
        assertThat(page.getByTestId("recovery-codes").locator("li")).hasCount(10);
        Browsers.look(page, "recovery-codes");
        String paper = page.getByTestId("recovery-codes").locator("li").first().textContent();
        page.getByTestId("codes-kept").click();
        assertThat(page.getByTestId("recovery-codes")).hasCount(0);
        assertThat(page.getByTestId("factor-state")).hasAttribute("data-state", "set");

        House.CLOCK.pass(Duration.ofSeconds(30));
        Page phone = browsers.phone();
        asked(phone, pin);
        Browsers.look(phone, "sign-in-code");
        phone.getByTestId("login-code").fill(phone(secret));
        phone.getByTestId("login-submit").click();
        phone.getByTestId("who").click();
        assertThat(phone.getByTestId("session-row")).hasCount(2);
        Browsers.look(phone, "my-account-phone");
        phone.getByTestId("session-end").click();
        assertThat(phone.getByTestId("session-row")).hasCount(1);
        page.navigate("/desk");
        assertThat(page.getByTestId("login-account")).isVisible();

        asked(page, pin);
        page.getByTestId("login-code").fill(paper);
        page.getByTestId("login-submit").click();
        assertThat(page.getByTestId("who")).isVisible();

        Page admin = browsers.desk();
        Browsers.signIn(admin, "admin", House.pin());
        admin.getByTestId("admin-access").click();
        admin.getByTestId("access-account").selectOption("two-factors");
        assertThat(admin.getByTestId("session-row")).hasCount(2);
        Browsers.look(admin, "admin-access");
        admin.onDialog(dialog -> dialog.accept());
        admin.getByTestId("factor-reset").click();
        assertThat(admin.getByTestId("factor-reset")).hasCount(0);
        admin.getByTestId("sessions-end-all").click();
        assertThat(admin.getByTestId("session-row")).hasCount(0);
        Browsers.signIn(browsers.desk(), "two-factors", pin);
        browsers.nothingStrange();
    }

    private static void asked(Page page, String pin) {
        page.navigate("/");
        page.getByTestId("login-account").fill("two-factors");
        page.getByTestId("login-pin").fill(pin);
        page.getByTestId("login-submit").click();
        assertThat(page.getByTestId("login-code")).isFocused();
    }

    @Test
    void whoOwesAFactorGoesNowhereElse() {
        String pin = pin("owing-one");
        Caller admin = House.signedIn("admin");
        admin.post("/api/admin/second-factor/policy", "{\"roles\":[\"reader\"]}");
        try {
            Page page = browsers.desk();
            Browsers.signIn(page, "owing-one", pin);
            assertThat(page).hasURL(Pattern.compile(".*/account"));
            Browsers.look(page, "factor-owed");
            page.navigate("/desk");
            assertThat(page).hasURL(Pattern.compile(".*/account"));
            page.getByTestId("factor-pin").fill(pin);
            page.getByTestId("factor-begin").click();
            page.getByTestId("factor-code")
                    .fill(phone(page.getByTestId("factor-secret").textContent()));
            page.getByTestId("factor-confirm").click();
            page.getByTestId("codes-kept").click();
            page.getByTestId("nav-desk").click();
            assertThat(page.getByTestId("incident-list")).isVisible();
        } finally {
            admin.post("/api/admin/second-factor/policy", "{\"roles\":[]}");
        }
    }

    @Test
    void aTokenIsMadeUsedRevokedAndRecorded() {
        Page page = browsers.desk();
        Browsers.signIn(page, "admin", House.pin());
        page.getByTestId("admin-tokens").click();
        assertThat(page.getByTestId("token-make")).isDisabled();
        page.getByTestId("token-name").fill("气象局大屏");
        page.getByTestId("token-account").selectOption("duty2");
        page.getByTestId("token-scope-plans:read").check();
        page.getByTestId("token-make").click();
        String token = page.getByTestId("token-secret").textContent();
        Browsers.look(page, "admin-tokens");
        Caller other = House.nobody().with("Authorization", "Bearer " + token);
        org.assertj.core.api.Assertions.assertThat(other.get("/api/plans").status())
                .isEqualTo(200);
        page.navigate("/admin/tokens");
        assertThat(page.getByTestId("token-secret")).hasCount(0);
        var row = page.getByTestId("token-row")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("气象局大屏"));
        assertThat(row).containsText("127.0.0.1");
        page.onDialog(dialog -> dialog.accept());
        row.getByTestId("token-revoke").click();
        assertThat(row).containsText("吊销");
        org.assertj.core.api.Assertions.assertThat(other.get("/api/plans").code())
                .isEqualTo("token-revoked");

        page.getByTestId("admin-audit").click();
        page.getByTestId("audit-what").selectOption("token-revoke");
        page.getByTestId("audit-since").fill("昨天");
        page.getByTestId("audit-find").click();
        assertThat(page.getByText("时间写作 2026-06-01 09:20")).isVisible();
        page.getByTestId("audit-since").fill("");
        page.getByTestId("audit-find").click();
        assertThat(page.getByTestId("audit-row").first()).containsText("吊销令牌");
        Browsers.look(page, "admin-audit");
        browsers.nothingStrange();
    }

    @Test
    void howTheHouseIsStandsOnOneScreenAndABackupIsOnePress(@TempDir Path place) throws IOException {
        Path files = Files.createDirectory(place.resolve("files"));
        Path keys = Files.createDirectory(place.resolve("keys"));
        Page page = browsers.desk();
        Browsers.signIn(page, "admin", House.pin());
        page.getByTestId("admin-health").click();
        assertThat(page.getByTestId("health-chain")).hasAttribute("data-fine", "true");
        page.getByTestId("backup-folder").fill(files.toString());
        page.getByTestId("backup-keys").fill(files.toString());
        page.getByTestId("backup-save").click();
        assertThat(page.getByTestId("problem")).hasAttribute("data-code", "value-malformed");
        page.getByTestId("backup-keys").fill(keys.toString());
        page.getByTestId("backup-save").click();
        assertThat(page.getByTestId("problem")).hasCount(0);
        page.getByTestId("backup-now").click();
        assertThat(page.getByTestId("backup-last")).hasAttribute("data-success", "true");
        Browsers.look(page, "admin-health");
        browsers.nothingStrange();
    }

    @Test
    void everyScreenIsThereInEnglish() {
        Page page = browsers.desk();
        page.addInitScript("localStorage.setItem('hufu-language', 'en')");
        Browsers.signIn(page, "admin", House.pin());
        page.navigate("/account");
        assertThat(page.getByTestId("second-factor")).containsText("Codes from an authenticator");
        Browsers.look(page, "en-account");
        for (String screen : new String[] {"access", "tokens", "audit", "health"}) {
            page.navigate("/admin/" + screen);
            Browsers.look(page, "en-admin-" + screen);
        }
        page.navigate("/admin/audit");
        assertThat(page.getByTestId("audit-list")).containsText("Sign-in");
        page.navigate("/admin/tokens");
        assertThat(page.getByTestId("token-make")).hasText("Make a token");
    }
}
