package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.hufu.server.Caller;
import io.hufu.server.access.Presence;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people of one unit, each at a terminal: who is on duty is called, the other one sees; with nobody on duty both are. */
@Tag("database")
@Tag("browser")
class RosterRingScreensTest {
    private static final String UNIT = "fire-brigade";
    private static final Pattern CALLS = Pattern.compile("^\\(1\\).*");
    private static final int AGAIN_MS = 21_000;
    /** Counts tones and shakes, and leaves the tones as they are. */
    private static final String COUNTED = """
            window.called = 0
            const tone = BaseAudioContext.prototype.createOscillator
            BaseAudioContext.prototype.createOscillator = function () { window.called++; return tone.call(this) }
            navigator.vibrate = () => { window.called++; return true }
            window.badge = 0
            navigator.setAppBadge = (count) => { window.badge = count; return Promise.resolve() }
            navigator.clearAppBadge = () => navigator.setAppBadge(0)""";

    private CommandPost post;
    private Browsers browsers;
    private Caller admin;

    @BeforeEach
    void open() {
        post = CommandPost.open(HandClock.running("09:21"));
        browsers = new Browsers(post.base());
        admin = new Caller(URI.create(post.base()).getPort());
        admin.signIn("admin", post.pin());
    }

    @AfterEach
    void close() {
        browsers.nothingStrange();
        browsers.close();
        post.close();
    }

    /** Makes somebody else who acts for the unit; answers the PIN. */
    private String colleague(String account) {
        String table = "type,id,name,unit,area,phone,posts,capabilities,expires\nperson," + account + ",班乙," + UNIT
                + ",,,,unit,\n";
        return admin.post("/api/admin/import?dryRun=false", table.getBytes(StandardCharsets.UTF_8), "text/csv")
                .json()
                .path("pins")
                .path(0)
                .path("pin")
                .asString();
    }

    private Page terminal(String account, String pin) {
        Page page = browsers.deskWith(COUNTED);
        page.clock().install();
        Browsers.signIn(page, account, pin);
        page.navigate("/terminal");
        assertThat(page.getByTestId("inbox-empty")).isVisible();
        return page;
    }

    private static int called(Page page) {
        return counted(page, "called");
    }

    /** The number on the icon of the terminal. */
    private static int badge(Page page) {
        return counted(page, "badge");
    }

    private static int counted(Page page, String what) {
        return ((Number) page.evaluate("what => window[what]", what)).intValue();
    }

    @Test
    void whoIsOnDutyIsCalledAndTheOthersSeeUntilNobodyIs() {
        String path = "/api/roster/units/" + UNIT + "/shifts";
        var now = post.clock().now();
        var entered = admin.post(
                path,
                "{\"account\":\"%s\",\"role\":\"watch\",\"from\":\"%s\",\"until\":\"%s\"}"
                        .formatted(UNIT, now.minusSeconds(60), now.plus(Duration.ofHours(8))));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        Page off = terminal("fire-second", colleague("fire-second"));
        off.waitForCondition(() -> post.bean(Presence.class).isMute(UNIT));
        Page on = terminal(UNIT, post.pin());
        on.waitForCondition(() -> !post.bean(Presence.class).isMute(UNIT));
        assertThat(on.getByTestId("quiet")).hasCount(0);
        assertThat(off.getByTestId("quiet")).containsText("不当班");

        String incident = post.activated();
        assertThat(on.getByTestId("inbox-" + incident)).isVisible();
        assertThat(off.getByTestId("inbox-" + incident)).isVisible();
        assertThat(off.getByTestId("inbox-waiting")).containsText("1项待签收");
        assertThat(on).hasTitle(CALLS);
        assertThat(called(on)).isPositive();
        assertThat(badge(on)).isOne();
        off.clock().fastForward(AGAIN_MS);
        assertThat(called(off)).isZero();
        assertThat(off).not().hasTitle(CALLS);
        assertThat(badge(off)).isZero();
        Browsers.look(off, "terminal-off-duty");

        String shift = path + "/" + entered.json().path("shifts").path(0).asLong();
        assertThat(admin.post(shift + "/sign-out", "{}").status()).isEqualTo(204);
        assertThat(off.getByTestId("quiet")).hasCount(0);
        assertThat(off).hasTitle(CALLS);
        assertThat(called(off)).isPositive();
        assertThat(badge(off)).isOne();
    }
}
