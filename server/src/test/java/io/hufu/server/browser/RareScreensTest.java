package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import io.hufu.server.story.Told;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is seldom seen: a decision that is denied, a clock that departs, personal data destroyed. */
@Tag("database")
@Tag("browser")
class RareScreensTest {
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
    void aDecisionIsDeniedAndRecalled() {
        String incident = Told.activatedByTelephone(post);
        Page commander = browsers.desk();
        Page duty = browsers.desk();
        Browsers.signIn(duty, "duty1", post.pin());
        duty.navigate("/incidents/" + incident);
        assertThat(duty.getByTestId("behalf-open")).isVisible();
        assertThat(duty.getByTestId("dispute")).hasCount(0);
        Browsers.signIn(commander, "commander", post.pin());
        commander.navigate("/incidents/" + incident);
        commander.getByTestId("decision-deny-d1").click();
        commander.getByTestId("field-reason").fill("未接过此电话");
        commander.getByTestId("act-submit").click();
        assertThat(commander.getByTestId("decision-recall-d1")).isVisible();
        assertThat(duty.getByTestId("dispute")).containsText("未接过此电话");
        assertThat(duty.getByTestId("dispute")).containsText("响应取消");
        assertThat(duty.getByTestId("dispute-why")).containsText("指挥长");
        assertThat(duty.getByTestId("decision-recall-d1")).hasCount(0);
        Browsers.look(duty, "board-disputed");
        Browsers.look(commander, "board-disputed-commander");
        duty.getByTestId("nav-desk").click();
        assertThat(duty.getByTestId("row-disputed")).isVisible();
        Browsers.look(duty, "desk-disputed");
        commander.getByTestId("decision-recall-d1").click();
        commander.getByTestId("field-reason").fill("本人未作决定");
        Browsers.look(commander, "recall-decision");
        commander.getByTestId("act-submit").click();
        assertThat(commander.getByTestId("dispute")).hasCount(0);
        assertThat(commander.getByTestId("matrix-row-garrison")).hasAttribute("data-state", "recalled");
        commander.getByTestId("tab-command").click();
        assertThat(commander.getByTestId("decision-d1")).containsText("已撤回");
        Browsers.look(commander, "command-recalled");
        assertThat(duty.getByTestId("row-disputed")).hasCount(0);
    }

    @Test
    void thePlaceWasMisheardAndTheOneOnTheWayIsTold() {
        String incident = post.activated();
        Page phone = browsers.phone();
        Browsers.signIn(phone, "fire-brigade", post.pin());
        Page duty = browsers.desk();
        Browsers.signIn(duty, "duty1", post.pin());
        duty.navigate("/incidents/" + incident);
        duty.getByTestId("tab-reports").click();
        duty.getByTestId("incident-particulars").click();
        assertThat(duty.getByTestId("field-title")).hasValue("泽州县巴公镇化肥厂氯气泄漏");
        assertThat(duty.getByTestId("field-area")).hasValue("140525");
        duty.getByTestId("act-submit").click();
        assertThat(duty.getByTestId("field-reason")).hasAttribute("aria-invalid", "true");
        duty.getByTestId("field-title").fill("高平市河西镇化肥厂氯气泄漏");
        duty.getByTestId("field-area").selectOption("140581");
        duty.getByTestId("field-site").fill("河西镇");
        duty.getByTestId("field-occurredAt").fill("0850");
        duty.getByTestId("field-reason").fill("地点听错");
        duty.getByTestId("field-notice").fill("事发地点更正为高平市河西镇，请改道。");
        Browsers.look(duty, "correct-particulars");
        duty.getByTestId("act-submit").click();
        assertThat(duty.getByTestId("act-submit")).hasCount(0);
        duty.getByTestId("tab-state").click();
        assertThat(duty.getByTestId("matrix-row-gaoping-government")).hasAttribute("data-state", "issued");
        assertThat(duty.getByTestId("matrix-row-zezhou-government")).hasAttribute("data-state", "recalled");
        Browsers.look(duty, "board-corrected");
        phone.navigate("/terminal");
        var work = phone.getByTestId("work-" + incident + "/fire-brigade");
        assertThat(work.locator("[data-testid^=task-]").first()).containsText("＋ 新增");
        assertThat(work.locator("[data-testid^=task-]").first()).containsText("请改道。");
        assertThat(work.getByText("＋ 新增")).hasCount(1);
        assertThat(phone.getByTestId("inbox-" + incident)).containsText("高平市河西镇化肥厂氯气泄漏");
        Browsers.look(phone, "terminal-corrected");
    }

    @Test
    void anEndIsDeniedAndTheResponseResumed() {
        String incident = Told.endedByTelephone(post, "e1");
        Page commander = browsers.desk();
        Browsers.signIn(commander, "commander", post.pin());
        commander.navigate("/incidents/" + incident);
        assertThat(commander.getByTestId("matrix-row-garrison")).hasAttribute("data-state", "closed");
        commander.getByTestId("decision-deny-e1").click();
        commander.getByTestId("field-reason").fill("未同意终止");
        commander.getByTestId("act-submit").click();
        assertThat(commander.getByTestId("dispute")).containsText("恢复II级响应");
        Browsers.look(commander, "end-disputed");
        commander.getByTestId("decision-recall-e1").click();
        commander.getByTestId("field-reason").fill("现场仍有险情");
        Browsers.look(commander, "end-resume");
        commander.getByTestId("act-submit").click();
        assertThat(commander.getByTestId("dispute")).hasCount(0);
        assertThat(commander.getByTestId("matrix-row-garrison")).hasAttribute("data-state", "issued");
        assertThat(commander.getByTestId("activate-open-III")).isVisible();
        Browsers.look(commander, "board-resumed");
        Page unit = browsers.phone();
        Browsers.signIn(unit, "garrison", post.pin());
        var card = unit.getByTestId("work-" + incident + "/garrison");
        assertThat(card.getByTestId("reopened")).containsText("响应已恢复");
        Browsers.look(unit, "terminal-resumed");
        card.getByTestId("ack-button").click();
        assertThat(card.getByTestId("acknowledged")).isVisible();
        assertThat(card.getByTestId("reopened")).hasCount(0);
    }

    @Test
    void aClockThatDepartsIsOnEveryScreen() {
        Page page = browsers.desk();
        Browsers.signIn(page, "duty1", post.pin());
        assertThat(page.getByTestId("clock-departed")).hasCount(0);
        page.route("**/api/live*", RareScreensTest::departed);
        page.navigate("/desk");
        assertThat(page.getByTestId("clock-departed")).containsText("到时提醒");
        assertThat(page.getByTestId("incident-list")).isVisible();
        Browsers.look(page, "desk-clock");
    }

    private static void departed(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/event-stream")
                .setBody("event: heartbeat\ndata: {\"now\":\"2026-05-01T01:21:00Z\",\"clock\":false}\n\n"));
    }

    @Test
    void personalDataIsDestroyed() {
        String incident = post.activated();
        post.person("duty1").act(incident, "mark-false", "{'reason': '误报'}").done();
        Page page = browsers.desk();
        Browsers.signIn(page, "admin", post.pin());
        page.navigate("/admin");
        page.getByTestId("destroy-incident").fill(incident);
        page.getByTestId("destroy-reason").fill("保存期满");
        page.getByTestId("destroy-again").fill(incident + "x");
        assertThat(page.getByTestId("destroy-submit")).isDisabled();
        page.getByTestId("destroy-again").fill(incident);
        page.getByTestId("destroy-submit").click();
        assertThat(page.getByTestId("destroy-done")).containsText(Pattern.compile("已销毁.*仍保留", Pattern.DOTALL));
        Browsers.look(page, "admin-destroyed");
    }
}
