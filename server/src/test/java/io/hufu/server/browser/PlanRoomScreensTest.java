package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The plan room: a plan read, drawn, reviewed, compared, tried, and an edition put in force by two people. */
@Tag("database")
@Tag("browser")
class PlanRoomScreensTest {
    private static final String PLAN = "hazardous-chemicals-2020";
    private static final String REVISED = "hazardous-chemicals-revised";
    private static final List<String> TABS = List.of(
            "overview",
            "organisation",
            "response",
            "clocks",
            "guides",
            "warnings",
            "ending",
            "findings",
            "compare",
            "try");

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
    void aPlanIsReadOnADeskAndOnAPhone() {
        for (Page page : List.of(browsers.desk(), browsers.phone())) {
            String size = page.viewportSize().width < 700 ? "phone" : "desk";
            Browsers.signIn(page, "duty1", post.pin());
            page.getByTestId("nav-plans").click();
            assertThat(page.getByTestId("plan-list").locator("li").first()).isVisible();
            Browsers.look(page, "plans-" + size);
            page.getByTestId("plan-" + PLAN).click();
            for (String tab : TABS) {
                page.getByTestId("plan-tab-" + tab).click();
                assertThat(page.getByTestId("plan-tab-" + tab)).hasAttribute("aria-selected", "true");
                ready(page, tab);
                Browsers.look(page, "plan-" + tab + "-" + size);
            }
        }
        browsers.nothingStrange();
    }

    /** What a tab reads or lays out aside is there. */
    private static void ready(Page page, String tab) {
        switch (tab) {
            case "organisation" ->
                assertThat(page.getByTestId("organisation-chart")).isVisible();
            case "response" -> assertThat(page.getByTestId("response-flow")).isVisible();
            case "clocks" -> assertThat(page.getByTestId("clock-axis")).isVisible();
            case "findings" -> assertThat(page.getByTestId("findings-all")).hasText(Pattern.compile("全部 [1-9].*"));
            case "compare" -> {
                page.getByTestId("compare-with").selectOption(REVISED);
                assertThat(page.getByTestId("compare-posts")).isVisible();
            }
            case "try" -> {
                page.getByTestId("try-deaths").fill("2");
                page.getByTestId("try-mayBecome").selectOption("considerable");
                assertThat(page.getByTestId("what-if-level")).hasText(Pattern.compile("II级响应"));
                assertThat(page.getByTestId("try-flow")).isVisible();
            }
            default -> assertThat(page.getByTestId("plan-title")).isVisible();
        }
    }

    @Test
    void whatIsSearchedForIsFoundAndARuleIsExplained() {
        Page page = browsers.desk();
        Browsers.signIn(page, "reader", post.pin());
        page.navigate("/plans/" + PLAN + "?tab=organisation");
        var members = page.getByTestId("plan-members").locator("tbody tr");
        assertThat(members).hasCount(34);
        page.getByTestId("plan-search").fill("水务局");
        assertThat(members).hasCount(1);
        page.getByTestId("plan-search").fill("");
        page.getByTestId("plan-tab-findings").click();
        page.getByTestId("findings-error").click();
        var first = page.locator("[data-testid^=finding-]").first();
        first.locator("button").click();
        assertThat(first.locator("pre")).containsText("Cure:");
    }

    @Test
    void aPictureIsSavedAsAFileThatStandsAlone() throws IOException {
        Page page = browsers.desk();
        Browsers.signIn(page, "duty1", post.pin());
        page.navigate("/plans/" + PLAN + "?tab=response");
        assertThat(page.getByTestId("response-flow")).isVisible();
        var download = page.waitForDownload(
                () -> page.getByTestId("response-flow-save").click());
        assertThat(download.suggestedFilename()).isEqualTo(PLAN + "-response.svg");
        var svg = Files.readString(download.path());
        assertThat(svg)
                .startsWith("<svg")
                .contains("<title", "<desc", "I级响应", "指挥长")
                .doesNotContain("<script", "href=\"http");
    }

    @Test
    void twoPeoplePutAnEditionInForce() {
        Page administrator = browsers.desk();
        Browsers.signIn(administrator, "admin", post.pin());
        administrator.navigate("/plans");
        administrator.getByTestId("plan-propose-" + REVISED).click();
        assertThat(administrator.getByTestId("proposal-" + REVISED)).isVisible();
        assertThat(administrator.getByTestId("proposal-confirm-" + REVISED)).hasCount(0);
        Browsers.look(administrator, "plans-proposed");

        Page duty = browsers.desk();
        Browsers.signIn(duty, "duty2", post.pin());
        duty.navigate("/plans");
        duty.getByTestId("proposal-reason-" + REVISED).fill("职责尚未核对");
        duty.getByTestId("proposal-withdraw-" + REVISED).click();
        assertThat(duty.getByTestId("proposals")).containsText("退回：职责尚未核对");

        administrator.reload();
        administrator.getByTestId("plan-propose-" + REVISED).click();
        assertThat(administrator.getByTestId("proposal-" + REVISED)).isVisible();
        duty.reload();
        duty.getByTestId("proposal-confirm-" + REVISED).click();
        assertThat(duty.getByTestId("proposals")).containsText("确认");
        duty.navigate("/plans/" + REVISED);
        assertThat(duty.locator("header.panel .mark")).containsText("施行中");
        Browsers.look(duty, "plan-published");
    }
}
