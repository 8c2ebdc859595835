package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import io.hufu.server.story.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The evaluation room: the evaluation with its pictures, the replay, and two incidents side by side. */
@Tag("database")
@Tag("browser")
class ReviewScreensTest {
    private static CommandPost post;
    private static Browsers browsers;
    private static String incident = "";
    private static String other = "";

    @BeforeAll
    static void open() {
        post = CommandPost.open(HandClock.standing("09:21"));
        browsers = new Browsers(post.base());
        incident = post.activated();
        post.acknowledgeAllBut(incident, Set.of("garrison"));
        post.to("10:05");
        other = post.activated();
        post.to("10:12");
    }

    @AfterAll
    static void close() {
        browsers.close();
        post.close();
    }

    @Test
    void theEvaluationIsDrawnAndKeptAsWord() throws IOException {
        for (Page page : List.of(browsers.desk(), browsers.phone())) {
            boolean phone = page.viewportSize().width < 700;
            Browsers.signIn(page, "duty1", post.pin());
            page.navigate("/incidents/" + incident + "/evaluation");
            assertThat(page.getByTestId("evaluation-course")).containsText("II级响应");
            assertThat(page.getByTestId("evaluation-verdicts")).containsText("§4.1");
            assertThat(page.getByTestId("evaluation-due")).containsText("按时");
            assertThat(page.getByTestId("evaluation-ways")).containsText("终端");
            Browsers.look(page, phone ? "evaluation-room-phone" : "evaluation-room");
            page.getByTestId("evaluation-only-never").check();
            assertThat(page.getByTestId("evaluation-bodies")).containsText("军分区");
        }
        Page desk = browsers.desk();
        Browsers.signIn(desk, "duty1", post.pin());
        desk.navigate("/incidents/" + incident + "/evaluation");
        var word =
                desk.waitForDownload(() -> desk.getByTestId("evaluation-docx").click());
        assertThat(word.suggestedFilename()).endsWith(".docx");
        assertThat(Files.size(word.path())).isGreaterThan(5_000);
        browsers.nothingStrange();
    }

    @Test
    void theReplayGoesStepByStepAndCannotAct() {
        Page page = browsers.desk();
        Browsers.signIn(page, "duty1", post.pin());
        page.navigate("/incidents/" + incident + "/evaluation");
        page.getByTestId("open-replay").click();
        assertThat(page.getByTestId("replay-scene")).containsText("接报");
        assertThat(page.getByTestId("board-level")).containsText("未启动");
        assertThat(page.getByTestId("matrix")).containsText("尚未下达指令");
        page.getByTestId("replay-slider").focus();
        page.keyboard().press("End");
        assertThat(page.getByTestId("board-level")).containsText("II级响应");
        assertThat(page.getByTestId("matrix-row-fire-brigade")).hasAttribute("data-state", "urged");
        Browsers.look(page, "replay-end");
        page.keyboard().press("Home");
        assertThat(page.getByTestId("board-level")).containsText("未启动");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByTestId("replay-scene")).hasAttribute("data-position", Pattern.compile("\\d+"));
        page.keyboard().press("PageUp");
        for (int i = 0; i < 20 && !page.getByTestId("replay-scene").innerText().contains("级别"); i++) {
            page.keyboard().press("PageDown");
        }
        assertThat(page.getByTestId("replay-scene")).containsText("启动II级响应");
        assertThat(page.getByTestId("matrix-row-fire-brigade")).hasAttribute("data-state", "issued");
        assertThat(page).hasURL(Pattern.compile(".*[?&]at=\\d+.*"));
        betweenTwoSteps(page);
        assertThat(page.locator("[data-testid^=told-], [data-testid^=urge-]")).hasCount(0);
        page.getByTestId("tab-end").click();
        assertThat(page.getByTestId("end-submit")).hasCount(0);
        page.reload();
        assertThat(page.getByTestId("replay-scene")).isVisible();
        Page phone = browsers.phone();
        Browsers.signIn(phone, "duty1", post.pin());
        phone.navigate("/incidents/" + incident + "/replay");
        assertThat(phone.getByTestId("board-level")).isVisible();
        Browsers.look(phone, "replay-phone");
        browsers.nothingStrange();
    }

    /** Twenty minutes before the end nothing happened, but clocks ran. */
    private static void betweenTwoSteps(Page page) {
        Locator slider = page.getByTestId("replay-slider");
        long end = Long.parseLong(slider.getAttribute("max"));
        long start = Long.parseLong(slider.getAttribute("min"));
        slider.fill(String.valueOf(start + (end - start) / 2 / 1000 * 1000));
        assertThat(page.getByTestId("replay-scene")).containsText("两步之间");
        assertThat(page.getByTestId("matrix-row-garrison")).isVisible();
        Browsers.look(page, "replay-between");
    }

    @Test
    void twoIncidentsSideBySide() {
        for (Page page : List.of(browsers.desk(), browsers.phone())) {
            boolean phone = page.viewportSize().width < 700;
            Browsers.signIn(page, "duty1", post.pin());
            page.navigate("/incidents/" + incident + "/evaluation");
            page.getByTestId("open-comparison").click();
            assertThat(page.getByTestId("compare-" + incident)).isChecked();
            assertThat(page.getByTestId("compare-show")).isDisabled();
            page.getByTestId("compare-" + other).check();
            page.getByTestId("compare-show").click();
            assertThat(page.getByTestId("comparison-overview")).containsText("II级响应");
            assertThat(page.getByTestId("comparison-duties")).containsText("市委市政府");
            assertThat(page.getByTestId("comparison-bodies")).containsText("签收—");
            Browsers.look(page, phone ? "comparison-phone" : "comparison");
        }
        browsers.nothingStrange();
    }

    @Test
    void theNoticeIsSeenNumberedAndKept() {
        Page desk = browsers.desk();
        Browsers.signIn(desk, "duty1", post.pin());
        desk.navigate("/incidents/" + incident + "/evaluation");
        desk.getByTestId("open-documents").click();
        assertThat(desk.getByTestId("document-preview")).containsText("启动II级应急响应的通知");
        assertThat(desk.getByTestId("document-preview")).containsText("市消防救援支队");
        assertThat(desk.getByTestId("document-preview")).containsText("（未编号）");
        desk.getByTestId("document-number").click();
        assertThat(desk.getByTestId("document-preview")).containsText(Pattern.compile("〔2026〕\\d+号"));
        assertThat(desk.getByTestId("document-number")).hasCount(0);
        Browsers.look(desk, "documents");
        var word = desk.waitForDownload(() -> desk.getByTestId("document-docx").click());
        assertThat(word.suggestedFilename()).endsWith("启动II级应急响应的通知.docx");
        desk.getByTestId("open-register").click();
        desk.navigate("/register?year=2026");
        assertThat(desk.getByTestId("paper-register")).containsText("启动II级应急响应的通知");
        Browsers.look(desk, "paper-register");
        Page phone = browsers.phone();
        Browsers.signIn(phone, "duty1", post.pin());
        phone.navigate("/incidents/" + incident + "/documents");
        assertThat(phone.getByTestId("document-preview")).isVisible();
        Browsers.look(phone, "documents-phone");
        browsers.nothingStrange();
    }

    @Test
    void theNoticeOfARecalledActivationStandsUnderTheNoticeItself() {
        String denied = Told.activatedByTelephone(post);
        var commander = post.person("commander");
        commander
                .act(denied, "deny-decision", "{'decision': 'd1', 'reason': '未接过此电话'}")
                .done();
        Page page = browsers.desk();
        Browsers.signIn(page, "duty1", post.pin());
        page.navigate("/incidents/" + denied + "/documents");
        assertThat(page.getByTestId("document-activation-d1")).containsText("未签发");
        commander
                .act(denied, "recall-decision", "{'decision': 'd1', 'reason': '本人未作决定'}")
                .done();
        assertThat(page.getByTestId("document-activation-d1")).containsText("已撤销");
        assertThat(page.getByTestId("document-preview")).containsText("见撤销或恢复通知");
        assertThat(page.getByTestId("document-recall-d1")).containsText("撤销通知");
        page.getByTestId("document-recall-d1").click();
        assertThat(page.getByTestId("document-preview")).containsText("任务单撤回，请立即停止执行");
        page.getByTestId("document-number").click();
        assertThat(page.getByTestId("document-preview")).containsText(Pattern.compile("〔2026〕\\d+号"));
        Browsers.look(page, "documents-recall");
        page.navigate("/register?year=2026");
        assertThat(page.getByTestId("paper-register")).containsText("撤销通知");
        browsers.nothingStrange();
    }
}
