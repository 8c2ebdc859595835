package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A report is signed, numbered in the register and sent under that number; the register shows a number that was voided. */
@Tag("database")
@Tag("browser")
class SentReportScreensTest {
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
    void aReportIsSentUnderTheNumberOfTheRegister() {
        String incident = post.activated();
        post.person("duty1")
                .act(
                        incident,
                        "draft-report",
                        "{'paper': 'r1', 'kind': 'follow-up', 'addressees': ['city-party-government'], 'text': '正在堵漏', 'obligations': []}")
                .done();
        post.person("commander").act(incident, "sign-report", "{'paper': 'r1'}").done();
        Page duty = browsers.desk();
        Browsers.signIn(duty, "duty1", post.pin());
        duty.navigate("/incidents/" + incident + "/documents?paper=follow-up-r1");
        duty.getByTestId("document-number").click();
        assertThat(duty.getByTestId("document-number")).hasCount(0);

        duty.navigate("/incidents/" + incident);
        duty.getByTestId("tab-papers").click();
        duty.getByTestId("paper-send-r1").click();
        assertThat(duty.getByTestId("field-number")).hasValue(Pattern.compile("〔\\d{4}〕1号"));
        Browsers.look(duty, "send-report");
        duty.getByTestId("act-submit").click();
        assertThat(duty.getByTestId("act-submit")).hasCount(0);
        assertThat(duty.getByTestId("paper-send-r1")).hasCount(0);

        duty.navigate("/register");
        duty.getByTestId("void-1").click();
        duty.getByTestId("void-reason").fill("印错");
        duty.getByTestId("void-submit").click();
        assertThat(duty.getByTestId("paper-register")).containsText("作废");
        assertThat(duty.getByTestId("paper-register")).containsText("印错");
        Browsers.look(duty, "register-void");
        browsers.nothingStrange();
    }
}
