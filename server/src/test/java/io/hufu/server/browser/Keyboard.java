package io.hufu.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Hands on the keyboard and nowhere else: going from field to field, choosing, typing. */
final class Keyboard {
    private static final int MOST = 60;
    private static final String FOCUSED = "() => document.activeElement?.dataset?.testid ?? ''";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on by the tabulator until a control has the focus. */
    private void go(String testid) {
        for (int i = 0; i < MOST && !testid.equals(page.evaluate(FOCUSED)); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate(FOCUSED)).isEqualTo(testid);
    }

    void type(String testid, String text) {
        go(testid);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    /** Chooses a value of a list by the arrows. */
    void choose(String testid, String value) {
        go(testid);
        var list = page.getByTestId(testid);
        page.keyboard().press("Home");
        for (int i = 0; i < MOST && !list.inputValue().equals(value); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(list.inputValue()).isEqualTo(value);
    }

    void send() {
        page.keyboard().press("Control+Enter");
    }
}
