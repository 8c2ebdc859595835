package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.hufu.server.Caller;
import io.hufu.server.County;
import io.hufu.server.access.Accounts;
import io.hufu.server.reduction.InventedPlants;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emission-reduction list during a haze warning, as the office sees it: forecast, telling, answers, findings, electricity, lifting. */
@Tag("browser")
@Tag("database")
class EnterpriseScreensTest {
    private static final String LIST = "/api/reduction-list/heavy-pollution";
    private static final String LONG = "虚构山西晋东南泽州县巴公镇循环经济园区煤化工与新型材料深加工股份有限公司第一分公司化工厂";

    private static final String FROM = "晋城市重污染天气应急指挥部";

    private static Browsers browsers;
    private static Page office;
    private static Page leader;

    @BeforeAll
    static void open() {
        browsers = new Browsers("http://127.0.0.1:" + County.server().port());
        String plants = InventedPlants.csv(214, 7).replaceFirst("虚构[^,]+,", LONG + ",");
        office = browsers.deskWith(Data.script(told(plants)));
        leader = browsers.desk();
        Caller duty = County.signedIn("duty1");
        var table = plants.getBytes(StandardCharsets.UTF_8);
        var tried = duty.post(LIST + "/uploads", table, "text/csv").json();
        duty.post(LIST + "/uploads/" + tried.path("upload").asString() + "/confirm", "{\"mode\":\"replace\"}");
    }

    /** What is Chinese on English screens too: plants, people, and what is typed here. */
    private static List<String> told(String plants) {
        var told = new ArrayList<>(
                List.of(plants, "静稳高湿", "县指挥部办公室", "减少外出", "落实应急减排清单", "指数连续两天超过", "县指挥部办公室发布泽州县重污染天气橙色预警", FROM));
        County.server().bean(Accounts.class).list().forEach(account -> told.add(account.name()));
        return told;
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void toldAnsweredFoundMeasuredAndLifted() {
        drafted();
        issued();
        told();
        found();
        measured();
        lifted();
        browsers.nothingStrange();
    }

    private void drafted() {
        Browsers.signIn(office, "duty1", County.pin());
        office.getByTestId("nav-warnings").click();
        office.getByTestId("warning-draft").click();
        office.getByTestId("warning-plan").selectOption("heavy-pollution");
        office.getByTestId("warning-kind").selectOption("drill");
        office.getByTestId("forecast-open").click();
        office.getByTestId("forecast-text").fill("2026-12-30 210\n后天 230");
        office.getByTestId("forecast-ask").click();
        assertThat(office.getByText("第2行看不懂")).isVisible();
        office.getByTestId("forecast-text").fill("2026-12-30 210\n2026-12-31 230");
        office.getByTestId("forecast-ask").click();
        assertThat(office.getByTestId("forecast-advice")).hasAttribute("data-colour", "orange");
        Browsers.look(office, "haze-forecast");
        assertThat(office.getByTestId("warning-colour")).hasValue("yellow");
        office.getByTestId("forecast-take").click();
        assertThat(office.getByTestId("warning-colour")).hasValue("orange");
        office.getByTestId("warning-areas-140525").check();
        office.getByTestId("warning-outline").fill("静稳高湿");
        office.getByTestId("warning-effects").fill("指数连续两天超过200");
        office.getByTestId("warning-cautions").fill("减少外出");
        office.getByTestId("warning-measures").fill("落实应急减排清单");
        office.getByTestId("warning-issuer").fill("县指挥部办公室");
        office.getByTestId("warning-passed").check();
        office.getByTestId("warning-passedFrom").fill(FROM);
        office.getByTestId("outline-open").click();
        office.getByTestId("warning-outlines").fill("112.8,35.5\n112.9,35.5\n112.9,35.6\n112.8,35.5");
        office.getByTestId("warning-submit").click();
        assertThat(office.getByText("第1行超出范围")).isVisible();
        office.getByTestId("warning-outlines").fill("35.5,112.8\n35.6,112.8\n35.6,112.9\n35.5,112.8");
        office.getByTestId("warning-submit").click();
        office.waitForURL(Pattern.compile(".*/warnings/w[0-9a-f]+.*"));
        assertThat(office.getByTestId("notice-1")).containsText("1处，共4点");
    }

    private void issued() {
        Browsers.signIn(leader, "county-leader", County.pin());
        leader.navigate(office.url());
        leader.getByTestId("warning-act-approve-draft").click();
        leader.getByTestId("act-submit").click();
        assertThat(leader.getByTestId("act-submit")).hasCount(0);
        send("warning-act-issue-draft");
        assertThat(office.getByTestId("warning-status")).hasAttribute("data-status", "in-force");
        assertThat(office.getByTestId("enterprises-notified")).hasText("0/214");
    }

    /** Presses an act and sends its dialog as it stands. */
    private void send(String act) {
        office.getByTestId(act).first().click();
        office.getByTestId("act-submit").click();
        assertThat(office.getByTestId("act-submit")).hasCount(0);
    }

    private void told() {
        send("enterprises-tell");
        assertThat(office.getByTestId("enterprises-notified")).hasText("214/214");
        send("enterprise-answer");
        assertThat(office.getByTestId("enterprises-answered")).hasText("1/214");
        assertThat(office.getByTestId("enterprise")).hasCount(50);
        office.getByTestId("enterprises-next").click();
        assertThat(office.getByTestId("enterprises-page")).containsText("第2页，共5页");
        office.getByTestId("enterprises-search").fill("循环经济园区");
        assertThat(office.getByTestId("enterprise")).hasCount(1);
        office.getByTestId("enterprises-not-answered").click();
        assertThat(office.getByText("没有符合的企业")).isVisible();
        Browsers.look(office, "enterprises-empty");
        office.getByTestId("enterprises-all").click();
    }

    private void found() {
        office.getByTestId("enterprise-finding").click();
        Browsers.look(office, "enterprise-finding");
        office.getByTestId("finding-submit").click();
        assertThat(office.getByTestId("finding-submit")).hasCount(0);
        assertThat(office.getByTestId("enterprises-count-at-work")).containsText("1");
        assertThat(office.getByTestId("enterprise")).containsText("仍在生产");
        office.getByTestId("enterprises-search").fill("");
    }

    private void measured() {
        office.getByTestId("consumption-open").click();
        table("无名厂,5\n");
        assertThat(office.getByTestId("consumption-answer")).containsText("1处有误");
        assertThat(office.getByTestId("consumption-enter")).hasCount(0);
        table(LONG + ",7000\n");
        office.getByTestId("consumption-enter").click();
        assertThat(office.getByTestId("consumption-answer")).containsText("已录入1条");
        assertThat(office.getByTestId("enterprise").first()).containsText("1000 →");
        var walk = new Walk(office);
        walk.look("enterprises");
        Assertions.assertThat(String.join("\n", walk.faults())).isEmpty();
        office.setViewportSize(1440, 900);
    }

    private void table(String rows) {
        office.getByTestId("consumption-file")
                .setInputFiles(new FilePayload(
                        "power.csv", "text/csv", ("企业名称,用电量\n" + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private void lifted() {
        office.getByTestId("warning-act-draft-lift").click();
        assertThat(office.getByTestId("field-passedFrom")).hasValue(FROM);
        office.getByTestId("field-reason").fill("冷空气到达");
        office.getByTestId("act-submit").click();
        assertThat(office.getByTestId("act-submit")).hasCount(0);
        leader.getByTestId("warning-act-approve-draft").click();
        leader.getByTestId("act-submit").click();
        assertThat(leader.getByTestId("act-submit")).hasCount(0);
        send("warning-act-issue-draft");
        assertThat(office.getByTestId("warning-status")).hasAttribute("data-status", "lifted");
        office.getByTestId("summary-county-government").click();
        office.getByTestId("field-document").fill("泽气指办〔2026〕2号");
        office.getByTestId("act-submit").click();
        assertThat(office.getByTestId("act-submit")).hasCount(0);
        assertThat(office.getByTestId("summaries")).containsText("泽气指办〔2026〕2号");
        Browsers.look(office, "enterprises-lifted");
    }
}
