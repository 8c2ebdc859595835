package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Goes from screen to screen in one page and looks at each in both languages and all sizes, by day, by night and with high contrast:
 * five looks a screen in which each of these meets the others, or all of them with {@code -Dhufu.screens=all}.
 */
final class Walk {
    private static final Path AXE = Path.of("../console/node_modules/axe-core/axe.min.js");
    private static final Path PICTURES = Path.of("target/screens/walk");
    private static final boolean EVERY_LOOK = "all".equals(System.getProperty("hufu.screens"));
    private static final List<Size> SIZES = List.of(new Size(390, 844), new Size(1440, 900), new Size(1920, 1080));
    private static final List<Theme> THEMES = List.of(
            new Theme("light", "normal"),
            new Theme("dark", "normal"),
            new Theme("light", "more"),
            new Theme("dark", "more"));
    private static final List<Look> ALL = SIZES.stream()
            .flatMap(size -> Stream.of("zh", "en")
                    .flatMap(language -> THEMES.subList(0, 2).stream().map(theme -> new Look(language, size, theme))))
            .toList();
    /** Every size in both languages but the widest, which has room; each language and size by day or by night. */
    private static final List<Look> SOME = List.of(
            new Look("zh", SIZES.get(1), THEMES.get(0)),
            new Look("en", SIZES.get(1), THEMES.get(1)),
            new Look("en", SIZES.get(0), THEMES.get(0)),
            new Look("zh", SIZES.get(0), THEMES.get(1)),
            new Look("zh", SIZES.get(2), THEMES.get(1)));

    private static final String CHINESE = Browsers.script("chinese.js");

    private static final String AXE_RUN = """
            async (only) => {
              const options = { resultTypes: ['violations'], runOnly: only ? { type: 'rule', values: [only] } : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }
              const { violations } = await window.axe.run(document, options)
              return violations.filter((one) => ['serious', 'critical'].includes(one.impact)).flatMap((one) =>
                one.nodes.slice(0, 4).map((node) => `${one.id} (${one.impact}): ${node.html.slice(0, 140)} ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`))
            }""";

    private final Page page;
    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private int screens;

    private record Theme(String light, String contrast) {
        @Override
        public String toString() {
            return contrast.equals("more") ? light + "-contrast" : light;
        }
    }

    private record Size(int width, int height) {}

    private record Look(String language, Size size, Theme theme) {
        int width() {
            return size.width();
        }

        int height() {
            return size.height();
        }

        @Override
        public String toString() {
            return language + "-" + size.width() + "-" + theme;
        }
    }

    /** @param page on a screen of the console */
    Walk(Page page) {
        this.page = page;
        page.onRequest(request -> asked.addAndGet(counts(request.url())));
        page.onRequestFinished(request -> asked.addAndGet(-counts(request.url())));
        page.onRequestFailed(request -> asked.addAndGet(-counts(request.url())));
    }

    private static int counts(String url) {
        return url.contains("/api/live") ? 0 : 1;
    }

    /** What is wrong, a sentence each. */
    List<String> faults() {
        return faults;
    }

    /** Opens a screen without loading the page anew, so that what was looked up before is still known. */
    void open(Screen screen) {
        closeDialogs();
        page.evaluate(
                "to => { window.history.pushState(null, '', to); window.dispatchEvent(new PopStateEvent('popstate', { state: null })) }",
                screen.address());
        String more = screen.address() + (screen.address().contains("?") ? "&" : "?");
        page.waitForCondition(() -> {
            String at = String.valueOf(page.evaluate("() => document.documentElement.dataset.address"));
            return at.equals(screen.address()) || at.startsWith(more);
        });
        settled();
        for (String press : screen.presses()) {
            page.getByTestId(press).first().click();
            settled();
        }
        if (!screen.shows().isEmpty()) {
            assertThat(page.getByTestId(screen.shows())).isVisible();
        }
    }

    /** Escape closes the dialogs that are open, the uppermost first. */
    private void closeDialogs() {
        var open = page.locator("[role=dialog]").filter(new Locator.FilterOptions().setVisible(true));
        for (int left = open.count(); left > 0; left--) {
            page.keyboard().press("Escape");
            assertThat(open).hasCount(left - 1);
        }
    }

    /** Nothing is asked of the server any more, nothing is being read or laid out; an answer may still begin something. */
    private void settled() {
        do {
            frames();
            page.waitForCondition(this::still);
            frames();
        } while (!still());
    }

    private boolean still() {
        return asked.get() <= 0 && Boolean.TRUE.equals(page.evaluate("""
                () => document.querySelector('main, [role=dialog]') !== null
                  && document.querySelector('[aria-busy=true], .v-enter-active, .v-leave-active, .dialog-fade-enter-active, .dialog-fade-leave-active') === null
                  && !document.getAnimations().some((one) => one instanceof CSSTransition)
                  && !/正在处理|Working…/.test(document.body.innerText)"""));
    }

    /** Two pictures of the browser later everything that was set is drawn. */
    private void frames() {
        page.evaluate(
                "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))");
    }

    void look(Screen screen) {
        page.setViewportSize(SOME.getFirst().width(), SOME.getFirst().height());
        open(screen);
        if (screen.shows().isEmpty()) {
            look(screen.name());
        } else {
            look(screen.name(), EVERY_LOOK ? ALL : SOME.subList(0, SOME.size() - 1));
        }
    }

    /** Looks at the page as it stands. */
    void look(String screen) {
        look(screen, EVERY_LOOK ? ALL : SOME);
        choose("zh", THEMES.get(2 + screens++ % 2));
        note(screen, "high contrast", (List<?>) page.evaluate(AXE_RUN, "color-contrast"));
        choose("zh", THEMES.getFirst());
    }

    /** Without high contrast; for a dialog without the widest window too, since it grows no wider there. */
    private void look(String screen, List<Look> looks) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(axe());
        }
        for (Look look : looks) {
            page.setViewportSize(look.width(), look.height());
            choose(look.language(), look.theme());
            note(screen, look.toString(), Browsers.faults(page));
            photograph(screen, look.toString());
            if (look.language().equals("en")) {
                note(screen, look.toString(), (List<?>) page.evaluate(CHINESE));
            }
            if (look.equals(SOME.getFirst())) {
                note(screen, look.toString(), (List<?>) page.evaluate(AXE_RUN, null));
            } else if (look.equals(SOME.get(1))) {
                note(screen, look.toString(), (List<?>) page.evaluate(AXE_RUN, "color-contrast"));
            }
        }
        choose("zh", THEMES.getFirst());
    }

    private void photograph(String screen, String how) {
        page.screenshot(new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(60)
                .setPath(PICTURES.resolve(screen + "-" + how + ".jpg")));
    }

    /** As if another tab of this browser had chosen. */
    private void choose(String language, Theme theme) {
        page.evaluate("""
                async (chosen) => {
                  for (const [key, newValue] of Object.entries(chosen)) window.dispatchEvent(new StorageEvent('storage', { key: 'hufu-' + key, newValue }))
                  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
                }""", Map.of("language", language, "theme", theme.light(), "contrast", theme.contrast()));
        settled(); // pictures are laid out anew in another language
    }

    /** Says it once a screen, however often it is seen there. */
    private void note(String screen, String how, List<?> found) {
        for (Object one : found) {
            String sentence = one.toString();
            if (said.add(screen + sentence.replaceAll("\".*|\\d+", ""))) {
                faults.add(screen + " " + how + ": " + sentence);
            }
        }
    }

    private static String axe() {
        try {
            return Files.readString(AXE);
        } catch (IOException e) {
            throw new UncheckedIOException("npm ci in console/ brings axe-core", e);
        }
    }
}
