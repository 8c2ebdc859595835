package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.journal.ledger.Reader;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A communication test: started at the desk, answered by one press on a phone, with and without a network, and its report. */
@Tag("database")
@Tag("browser")
class RollCallScreensTest {
    private static CommandPost post;
    private static Browsers browsers;

    @BeforeAll
    static void open() {
        post = CommandPost.open(HandClock.running("09:21"));
        browsers = new Browsers(post.base());
    }

    @AfterAll
    static void close() {
        browsers.nothingStrange();
        browsers.close();
        post.close();
    }

    private static Page terminal(String account) {
        Page phone = browsers.phone();
        Browsers.signIn(phone, account, post.pin());
        phone.navigate("/terminal");
        assertThat(phone.getByTestId("offline-ready")).isVisible();
        return phone;
    }

    private static Page desk() {
        Page desk = browsers.desk();
        Browsers.signIn(desk, "duty1", post.pin());
        desk.getByTestId("open-roll-calls").click();
        return desk;
    }

    /** Starts one over two bodies; answers its id. */
    private static String started(Page desk) {
        desk.getByTestId("roll-call-some").check();
        desk.getByTestId("roll-call-bodies-fire-brigade").check();
        desk.getByTestId("roll-call-bodies-public-security").check();
        Browsers.look(desk, "roll-call-start");
        desk.getByTestId("roll-call-start").click();
        assertThat(desk.getByTestId("roll-call-count")).containsText("0/2");
        String url = desk.url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    @Test
    void startedAnsweredAndReported() {
        Page phone = terminal("fire-brigade");
        Page desk = desk();
        started(desk);
        assertThat(phone.getByTestId("roll-call-answer")).isVisible();
        assertThat(phone.getByTestId("inbox-waiting")).containsText("1");
        assertThat(phone.locator("main")).containsText("通信测试");
        Browsers.look(phone, "roll-call-terminal");
        phone.getByTestId("roll-call-answer").click();
        assertThat(phone.getByTestId("roll-call-answered")).isVisible();
        assertThat(desk.getByTestId("roll-call-count")).containsText("1/2");
        var answer = desk.getByTestId("answer-fire-brigade");
        assertThat(answer).hasAttribute("data-answered", "true");
        assertThat(answer).containsText("终端");
        assertThat(answer).containsText(Pattern.compile("\\d:\\d\\d"));
        desk.getByTestId("telephone-public-security").click();
        assertThat(desk.getByTestId("roll-call-count")).containsText("2/2");
        assertThat(desk.getByTestId("answer-public-security")).containsText("电话");
        Browsers.look(desk, "roll-call-report");
        desk.getByTestId("roll-call-close").click();
        assertThat(desk.getByTestId("roll-call-state")).containsText("已结束");
        assertThat(phone.getByTestId("inbox-empty")).isVisible();
    }

    @Test
    void anAnswerWithoutANetworkComesLaterWithItsOwnTime() {
        Page phone = terminal("fire-brigade");
        Page desk = desk();
        String rollCall = started(desk);
        assertThat(phone.getByTestId("roll-call-answer")).isVisible();
        phone.context().setOffline(true);
        assertThat(phone.getByTestId("offline")).isVisible();
        phone.getByTestId("roll-call-answer").click();
        assertThat(phone.getByTestId("roll-call-kept")).isVisible();
        post.to("10:30"); // past the limit
        assertThat(desk.getByTestId("roll-call-state")).containsText("时限到");
        assertThat(desk.getByTestId("answer-fire-brigade")).containsText("未应答");
        phone.context().setOffline(false);
        assertThat(desk.getByTestId("answer-fire-brigade")).hasAttribute("data-answered", "true");
        assertThat(desk.getByTestId("answer-fire-brigade")).containsText(Pattern.compile("10:3\\d录入"));
        var kept = post.bean(Reader.class).listStream(StreamId.assignment(rollCall + "/fire-brigade")).stream()
                .map(one -> one.event())
                .filter(AssignmentEvent.Acknowledged.class::isInstance)
                .toList();
        org.assertj.core.api.Assertions.assertThat(kept).hasSize(1);
        Browsers.look(desk, "roll-call-late");
    }
}
