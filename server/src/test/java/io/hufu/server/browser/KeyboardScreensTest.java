package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody needs a mouse: the way past the navigation, help, dialogs, every control of desk and board, the tour; and what is chosen is kept. */
@Tag("database")
@Tag("browser")
class KeyboardScreensTest {
    private static final int MOST = 700;
    private static final String FOCUS = """
            () => {
              const at = document.activeElement
              if (!at || at === document.body) return ''
              window.focusNumber ??= 0
              at.dataset.focusNumber ??= String(++window.focusNumber)
              return at.dataset.focusNumber
            }""";
    private static final String CONTROLS = """
            () => {
              const radios = new Set()
              return [...document.querySelectorAll('a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary')]
                .filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) && !one.closest('[aria-hidden=true]') && !one.dataset.focusNumber)
                .map((one) => one.outerHTML.slice(0, 120))
            }""";

    private static CommandPost post;
    private static Browsers browsers;
    private static String incident = "";

    @BeforeAll
    static void open() {
        post = CommandPost.open(HandClock.running("09:21"));
        browsers = new Browsers(post.base());
        incident = post.activated();
        post.acknowledgeAllBut(incident, Set.of("garrison"));
    }

    @AfterAll
    static void close() {
        browsers.close();
        post.close();
    }

    @Test
    void everyControlOfDeskAndBoardIsReached() {
        Page page = browsers.desk();
        Browsers.signIn(page, "commander", post.pin());
        for (String address : List.of("/desk", "/incidents/" + incident, "/roll-calls")) {
            page.navigate(address);
            assertThat(page.getByTestId(shows(address)).first()).isVisible();
            page.keyboard().press("Tab");
            assertThat(page.getByTestId("skip")).isFocused();
            var seen = new LinkedHashSet<String>();
            for (int i = 0; i < MOST && seen.add((String) page.evaluate(FOCUS)); i++) {
                page.keyboard().press("Tab");
            }
            assertThat(seen.size()).as("no key trap on " + address).isBetween(10, MOST - 1);
            assertThat((List<?>) page.evaluate(CONTROLS))
                    .as("never reached on " + address)
                    .isEmpty();
        }
    }

    /** What is there once the screen has read what it shows. */
    private static String shows(String address) {
        return switch (address) {
            case "/desk" -> "incident-row";
            case "/roll-calls" -> "roll-call-start";
            default -> "matrix-row-fire-brigade";
        };
    }

    @Test
    void theSkipLinkLeadsToTheContent() {
        Page page = browsers.desk();
        Browsers.signIn(page, "duty1", post.pin());
        page.navigate("/plans");
        assertThat(page.getByTestId("plan-list")).isVisible();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void aDialogKeepsTheFocusAndGivesItBack() {
        Page page = browsers.desk();
        Browsers.signIn(page, "duty1", post.pin());
        page.navigate("/incidents/" + incident + "?tab=instructions");
        var open = page.getByTestId("instruction-give");
        open.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("act-give-instruction")).isVisible();
        for (int i = 0; i < 12; i++) {
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate("() => document.activeElement.closest('[role=dialog]') !== null"))
                    .isTrue();
        }
        page.keyboard().press("Escape");
        assertThat(page.getByTestId("act-give-instruction")).hasCount(0);
        assertThat(open).isFocused();
    }

    @Test
    void helpIsOneKeyAwayAndWhatIsChosenIsKept() {
        Page page = browsers.desk();
        Browsers.signIn(page, "duty1", post.pin());
        page.navigate("/plans");
        page.getByTestId("plan-list").waitFor();
        page.keyboard().press("?");
        assertThat(page.getByTestId("help-text")).containsText("另一人确认");
        page.getByTestId("appearance-language").selectOption("en");
        page.getByTestId("appearance-theme").selectOption("dark");
        page.getByTestId("appearance-contrast").selectOption("more");
        page.getByTestId("appearance-size").selectOption("larger");
        assertThat(page.getByTestId("help-text")).containsText("another puts it in force");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("html")).hasAttribute("data-contrast", "more");
        assertThat(page).hasTitle(Pattern.compile("^Plans and editions.*"));
        page.getByTestId("plan-list").waitFor();
        assertThat((Number) page.evaluate("() => parseFloat(getComputedStyle(document.documentElement).fontSize)"))
                .satisfies(size -> assertThat(size.doubleValue()).isGreaterThan(20));
        page.keyboard().press("g");
        page.keyboard().press("i");
        page.getByTestId("dictionary-search").waitFor();
        page.keyboard().press("/");
        assertThat(page.getByTestId("dictionary-search")).isFocused();
        page.keyboard().type("签收");
        assertThat(page.getByTestId("dictionary-count"))
                .hasText(Pattern.compile("^[1-9] words$")); // of nearly a hundred
        page.keyboard().press("?");
        assertThat(page.getByTestId("help")).hasCount(0); // typed, not meant
    }

    @Test
    void whatTheSystemWishesIsFollowed() {
        Page page = browsers.desk();
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        page.navigate("/sign-in");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat((String) page.evaluate("() => getComputedStyle(document.body).transitionDuration"))
                .isEqualTo("1e-05s");
        page.getByTestId("appearance-open").click();
        page.getByTestId("appearance-theme").selectOption("light");
        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
    }

    @Test
    void theTourPointsAtRealThingsAndCanBeLeft() {
        Page page = browsers.desk();
        Browsers.signIn(page, "duty1", post.pin());
        assertThat(page.getByTestId("tour")).hasCount(0); // never by itself
        page.getByTestId("tour-start").click();
        var tour = page.getByTestId("tour");
        for (String station : List.of(
                "demonstration",
                "intake",
                "whatIf",
                "incidents",
                "level",
                "authority",
                "matrix",
                "clocks",
                "terminal",
                "plans",
                "help")) {
            assertThat(tour).hasAttribute("data-station", station);
            if (!station.equals("help")) {
                page.getByTestId("tour-next").click();
            }
        }
        page.keyboard().press("Escape");
        assertThat(tour).hasCount(0);
        browsers.nothingStrange();
    }
}
