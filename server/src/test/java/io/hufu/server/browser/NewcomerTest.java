package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.clock.SystemMoments;
import io.hufu.server.settings.Installation;
import io.hufu.server.start.Server;
import io.hufu.server.start.Serving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who has only the terminal's code gets from an empty installation to the first test incident, on the screens alone. */
@Tag("database")
@Tag("browser")
class NewcomerTest {
    /** Somebody who has to find each thing first: for each press or field. */
    private static final Duration LOOKING = Duration.ofSeconds(15);

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final String ADMINISTRATOR_PIN = "K7m2p9";

    private int hands;

    @Test
    void theWayToTheFirstTestIsShort(@TempDir Path place) throws IOException {
        Path files = Files.createDirectory(place.resolve("backups"));
        Path keys = Files.createDirectory(place.resolve("keys"));
        long begin = System.nanoTime();
        try (Server server = Serving.up(
                        DataFolder.throwAway(),
                        Path.of("../packs"),
                        new SystemMoments(),
                        Map.of("logging.level.root", "ERROR"));
                var browsers = new Browsers("http://127.0.0.1:" + server.port())) {
            Page page = browsers.desk();
            page.navigate("/");
            makeAdministrator(
                    page, Objects.requireNonNull(server.bean(Installation.class).setupCode()));
            states(page, "done", "done", "begun", "open", "open", "open", "open");
            Browsers.look(page, "first-steps-begun");

            fill(page, "officer-account", "zhiban");
            fill(page, "officer-name", "王值班");
            press(page, "officer-make");
            String pin = page.getByTestId("officer-pin").locator("b").textContent();
            state(page, "posts", "begun");
            Browsers.look(page, "first-steps-officer");

            backUp(page, files, keys);
            press(page, "admin-first-steps"); // left, and gone on with
            state(page, "backup", "done");

            press(page, "steps-test");
            fill(page, "login-account", "zhiban");
            fill(page, "login-pin", pin);
            press(page, "login-submit");
            takeInTest(page);
            long seconds = (System.nanoTime() - begin) / 1_000_000_000;
            var needed = LOOKING.multipliedBy(hands).plusSeconds(seconds);
            System.out.printf(
                    "newcomer: %d presses and fields, %d s by machine, about %d min %d s by hand%n",
                    hands, seconds, needed.toMinutes(), needed.toSecondsPart());
            assertThat(needed).isLessThan(TEN_MINUTES);

            everythingIsSeen(browsers);
            backupsAreScheduledAndTried(browsers);
            browsers.nothingStrange();
        }
    }

    private void makeAdministrator(Page page, String code) {
        assertThat(page).hasURL(Pattern.compile("/setup$"));
        fill(page, "setup-code", code);
        fill(page, "setup-name", "李管理");
        fill(page, "setup-pin", ADMINISTRATOR_PIN);
        fill(page, "setup-pin-again", ADMINISTRATOR_PIN);
        press(page, "setup-submit");
        fill(page, "login-account", "admin");
        fill(page, "login-pin", ADMINISTRATOR_PIN);
        press(page, "login-submit");
        assertThat(page).hasURL(Pattern.compile("/admin/first-steps$"));
    }

    private void backUp(Page page, Path files, Path keys) {
        press(page, "steps-backup");
        fill(page, "backup-folder", files.toString());
        fill(page, "backup-keys", keys.toString());
        press(page, "backup-save");
        assertThat(page.getByTestId("backup-now")).isEnabled();
        press(page, "backup-now");
        assertThat(page.getByTestId("backup-last")).hasAttribute("data-success", "true");
    }

    private void takeInTest(Page page) {
        assertThat(page.getByTestId("intake-kind")).hasValue("test");
        fill(page, "intake-occurredAt", "0000"); // since midnight: never ahead of the hour of the call
        page.getByTestId("intake-area").selectOption(new SelectOption().setIndex(1));
        page.getByTestId("intake-hazard").selectOption(new SelectOption().setIndex(1));
        hands += 2;
        assertThat(page.getByTestId("intake-plan")).not().hasValue("");
        press(page, "intake-submit");
        assertThat(page).hasURL(Pattern.compile("/incidents/"));
    }

    /** The administrator comes back another day, on a phone and in English too. */
    private static void everythingIsSeen(Browsers browsers) {
        Page phone = browsers.phone();
        Browsers.signIn(phone, "admin", ADMINISTRATOR_PIN);
        phone.getByTestId("admin-first-steps").click();
        states(phone, "done", "done", "begun", "begun", "open", "done", "done");
        Browsers.look(phone, "first-steps-phone");
        phone.getByTestId("sign-out").click();
        phone.getByTestId("appearance-open").click();
        phone.getByTestId("appearance-language").selectOption("en");
        Browsers.signIn(phone, "admin", ADMINISTRATOR_PIN);
        phone.getByTestId("admin-first-steps").click();
        assertThat(phone.getByTestId("step-test")).containsText("Test incident");
        Browsers.look(phone, "first-steps-phone-english");
    }

    private static void backupsAreScheduledAndTried(Browsers browsers) {
        Page page = browsers.desk();
        Browsers.signIn(page, "admin", ADMINISTRATOR_PIN);
        page.getByTestId("admin-health").click();
        page.getByTestId("backup-hour").selectOption("3");
        page.getByTestId("backup-kept").fill("30");
        page.getByTestId("backup-schedule").click();
        page.getByTestId("backup-try").click();
        assertThat(page.getByTestId("backup-trial")).hasAttribute("data-success", "true");
        assertThat(page.getByTestId("health-copies")).hasAttribute("data-fine", "true");
        page.reload();
        assertThat(page.getByTestId("backup-hour")).hasValue("3");
        assertThat(page.getByTestId("backup-kept")).hasValue("30");
        Browsers.look(page, "health-scheduled");
    }

    private static void states(Page page, String... states) {
        var names = new String[] {"jurisdiction", "packs", "units", "posts", "tls", "backup", "test"};
        for (int i = 0; i < names.length; i++) {
            state(page, names[i], states[i]);
        }
    }

    private static void state(Page page, String step, String state) {
        assertThat(page.getByTestId("step-" + step)).hasAttribute("data-state", state);
    }

    private void press(Page page, String testid) {
        hands++;
        page.getByTestId(testid).click();
    }

    private void fill(Page page, String testid, String text) {
        hands++;
        page.getByTestId(testid).fill(text);
    }
}
