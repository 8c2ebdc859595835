package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chlorine at a fertiliser works, in three browsers: duty officer, commander, and a unit on a phone. */
@Tag("database")
@Tag("browser")
class ChlorineScreensTest {
    private static final double LEGIBLE_PX = 22;
    private static final Set<String> SILENT =
            Set.of("garrison", "weather-bureau", "insurance-regulator", "trade-unions");

    private static CommandPost post;
    private static Browsers browsers;

    private static Page duty;
    private static Page commander;
    private static Page phone;

    private String incident = "";

    @BeforeAll
    static void open() {
        post = CommandPost.open(HandClock.running("09:21"));
        browsers = new Browsers(post.base());
        duty = browsers.desk();
        commander = browsers.desk();
        phone = browsers.phone();
    }

    @AfterAll
    static void close() {
        browsers.close();
        post.close();
    }

    @Test
    void theWholeStory() throws IOException {
        theDeskIsEmpty();
        theCountyCalls();
        theDutyOfficerMayNot();
        theCommanderActivates();
        theUnitAnswers();
        theSilentAreCalled();
        theFiguresRise();
        theEnd();
        theEvaluation();
        browsers.nothingStrange();
    }

    private void theDeskIsEmpty() {
        Browsers.signIn(duty, "duty1", post.pin());
        assertThat(duty.getByTestId("intake-form")).isVisible();
        assertThat(duty.getByTestId("connection")).containsText("●");
        Browsers.look(duty, "desk-empty");
        Browsers.signIn(phone, "fire-brigade", post.pin());
        assertThat(phone.getByTestId("inbox-empty")).isVisible();
        Browsers.look(phone, "terminal-empty");
    }

    private void theCountyCalls() {
        var keys = new Keyboard(duty);
        keys.choose("intake-source", "county-duty");
        keys.choose("intake-way", "telephone");
        keys.type("intake-reporter", "县值班员 13900000001");
        keys.type("intake-occurredAt", "0900");
        keys.type("intake-receivedAt", "0920");
        keys.choose("intake-area", "140525");
        keys.type("intake-site", "巴公镇");
        keys.type("intake-incidentUnit", "某化肥有限责任公司");
        keys.choose("intake-hazard", "hazardous-chemicals");
        assertThat(duty.getByTestId("intake-plan")).hasValue("hazardous-chemicals");
        assertThat(duty.getByTestId("plan-choice")).containsText("§1.4");
        keys.choose("intake-accident", "leak");
        keys.type("intake-deaths", "2");
        keys.type("intake-poisoned", "6");
        keys.choose("intake-mayBecome", "considerable");
        keys.type("intake-text", "液氯储罐阀门泄漏，2人死亡，6人中毒送医，原因不明");
        assertThat(duty.getByTestId("what-if-grade")).containsText("一般");
        assertThat(duty.getByTestId("what-if-level")).containsText(Pattern.compile("II|Ⅱ"));
        assertThat(duty.getByTestId("what-if")).containsText("§4.2.2");
        assertThat(duty.getByTestId("what-if-activators")).containsText("指挥长");
        Browsers.look(duty, "desk-typing");
        keys.send();
        duty.waitForURL(Pattern.compile(".*/incidents/i[0-9a-f]+.*"));
        incident = duty.url().replaceAll(".*/incidents/", "").replaceAll("[?#].*", "");
    }

    private void theDutyOfficerMayNot() {
        assertThat(duty.getByTestId("board-grade")).containsText("一般");
        assertThat(duty.getByTestId("proposal")).isVisible();
        assertThat(duty.getByTestId("activate-open-II")).isDisabled();
        assertThat(duty.getByTestId("authority-why-II")).containsText("§4.2.2");
        assertThat(duty.getByTestId("authority-why-II")).containsText("✕");
        Browsers.look(duty, "board-proposed");
    }

    private void theCommanderActivates() {
        duty.evaluate("() => { window.never = 'reloaded' }");
        phone.evaluate("() => { window.never = 'reloaded' }");
        post.to("09:34");
        Browsers.signIn(commander, "commander", post.pin());
        assertThat(commander.getByTestId("incident-row")).hasCount(1);
        Browsers.look(commander, "desk-of-commander");
        commander
                .getByTestId("incident-row")
                .getByRole(com.microsoft.playwright.options.AriaRole.LINK)
                .click();
        commander.getByTestId("activate-open-II").click();
        assertThat(commander.getByTestId("activation-reach")).isVisible();
        commander.getByTestId("activate-call-media-group").uncheck();
        commander.getByTestId("activate-hours").fill("6");
        Browsers.look(commander, "activation");
        commander.getByTestId("activate-submit").click();
        assertThat(commander.getByTestId("board-level")).containsText(Pattern.compile("II|Ⅱ"));
        assertThat(commander.getByTestId("matrix-row-media-group")).hasCount(0);
        assertThat(duty.getByTestId("board-level")).containsText(Pattern.compile("II|Ⅱ"));
    }

    private void theUnitAnswers() throws IOException {
        assertThat(phone.getByTestId("ack-button")).isVisible();
        assertThat(phone).hasTitle(Pattern.compile("^\\(1\\).*"));
        Browsers.look(phone, "terminal-new");
        phone.getByTestId("ack-button").click();
        assertThat(phone.getByTestId("acknowledged")).isVisible();
        assertThat(duty.getByTestId("matrix-row-fire-brigade")).hasAttribute("data-state", "acknowledged");
        post.acknowledgeAllBut(incident, SILENT);
        phone.getByTestId("feedback-people").fill("24");
        phone.getByTestId("feedback-vehicles").fill("5");
        phone.getByTestId("feedback-text").fill("两辆泡沫车、一辆洗消车已出发");
        phone.getByTestId("feedback-file").setInputFiles(new FilePayload("现场.png", "image/png", photograph()));
        assertThat(phone.getByTestId("feedback-uploaded")).isVisible();
        phone.getByTestId("feedback-set-out").click();
        assertThat(duty.getByTestId("matrix-row-fire-brigade")).hasAttribute("data-state", "fed-back");
        assertThat(duty.getByTestId("matrix-row-fire-brigade")).containsText("洗消车");
        Browsers.look(phone, "terminal-fed-back");
    }

    private void theSilentAreCalled() {
        post.to("09:42");
        duty.getByTestId("matrix-filter-silent").click();
        assertThat(duty.getByTestId("matrix-row-garrison")).hasAttribute("data-state", "urged");
        assertThat(duty.getByTestId("matrix-row-fire-brigade")).hasCount(0);
        post.to("09:48");
        assertThat(duty.getByTestId("matrix-row-garrison")).hasAttribute("data-state", "to-call");
        Browsers.look(duty, "board-silent");
        duty.getByTestId("matrix-filter-all").click();
        assertThat(duty.getByTestId("matrix-row-fire-brigade")).isVisible();
        Browsers.look(duty, "board-midway");
        duty.getByTestId("tab-call").click();
        duty.getByTestId("call-record-garrison").click();
        assertThat(duty.getByTestId("act-record-call")).isVisible();
        Browsers.look(duty, "record-call");
        duty.getByTestId("field-answered").selectOption("no");
        duty.getByTestId("act-submit").click();
        assertThat(duty.getByTestId("call-garrison")).containsText("未接通");
        duty.getByTestId("call-acknowledge-garrison").click();
        duty.getByTestId("field-spokenTo").fill("作战值班室");
        duty.getByTestId("act-submit").click();
        assertThat(duty.getByTestId("call-garrison")).hasCount(0);
        Browsers.look(duty, "call-list");
        post.to("10:05");
        duty.getByTestId("tab-state").click();
        duty.getByTestId("matrix-filter-all").click();
        assertThat(duty.getByTestId("matrix-row-garrison")).hasAttribute("data-state", "acknowledged");
        assertThat(duty.getByTestId("board-struck")).containsText("▲");
        assertThat(Browsers.letters(duty, "board-grade")).isGreaterThanOrEqualTo(LEGIBLE_PX);
        assertThat(Browsers.letters(duty, "board-level")).isGreaterThanOrEqualTo(LEGIBLE_PX);
        Object state = duty.locator("[data-testid=matrix-row-fire-brigade] .state .mark")
                .evaluate("element => parseFloat(getComputedStyle(element).fontSize)");
        assertThat(((Number) state).doubleValue()).isGreaterThanOrEqualTo(LEGIBLE_PX);
        Browsers.look(duty, "board");
        duty.getByTestId("matrix-row-fire-brigade").click();
        assertThat(duty.getByTestId("body-drawer")).isVisible();
        var photograph = duty.getByTestId("body-drawer").locator("[data-testid^=file-]");
        assertThat(photograph).hasCount(1);
        assertThat(photograph).containsText("附件 1");
        Browsers.look(duty, "body-drawer-photograph");
        var download = duty.waitForDownload(photograph::click);
        org.assertj.core.api.Assertions.assertThat(download.suggestedFilename()).endsWith(".png");
        Browsers.look(duty, "body");
        duty.keyboard().press("Escape");
        assertThat(duty.getByTestId("body-drawer")).isHidden();
    }

    private void theFiguresRise() {
        post.to("10:40");
        duty.getByTestId("tab-figures").click();
        duty.getByTestId("figures-follow-up").click();
        duty.getByTestId("figures-deaths").fill("30");
        assertThat(duty.getByTestId("figures-jump")).isVisible();
        Browsers.look(duty, "figures-jump");
        duty.getByTestId("figures-deaths").fill("3");
        duty.getByTestId("figures-poisoned").fill("14");
        assertThat(duty.getByTestId("figures-form").getByTestId("what-if-grade"))
                .containsText("较大");
        duty.getByTestId("figures-submit").click();
        assertThat(duty.getByTestId("board-grade")).containsText("较大");
        assertThat(commander.getByTestId("board-grade")).containsText("较大");
        Browsers.look(duty, "figures");
        for (String tab : List.of(
                "groups", "guides", "reports", "papers", "public", "supplies", "instructions", "command", "timeline")) {
            duty.getByTestId("tab-" + tab).click();
            assertThat(duty.getByTestId("tab-" + tab)).hasAttribute("aria-current", "page");
            assertThat(duty.locator(".tab > *").first()).isVisible();
            Browsers.look(duty, "tab-" + tab);
        }
    }

    private void theEnd() {
        post.to("18:00");
        duty.getByTestId("tab-end").click();
        for (String condition : List.of("scene-controlled", "environment-standard", "experts-confirmed")) {
            confirm(condition);
        }
        commander.getByTestId("tab-end").click();
        assertThat(commander.getByTestId("end-submit")).isDisabled();
        assertThat(commander.getByTestId("end-why")).containsText("隐患");
        Browsers.look(commander, "end-refused");
        confirm("hidden-danger-removed");
        assertThat(commander.getByTestId("end-submit")).isEnabled();
        commander.getByTestId("end-submit").click();
        Browsers.look(commander, "end");
        commander.getByTestId("act-submit").click();
        assertThat(commander.getByTestId("board-status")).containsText("终止");
        assertThat(duty.getByTestId("board-status")).containsText("终止");
        assertThat(phone.getByTestId("inbox-empty")).isVisible();
        assertThat(duty.evaluate("() => window.never")).isEqualTo("reloaded");
        assertThat(phone.evaluate("() => window.never")).isEqualTo("reloaded");
    }

    private void confirm(String condition) {
        duty.getByTestId("end-condition-" + condition).click();
        duty.getByTestId("field-confirmedBy").fill("现场指挥部");
        duty.getByTestId("act-submit").click();
        assertThat(duty.getByTestId("end-condition-" + condition)).hasAttribute("aria-pressed", "true");
        assertThat(duty.getByTestId("act-tick-end-condition")).hasCount(0);
    }

    private void theEvaluation() throws IOException {
        duty.getByTestId("open-evaluation").click();
        assertThat(duty.getByTestId("evaluation-obligations")).containsText("§4.1");
        assertThat(duty.getByTestId("evaluation")).containsText("市消防救援支队");
        Browsers.look(duty, "evaluation");
        var paper = Browsers.place("evaluation.pdf");
        duty.pdf(new Page.PdfOptions().setPath(paper).setFormat("A4").setPrintBackground(true));
        byte[] bytes = Files.readAllBytes(paper);
        assertThat(new String(bytes, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(bytes.length).isGreaterThan(20_000);
        for (String page : List.of("contacts", "checklists")) {
            duty.getByTestId("nav-" + page).click();
            assertThat(duty.getByTestId(page)).isVisible();
            Browsers.look(duty, page);
        }
    }

    private static byte[] photograph() throws IOException {
        var picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
