package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A roster from the first shift to the calendar: entered, handed over, swapped, and the way of files out and in. */
@Tag("database")
@Tag("browser")
class RosterScreensTest {
    @RegisterExtension
    static final Opened HUFU = new Opened();

    private static Page roster(Page page) {
        page.navigate("/roster");
        assertThat(page.getByTestId("roster-week")).isVisible();
        return page;
    }

    private static void enter(Page page, String account, String from, String until) {
        page.getByTestId("shift-account").selectOption(account);
        page.getByTestId("shift-from").fill(from);
        page.getByTestId("shift-until").fill(until);
        page.getByTestId("shift-save").click();
    }

    /** The shifts of a day. */
    private static Locator shifts(Page page, String day) {
        return page.getByTestId("day-" + day).locator("article");
    }

    private static FilePayload calendar(String text) {
        return new FilePayload("duty.ics", "text/calendar", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aShiftIsEnteredHandedOverAndSwappedAndTheCalendarReadsBack() {
        Page desk = roster(HUFU.desk("duty1"));
        assertThat(desk.getByTestId("no-roster")).isVisible();
        desk.getByTestId("shift-new").click();
        String day = desk.getByTestId("shift-day").inputValue();
        String name =
                desk.locator("[data-testid=shift-account] option[value=duty1]").textContent();
        enter(desk, "duty1", "08:00", "20:00");
        assertThat(shifts(desk, day)).hasCount(1);
        enter(desk, "duty1", "19:00", "21:00");
        assertThat(desk.getByTestId("problem")).hasAttribute("data-code", "shift-overlaps");
        enter(desk, "duty2", "20:00", "08:00");
        assertThat(shifts(desk, day)).hasCount(2);
        desk.getByTestId("hand-over-note").fill("二号泵房待修，\n明早九点前回话");
        desk.getByTestId("hand-over").click();
        assertThat(desk.getByTestId("hand-overs")).containsText("待接班确认");
        Browsers.look(desk, "roster-desk");

        Page phone = roster(HUFU.phone("duty2"));
        assertThat(phone.getByTestId("hand-overs")).containsText("二号泵房待修");
        phone.locator("[data-testid^=take-over-]").click();
        assertThat(phone.getByTestId("hand-overs")).containsText("已接班");
        phone.locator("[data-testid^=swap-]").first().click();
        assertThat(phone.getByTestId("swap-of")).isFocused();
        phone.getByTestId("swap-of").selectOption("duty1");
        phone.getByTestId("swap-ask").click();
        assertThat(phone.locator("[data-testid^=swap-withdraw-]")).isVisible();
        Browsers.look(phone, "roster-phone");

        assertThat(desk.getByTestId("hand-overs")).containsText("已接班");
        assertThat(desk.locator("[data-testid^=swap-told-]").first()).containsText("请您接班");
        assertThat(shifts(desk, day).nth(1)).not().containsText(name);
        Browsers.look(desk, "roster-swap-asked");
        desk.locator("[data-testid^=swap-accept-]").click();
        assertThat(phone.getByTestId("swap-told-seen")).isVisible();
        assertThat(phone.locator("[data-testid^=swap-told-]").first()).containsText("已同意接您的班");
        Browsers.look(phone, "roster-swap-answered");
        phone.getByTestId("swap-told-seen").click();
        assertThat(phone.locator("[data-testid^=swap-told-]")).hasCount(0);
        assertThat(desk.locator("[data-testid^=swap-told-]")).hasCount(0);
        assertThat(desk.getByTestId("swaps")).containsText("已同意");
        assertThat(shifts(desk, day).nth(1)).containsText(name);
        String tomorrow = LocalDate.parse(day).plusDays(1).toString();
        if (desk.getByTestId("day-" + tomorrow).count() == 1) { // not on a Sunday
            assertThat(shifts(desk, tomorrow)).containsText("00:00–08:00");
        }

        var file = desk.waitForDownload(
                        () -> desk.getByTestId("calendar-download").click())
                .path();
        desk.getByTestId("calendar-file").setInputFiles(file);
        assertThat(desk.getByTestId("calendar-outcome")).containsText("已有2个");
        desk.getByTestId("calendar-file").setInputFiles(calendar("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:谁\r\n"));
        assertThat(desk.getByTestId("calendar-outcome")).containsText("第3行");
        String next = LocalDate.parse(day).plusDays(2).toString().replace("-", "");
        desk.getByTestId("calendar-file")
                .setInputFiles(calendar("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:duty2 值班\r\nDTSTART:" + next
                        + "T080000\r\nDURATION:PT12H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
        desk.getByTestId("calendar-enter").click();
        assertThat(desk.getByTestId("calendar-outcome")).containsText("已导入1个");
        Browsers.look(desk, "roster-calendar");

        desk.navigate("/terminal");
        assertThat(desk.getByTestId("duty-strip")).containsText(name);
    }
}
