package io.hufu.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The system's Chromium, with one window for each person; what leaves this machine or fails in a page is remembered. */
final class Browsers implements AutoCloseable {
    private static final Path PICTURES = Path.of("target/screens");
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final double PATIENCE_MS = 120_000;
    private static final String LOOKS = script("looks.js");

    private final String base;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> strange = Collections.synchronizedList(new ArrayList<>());

    Browsers(String base) {
        this.base = base;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Path chromium = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Chromium was not found; on Debian: apt-get install chromium fonts-noto-cjk"));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setTimeout(PATIENCE_MS)
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--autoplay-policy=no-user-gesture-required")));
    }

    /** A desk: 1440 by 900. */
    Page desk() {
        return page(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** A phone: 390 by 844. */
    Page phone() {
        return page(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true));
    }

    /** A desk in whose pages a script runs before their own. */
    Page deskWith(String script) {
        BrowserContext context = context(new Browser.NewContextOptions().setViewportSize(1440, 900));
        context.addInitScript(script);
        return context.newPage();
    }

    private Page page(Browser.NewContextOptions options) {
        return context(options).newPage();
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context =
                browser.newContext(options.setBaseURL(base).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE_MS);
        context.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(base + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
                strange.add("a request left for " + url);
            }
        });
        context.onResponse(response -> {
            if (response.status() == 500) {
                strange.add("a fault at " + response.url());
            }
        });
        context.onWebError(error -> strange.add("an error in a page: " + error.error()));
        return context;
    }

    /** Signs somebody in by the keyboard, and waits for the first screen. */
    static void signIn(Page page, String account, String pin) {
        page.navigate("/");
        PlaywrightAssertions.assertThat(page.getByTestId("login-account")).isFocused();
        page.keyboard().type(account);
        page.keyboard().press("Tab");
        page.keyboard().type(pin);
        page.keyboard().press("Enter");
        page.getByTestId("who").waitFor();
    }

    /** Photographs a screen and measures it. */
    static void look(Page page, String name) {
        PlaywrightAssertions.assertThat(page.getByText("正在处理")).hasCount(0); // nothing is still being read
        page.evaluate("() => document.fonts.ready");
        photograph(page, name);
        assertThat(faults(page)).as("the screen " + name).isEmpty();
    }

    /** What is wrong with the screen as it stands, in sentences. */
    static List<?> faults(Page page) {
        return (List<?>) page.evaluate(LOOKS);
    }

    static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
    }

    /** The size of letters, px. */
    static double letters(Page page, String testid) {
        Object size = page.getByTestId(testid)
                .locator("*")
                .first()
                .evaluate("element => parseFloat(getComputedStyle(element).fontSize)");
        return ((Number) size).doubleValue();
    }

    static Path place(String file) {
        return PICTURES.resolve(file);
    }

    /** Nothing left this machine, no page failed, the server did not fail. */
    void nothingStrange() {
        assertThat(strange).isEmpty();
    }

    /** A function that lies beside the tests, from its first arrow on. */
    static String script(String name) {
        try (var in = Objects.requireNonNull(Browsers.class.getResourceAsStream(name))) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return script.substring(script.indexOf("() =>")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
