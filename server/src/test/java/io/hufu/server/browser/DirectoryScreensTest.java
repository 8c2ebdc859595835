package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The directory as the administrator keeps it and as others read it: units, posts, people, and tables in and out. */
@Tag("database")
@Tag("browser")
class DirectoryScreensTest {
    private static final String POST = "hazardous-chemicals/deputy-secretary-general";
    private static final String ROW = "post-" + POST.replace('/', '-');
    private static final String PEOPLE = "编号,姓名,单位,职务,手机,办公电话,电子邮箱,核实日期\n";
    private static final String ADMIN = "/api/admin/directory";

    @RegisterExtension
    static final Opened HUFU = new Opened();

    private static Page directory(Page page, String tab) {
        page.navigate("/directory?tab=" + tab);
        assertThat(page.getByTestId("directory-tab-" + tab)).hasAttribute("aria-current", "page");
        return page;
    }

    @Test
    void aUnitIsFoundByItsLineAndRenamedByADocument() {
        Page page = directory(HUFU.desk("admin"), "units");
        assertThat(page.getByTestId("unit-weather-bureau")).isVisible();
        page.getByTestId("directory-search").fill("2066600");
        assertThat(page.getByTestId("unit-weather-bureau")).hasCount(0);
        assertThat(page.getByTestId("unit-fire-brigade")).containsText("2066600");
        page.getByTestId("unit-fire-brigade").click();
        assertThat(page.getByTestId("unit-lines")).containsText("晋市政办〔2020〕58号");

        page.getByTestId("name-new").click();
        page.getByTestId("name-name").fill("市消防救援局");
        page.getByTestId("name-since").fill("2026-05-01");
        assertThat(page.getByTestId("name-save")).isDisabled(); // a name needs its document
        page.getByTestId("name-document").fill("晋市编办〔2026〕7号");
        page.getByTestId("name-save").click();
        assertThat(page.getByTestId("unit-name")).hasText("市消防救援局");
        assertThat(page.getByTestId("unit-names").locator("tbody tr").first())
                .containsText(Pattern.compile("市消防救援局.*现用.*2026-05-01.*晋市编办〔2026〕7号"));
        Locator before = page.getByTestId("unit-names")
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText("市消防救援支队").setHasNotText("晋城"));
        assertThat(before).containsText("晋市政办〔2020〕60号");
        assertThat(before).not().containsText("现用");
        Browsers.look(page, "directory-unit");

        page.getByTestId("directory-search").fill("救援支队");
        assertThat(page.getByTestId("unit-fire-brigade")).containsText("市消防救援局（市消防救援支队）");
        Page phone = HUFU.phone("duty1");
        phone.navigate("/directory?unit=fire-brigade");
        assertThat(phone.getByTestId("unit-name")).hasText("市消防救援局");
        Browsers.look(phone, "directory-unit-phone");
    }

    @Test
    void aVacantPostIsRedUntilItIsGivenToSomebodyWithAStandInBehind() {
        Page page = directory(HUFU.desk("admin"), "posts");
        assertThat(page.getByTestId("posts-vacant")).containsText("没有空缺的岗位");
        String holder = page.getByTestId(ROW).locator("td").nth(2).textContent().strip();
        assertThat(holder).isNotEmpty();

        directory(page, "units").getByTestId("unit-none").click();
        page.getByTestId("edit-deputy-secretary-general").click();
        page.getByTestId("post-until").fill("2026-05-31");
        held(page, "deputy-secretary-general")
                .getByTestId("end-deputy-secretary-general")
                .click();
        assertThat(held(page, "deputy-secretary-general")).containsText("已卸任");

        directory(page, "posts");
        assertThat(page.getByTestId("posts-vacant")).containsText("1个岗位空缺");
        page.getByTestId("posts-only-vacant").check();
        assertThat(page.locator("tr[data-testid^=post-]")).hasCount(1);
        assertThat(page.getByTestId(ROW).locator("td").nth(2)).containsText("✕ 空缺");
        assertThat(page.getByTestId(ROW).getByText("空缺")).hasCSS("color", red(page));
        Browsers.look(page, "directory-vacant");

        directory(page, "units").getByTestId("unit-emergency-bureau").click();
        page.getByTestId("person-new").click();
        page.getByTestId("person-account").fill("new-deputy");
        page.getByTestId("person-name").fill("新来的副秘书长");
        page.getByTestId("person-save").click();
        assertThat(page.getByTestId("person-new-deputy")).containsText("没有联系方式");
        page.getByTestId("edit-new-deputy").click();
        page.getByTestId("post-of").selectOption(POST);
        page.getByTestId("post-since").fill("2026-06-01");
        page.getByTestId("post-save").click();
        assertThat(held(page, "new-deputy")).containsText("2026-06-01起");
        Browsers.look(page, "directory-post-given");

        directory(page, "posts");
        assertThat(page.getByTestId("posts-vacant")).containsText("没有空缺的岗位");
        Locator row = page.getByTestId(ROW);
        assertThat(row.locator("td").nth(2)).containsText("新来的副秘书长");
        page.getByTestId("stand-ins-" + POST.replace('/', '-')).click();
        assertThat(page.getByTestId("stand-in-account").locator("option")).hasText(new String[] {"先选单位"});
        page.getByTestId("stand-in-until").fill("2026-05-31");
        standIn(page, "commander");
        assertThat(page.getByTestId("problem")).hasAttribute("data-code", "value-malformed");
        page.getByTestId("stand-in-until").fill("");
        standIn(page, "commander");
        assertThat(row.locator("ol li")).hasCount(1);
        assertThat(option(page, "commander")).hasCount(0); // stands in already
        assertThat(page.getByTestId("stand-in-account")).hasValue(""); // ready for the next
        standIn(page, "deputy-emergency-director");
        assertThat(row.locator("ol li")).hasCount(2);
        String second = row.locator("ol li").nth(1).locator("span").first().textContent();
        assertThat(second).contains("晋市政办函〔2026〕3号", "2026-06-01起");
        String name = row.locator("ol li").nth(1).innerText().split(" ")[0];
        row.getByText("上移").click();
        assertThat(row.locator("ol li").first()).containsText(name);
        Browsers.look(page, "directory-stand-ins");
    }

    private static void standIn(Page page, String account) {
        page.getByTestId("stand-in-unit").selectOption(unitOf(account));
        page.getByTestId("stand-in-account").selectOption(account);
        page.getByTestId("stand-in-document").fill("晋市政办函〔2026〕3号");
        page.getByTestId("stand-in-save").click();
    }

    private static Locator option(Page page, String account) {
        page.getByTestId("stand-in-unit").selectOption(unitOf(account));
        assertThat(page.getByTestId("stand-in-account").locator("option")).not().hasCount(1);
        return page.getByTestId("stand-in-account").locator("option[value='" + account + "']");
    }

    /** As the choice of units has it: a dash for those of none. */
    private static String unitOf(String account) {
        return HUFU.post()
                .bean(JdbcClient.class)
                .sql("select coalesce(unit, '-') from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    /** The post in the plan of dangerous chemicals among those of a person. */
    private static Locator held(Page page, String account) {
        return page.getByTestId("person-" + account)
                .locator("li")
                .filter(new Locator.FilterOptions().setHasText("危险化学品"));
    }

    private static String red(Page page) {
        return String.valueOf(page.evaluate("""
                () => {
                  const probe = document.body.appendChild(document.createElement('i'))
                  probe.style.color = 'var(--bad)'
                  const colour = getComputedStyle(probe).color
                  probe.remove()
                  return colour
                }"""));
    }

    @Test
    void aTableIsTriedNamesRowAndColumnChangesNothingAndIsTakenOnceItIsRight() throws IOException {
        Page page = directory(HUFU.desk("admin"), "tables");
        String good = "table-a,表里的甲,weather-bureau,,13900001001,,,2026-01-05\n";
        table(page, PEOPLE + good + "table-b,表里的乙,weather-bureau,,1390000,,,\n");
        assertThat(page.getByTestId("table-tried")).containsText("共2行：1行可用，1行有误");
        assertThat(page.getByTestId("table-fault")).hasCount(1);
        assertThat(page.getByTestId("table-fault").locator("td").first()).hasText("3");
        assertThat(page.getByTestId("table-fault").locator("td").nth(1)).hasText("手机");
        assertThat(page.getByTestId("table-fault").locator("td").nth(2)).hasText("1390000");
        Browsers.look(page, "directory-table-tried");
        Page other = HUFU.desk("duty1");
        other.navigate("/directory?unit=weather-bureau");
        assertThat(other.getByTestId("person-weather-bureau")).isVisible();
        assertThat(other.getByTestId("person-table-a")).hasCount(0);

        table(page, PEOPLE + good + "table-b,表里的乙,weather-bureau,,13900001002,,,2026-06-01\n");
        assertThat(page.getByTestId("table-tried")).containsText("新增2");
        assertThat(page.getByTestId("table-fault")).hasCount(0);
        page.getByTestId("table-confirm").click();
        assertThat(page.getByTestId("table-done")).containsText("新增2，变动0");
        assertThat(page.getByTestId("table-tried")).hasCount(0);

        other.reload();
        contactsAreConfirmed(other);
        var file = page.waitForDownload(
                        () -> page.getByTestId("table-people-csv").click())
                .path();
        assertThat(Files.readString(file)).containsPattern("table-a,表里的甲,weather-bureau,,13900001001,,,2026-06-01");
        table(page, Files.readString(file));
        assertThat(page.getByTestId("table-tried")).containsText(Pattern.compile("新增0，变动0，相同[1-9]"));
    }

    private static void contactsAreConfirmed(Page page) {
        Locator state = page.getByTestId("person-table-a").getByTestId("person-state");
        assertThat(state).containsText("久未核实 2026-01-05");
        assertThat(page.getByTestId("person-table-b").getByTestId("person-state"))
                .containsText("✓ 核实");
        Locator owed = page.getByTestId("unit-weather-bureau").locator(".mark");
        int before = Integer.parseInt(owed.textContent().replaceAll("\\D", ""));
        Browsers.look(page, "directory-stale");
        page.getByTestId("confirm-table-a").click();
        assertThat(state).containsText("✓ 核实 2026-06-01");
        assertThat(owed).hasText("▲ " + (before - 1));
    }

    private static void table(Page page, String text) {
        page.getByTestId("table-file-people")
                .setInputFiles(new FilePayload("people.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aReaderIsOfferedNoChangeAndRefusedOne() {
        Page page = directory(HUFU.desk("reader"), "units");
        page.getByTestId("unit-energy-bureau").click();
        assertThat(page.getByTestId("unit-lines")).isVisible();
        assertThat(page.getByTestId("unit-people")).containsText("只有本单位、值班员和管理员可以查看");
        assertThat(page.locator("[data-testid^=person-], [data-testid^=edit-]")).hasCount(0);
        nothingIsOffered(page);
        directory(page, "posts");
        assertThat(page.getByTestId("post-hazardous-chemicals-commander")).isVisible();
        nothingIsOffered(page);
        page.navigate("/directory?tab=tables");
        assertThat(page.getByTestId("directory-tab-units")).hasAttribute("aria-current", "page");
        assertThat(page.getByTestId("directory-tab-tables")).hasCount(0);

        Map.of(
                        "/units", "{\"id\":\"new-unit\",\"name\":\"新单位\",\"kind\":\"bureau\",\"tier\":0}",
                        "/units/energy-bureau/names",
                                "{\"name\":\"新名\",\"document\":\"文〔2026〕1号\",\"since\":\"2026-01-01\"}",
                        "/people", "{\"account\":\"new-person\",\"name\":\"新人\",\"unit\":\"energy-bureau\"}",
                        "/people/reader/posts", "{\"plan\":\"hazardous-chemicals\",\"post\":\"commander\"}")
                .forEach((path, body) ->
                        assertThat(sent(page, ADMIN + path, body)).isEqualTo("403 administrator-only"));
        assertThat(sent(page, "/api/directory/people/commander/confirm", "{}")).isEqualTo("403 not-for-you");
        Page office = directory(HUFU.desk("admin"), "units");
        office.getByTestId("unit-energy-bureau").click();
        assertThat(office.getByTestId("unit-name")).hasText("市能源局");
        assertThat(office.getByTestId("unit-new-unit")).hasCount(0);
    }

    private static void nothingIsOffered(Page page) {
        assertThat(page.locator("main form, [data-testid$=-new], [data-testid^=stand-ins-], [data-testid*=remove]"))
                .hasCount(0);
    }

    /** What the server answers to a request that the screen does not offer, sent out of the page with its session. */
    private static String sent(Page page, String path, String body) {
        return String.valueOf(page.evaluate("""
                async ({ path, body }) => {
                  const { csrf } = await (await fetch('/api/session')).json()
                  const answer = await fetch(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json', [csrf.header]: csrf.token } })
                  return answer.status + ' ' + (await answer.json()).code
                }""", Map.of("path", path, "body", body)));
    }
}
