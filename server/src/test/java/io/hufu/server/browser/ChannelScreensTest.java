package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.hufu.server.messages.Message;
import io.hufu.server.messages.MessageTable;
import io.hufu.server.messages.MessageTable.Entry;
import io.hufu.server.messages.Route;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A unit agrees to be reached by a drill; the office telephones for a message that reached nobody. */
@Tag("database")
@Tag("browser")
class ChannelScreensTest {
    private static CommandPost post;
    private static Browsers browsers;

    @BeforeAll
    static void open() {
        post = CommandPost.open(HandClock.running("09:21"));
        browsers = new Browsers(post.base());
    }

    @AfterAll
    static void close() {
        browsers.close();
        post.close();
    }

    @Test
    void aUnitAgreesToADrillAtItsTerminalAndTakesItBack() {
        String incident = post.activated("drill");
        Page unit = browsers.phone();
        Browsers.signIn(unit, "fire-brigade", post.pin());
        unit.getByTestId("drill-agree").click();
        assertThat(unit.getByTestId("drill-withdraw")).isVisible();
        Browsers.look(unit, "drill-consent");
        Page duty = browsers.desk();
        Browsers.signIn(duty, "duty1", post.pin());
        assertThat(duty.locator("body")).isVisible();
        org.assertj.core.api.Assertions.assertThat(duty.request()
                        .get("/api/incidents/" + incident + "/drill-consent")
                        .text())
                .isEqualTo("[\"fire-brigade\"]");
        unit.getByTestId("drill-withdraw").click();
        assertThat(unit.getByTestId("drill-agree")).isVisible();
        browsers.nothingStrange();
    }

    @Test
    void theOfficeTelephonesForAMessageThatReachedNobody() {
        String incident = post.activated();
        failed(incident);
        Page duty = browsers.desk();
        Browsers.signIn(duty, "duty1", post.pin());
        duty.navigate("/incidents/" + incident + "?tab=call");
        assertThat(duty.getByTestId("tab-call")).containsText("! 1");
        assertThat(duty.getByTestId("missed-message")).containsText("消防");
        Browsers.look(duty, "missed-message");
        duty.getByTestId("missed-telephoned").click();
        assertThat(duty.getByTestId("missed-message")).hasCount(0);
        assertThat(duty.getByTestId("tab-call")).not().containsText("!");
        browsers.nothingStrange();
    }

    /** As a channel leaves it that was refused. */
    private static void failed(String incident) {
        var now = post.clock().now();
        String id = "work:" + incident + "/fire-brigade#9>sms:person/p/mobile";
        var message = new Message(
                id,
                "work:" + incident + "/fire-brigade#9",
                "work",
                "real",
                incident,
                incident + "/fire-brigade",
                "fire-brigade",
                "市消防救援支队",
                "p",
                Route.SMS,
                "person/p/mobile",
                "p",
                "【晋城市应急】市消防救援支队：应急任务3项待签收。请立即登录终端签收。",
                now);
        post.bean(MessageTable.class).put(List.of(new Entry(message, "test")), now);
        post.bean(JdbcClient.class)
                .sql("update message set state = 'failed', reason = 'no-connection' where id = :id")
                .param("id", id)
                .update();
    }
}
