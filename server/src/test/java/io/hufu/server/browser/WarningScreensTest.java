package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A warning from its draft to its lifting, in three browsers: duty officer, a unit on a phone, and somebody from the street. */
@Tag("database")
@Tag("browser")
class WarningScreensTest {
    private static CommandPost post;
    private static Browsers browsers;

    private static Page duty;
    private static Page phone;
    private static Page street;

    @BeforeAll
    static void open() {
        post = CommandPost.open(HandClock.running("09:21"));
        browsers = new Browsers(post.base());
        duty = browsers.desk();
        phone = browsers.phone();
        street = browsers.phone();
    }

    @AfterAll
    static void close() {
        browsers.close();
        post.close();
    }

    @Test
    void theWholeLife() throws IOException {
        nothingIsInForce();
        aDraft();
        orangeGoesUp();
        yellowIsIssued();
        theUnitAnswers();
        thePublicReads();
        itIsLifted();
        browsers.nothingStrange();
    }

    private void nothingIsInForce() {
        street.navigate("/public/warnings");
        assertThat(street.getByText("目前没有生效的预警")).isVisible();
        Browsers.look(street, "public-empty");
        Browsers.signIn(phone, "fire-brigade", post.pin());
        assertThat(phone.getByTestId("inbox-empty")).isVisible();
        Browsers.signIn(duty, "duty1", post.pin());
        duty.getByTestId("nav-warnings").click();
        assertThat(duty.getByTestId("warning-list")).isVisible();
    }

    private void aDraft() {
        duty.getByTestId("warning-draft").click();
        duty.getByTestId("warning-submit").click();
        assertThat(duty.getByTestId("warning-form").getByText("此项必填").first()).isVisible();
        Browsers.look(duty, "warning-form-incomplete");
        duty.getByTestId("warning-plan").selectOption("hazardous-chemicals");
        assertThat(duty.getByTestId("warning-hazard")).hasValue("hazardous-chemicals");
        duty.getByTestId("warning-colour").selectOption("orange");
        duty.getByTestId("warning-areas-140525").check();
        duty.getByTestId("warning-issuer").fill("晋城市指挥部办公室");
        duty.getByTestId("warning-place").fill("巴公镇");
        duty.getByTestId("warning-outline").fill("持续高温，储罐温度接近上限");
        duty.getByTestId("warning-effects").fill("储罐超压泄漏的可能增大");
        duty.getByTestId("warning-cautions").fill("远离厂区下风向");
        duty.getByTestId("warning-measures").fill("企业加密巡检\n周边村庄做好转移准备");
        Browsers.look(duty, "warning-form");
        duty.getByTestId("warning-submit").click();
        duty.waitForURL(Pattern.compile(".*/warnings/w[0-9a-f]+.*"));
        assertThat(duty.getByTestId("warning-status")).hasAttribute("data-status", "draft");
    }

    private void orangeGoesUp() {
        assertThat(duty.getByTestId("warning-act-issue-draft")).isDisabled();
        assertThat(duty.getByTestId("warning-why-issue-draft")).containsText("§3.2");
        assertThat(duty.getByTestId("warning-preview-fire-brigade")).isVisible();
        Browsers.look(duty, "warning-orange-draft");
        duty.getByTestId("warning-act-request-issue").click();
        duty.getByTestId("field-reason").fill("超出本级权限");
        duty.getByTestId("act-submit").click();
        assertThat(duty.getByTestId("warning-act-record-issue-answer")).isEnabled();
        assertThat(duty.getByTestId("act-submit")).hasCount(0);
        duty.getByTestId("warning-act-record-issue-answer").click();
        duty.getByTestId("field-issued").selectOption("no");
        duty.getByTestId("field-number").fill("电话答复");
        Browsers.look(duty, "warning-answer");
        duty.getByTestId("act-submit").click();
        assertThat(duty.getByTestId("notice-1")).containsText("不同意发布");
        assertThat(duty.getByTestId("act-submit")).hasCount(0);
        assertThat(duty.getByTestId("warning-status")).hasAttribute("data-status", "draft");
    }

    private void yellowIsIssued() {
        duty.getByTestId("warning-act-revise-draft").click();
        assertThat(duty.getByTestId("warning-effects")).hasValue("储罐超压泄漏的可能增大");
        duty.getByTestId("warning-colour").selectOption("yellow");
        duty.getByTestId("warning-submit").click();
        assertThat(duty.getByTestId("warning-form")).hasCount(0);
        assertThat(duty.getByTestId("warning-colour-now")).containsText("黄色预警");
        duty.getByTestId("warning-act-issue-draft").click();
        duty.getByTestId("act-submit").click();
        assertThat(duty.getByTestId("warning-status")).hasAttribute("data-status", "in-force");
        assertThat(duty.getByTestId("act-submit")).hasCount(0);
        assertThat(duty.getByTestId("matrix-row-fire-brigade")).isVisible();
    }

    private void theUnitAnswers() {
        assertThat(phone.getByTestId("ack-button")).isVisible();
        assertThat(phone.getByText("黄色预警").first()).isVisible();
        Browsers.look(phone, "terminal-warning");
        phone.getByTestId("ack-button").click();
        assertThat(phone.getByTestId("acknowledged")).isVisible();
        assertThat(duty.getByTestId("matrix-row-fire-brigade")).hasAttribute("data-state", "acknowledged");
        Browsers.look(duty, "warning-in-force");
    }

    private void thePublicReads() throws IOException {
        street.reload(); // asks again, also within the seconds for which a browser may keep the page
        assertThat(street.getByText("黄色预警（三级）")).isVisible();
        assertThat(street.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(street.getByRole(com.microsoft.playwright.options.AriaRole.ARTICLE))
                .hasCount(1);
        Browsers.look(street, "public-yellow");
        var kept = duty.waitForDownload(() -> duty.getByTestId("document-cap-1").click());
        assertThat(kept.suggestedFilename()).endsWith(".1.cap.xml");
        assertThat(Files.readString(kept.path())).contains("<msgType>Alert</msgType>");
    }

    private void itIsLifted() {
        duty.getByTestId("warning-act-draft-lift").click();
        duty.getByTestId("field-reason").fill("气温回落");
        duty.getByTestId("act-submit").click();
        assertThat(duty.getByTestId("act-submit")).hasCount(0);
        assertThat(duty.getByTestId("notice-2")).hasAttribute("data-status", "pending");
        duty.getByTestId("warning-act-issue-draft").click();
        duty.getByTestId("act-submit").click();
        assertThat(duty.getByTestId("warning-status")).hasAttribute("data-status", "lifted");
        assertThat(duty.getByTestId("act-submit")).hasCount(0);
        Browsers.look(duty, "warning-lifted");
        street.reload();
        assertThat(street.getByText("目前没有生效的预警")).isVisible();
        duty.getByTestId("warnings-back").click();
        duty.getByTestId("warnings-all").click();
        assertThat(duty.getByTestId("warning-row")).hasAttribute("data-status", "lifted");
        Browsers.look(duty, "warning-list");
    }
}
