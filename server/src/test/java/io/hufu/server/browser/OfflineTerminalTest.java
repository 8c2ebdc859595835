package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.Reader;
import io.hufu.server.access.Presence;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A unit's telephone without a network: it opens, takes what is done, and sends it later, for its person only. */
@Tag("database")
@Tag("browser")
class OfflineTerminalTest {
    private static final Pattern OFFLINE = Pattern.compile("离线，自\\d\\d:\\d\\d起");

    private CommandPost post;
    private Browsers browsers;

    @BeforeEach
    void open() {
        post = CommandPost.open(HandClock.running("09:21"));
        browsers = new Browsers(post.base());
    }

    @AfterEach
    void close() {
        browsers.nothingStrange();
        browsers.close();
        post.close();
    }

    /** A phone at which a unit has its terminal open, ready to lose the network. */
    private Page terminal(String account) {
        Page phone = browsers.phone();
        Browsers.signIn(phone, account, post.pin());
        opened(phone);
        return phone;
    }

    private static void opened(Page phone) {
        phone.navigate("/terminal");
        assertThat(phone.getByTestId("offline-ready")).isVisible();
    }

    private static void cut(Page phone) {
        phone.context().setOffline(true);
        assertThat(phone.getByTestId("offline")).containsText(OFFLINE);
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void whatWasDoneWithoutANetworkArrivesOnceAndInOrder() throws IOException {
        String incident = post.activated();
        Page phone = terminal("fire-brigade");
        cut(phone);
        phone.reload();
        assertThat(phone.getByTestId("offline")).containsText(OFFLINE);
        phone.getByTestId("ack-button").click();
        assertThat(phone.getByTestId("acknowledged-here")).containsText("09:2");
        assertThat(phone.getByTestId("inbox-waiting")).containsText("无待签收");
        phone.getByTestId("feedback-file").setInputFiles(new FilePayload("现场.png", "image/png", picture()));
        assertThat(phone.getByTestId("feedback-kept")).containsText("现场.png");
        phone.getByTestId("feedback-people").fill("12");
        phone.getByTestId("feedback-text").fill("已到厂区东门");
        phone.getByTestId("feedback-arrived").click();
        assertThat(phone.getByTestId("queue-waiting")).hasCount(2);
        phone.getByTestId("feedback-in-progress").click();
        assertThat(phone.getByTestId("queue-waiting")).hasCount(3);
        Browsers.look(phone, "terminal-offline-feedback");
        phone.getByTestId("queue").scrollIntoViewIfNeeded();
        Browsers.look(phone, "terminal-offline");
        phone.reload();
        assertThat(phone.getByTestId("queue-waiting")).hasCount(3);

        Instant cut = post.clock().now();
        long position = position();
        post.to("09:50");
        assertThat(post.doneByPeopleSince(position)).isEmpty();
        phone.context().setOffline(false);
        assertThat(phone.getByTestId("queue")).hasCount(0);
        assertThat(phone.getByTestId("acknowledged")).containsText("09:2");
        assertThat(phone.getByTestId("offline")).hasCount(0);
        assertThat(post.doneByPeopleSince(position).stream().map(one -> one.replaceAll("/1 .*", "")))
                .containsExactly("assignment.acknowledged", "assignment.fed-back", "assignment.fed-back");
        var events = eventsOf(incident + "/fire-brigade", position);
        var acknowledged = only(events, AssignmentEvent.Acknowledged.class).getFirst();
        assertThat(((AssignmentEvent.Acknowledged) acknowledged.event()).acknowledgedAt())
                .isBefore(cut);
        assertThat(acknowledged.stamp().recordedAt())
                .isAfterOrEqualTo(post.clock().at("09:50"));
        var fedBack = only(events, AssignmentEvent.FedBack.class);
        var first = (AssignmentEvent.FedBack) fedBack.getFirst().event();
        assertThat(first.happenedAt()).isBefore(cut);
        assertThat(first.people()).isEqualTo(12);
        assertThat(first.files()).hasSize(1);
        assertThat(((AssignmentEvent.FedBack) fedBack.getLast().event()).files())
                .isEmpty();
        var stillThere = only(events, AssignmentEvent.PutOnCallList.class);
        assertThat(stillThere).isNotEmpty();
        assertThat(stillThere.getFirst().position()).isLessThan(acknowledged.position());
        Browsers.look(phone, "terminal-back");
    }

    @Test
    void anotherPersonNeitherSeesNorSendsIt() {
        String incident = post.activated();
        String acknowledged = "assignment.acknowledged/1 assignment/" + incident + "/fire-brigade";
        Page phone = terminal("fire-brigade");
        long position = position();
        cut(phone);
        phone.getByTestId("ack-button").click();
        assertThat(phone.getByTestId("queue-waiting")).hasCount(1);
        phone.getByTestId("sign-out").click();
        assertThat(phone.getByTestId("queue-elsewhere")).containsText("1项");
        Browsers.look(phone, "sign-in-waiting");
        phone.reload();
        assertThat(phone.getByTestId("login-account")).isVisible();
        phone.context().setOffline(false);
        Browsers.signIn(phone, "ecology-bureau", post.pin());
        opened(phone);
        assertThat(phone.getByTestId("ack-button")).isVisible();
        assertThat(phone.getByTestId("queue")).hasCount(0);
        phone.getByTestId("ack-button").click();
        assertThat(phone.getByTestId("acknowledged")).isVisible();
        assertThat(post.doneByPeopleSince(position)).doesNotContain(acknowledged);
        phone.getByTestId("sign-out").click();
        assertThat(phone.getByTestId("queue-elsewhere")).isVisible();
        Browsers.signIn(phone, "fire-brigade", post.pin());
        assertThat(phone.getByTestId("acknowledged")).isVisible();
        assertThat(phone.getByTestId("queue")).hasCount(0);
        assertThat(post.doneByPeopleSince(position)).containsOnlyOnce(acknowledged);
    }

    @Test
    void whatTheServerRefusesIsShownAndHoldsNothingBack() {
        String recalled = post.activated();
        String answered = post.activated();
        Page phone = terminal("fire-brigade");
        cut(phone);
        for (String incident : List.of(recalled, answered)) {
            var work = phone.getByTestId("work-" + incident + "/fire-brigade");
            work.getByTestId("ack-button").click();
            work.getByTestId("feedback-set-out").click();
        }
        assertThat(phone.getByTestId("queue-waiting")).hasCount(4);
        long position = position();
        var duty = post.person("duty1");
        duty.work(recalled + "/fire-brigade", "recall", "{'reason': '改由企业消防队处置'}")
                .done();
        duty.work(
                        answered + "/fire-brigade",
                        "acknowledge",
                        "{'way': 'telephone', 'acknowledgedAt': '"
                                + post.clock().now() + "', 'spokenTo': '值班员'}")
                .done();
        phone.context().setOffline(false);
        assertThat(phone.getByTestId("queue-waiting")).hasCount(0);
        var refused = phone.getByTestId("queue-refused");
        assertThat(refused).hasCount(3);
        assertThat(refused.nth(0).getByTestId("problem")).hasAttribute("data-code", "already-recalled");
        assertThat(refused.nth(1).getByTestId("problem")).hasAttribute("data-code", "already-recalled");
        assertThat(refused.nth(2).getByTestId("problem")).hasAttribute("data-code", "already-acknowledged");
        assertThat(refused.first()).containsText("电话告知值班室补录");
        assertThat(eventsOf(answered + "/fire-brigade", position).getLast().event())
                .isInstanceOf(AssignmentEvent.FedBack.class);
        refused.first().scrollIntoViewIfNeeded();
        Browsers.look(phone, "terminal-refused");
        phone.reload();
        assertThat(refused).hasCount(3);
        phone.getByTestId("queue-again").first().click();
        assertThat(refused.first().getByTestId("problem")).hasAttribute("data-code", "already-recalled");
        for (int left = 3; left > 0; left--) {
            assertThat(refused).hasCount(left);
            phone.getByTestId("queue-dismiss").first().click();
        }
        assertThat(phone.getByTestId("queue")).hasCount(0);
    }

    /** The server did it, but its answer never came. */
    @Test
    void anAnswerThatWasLostMakesNoSecondAct() throws IOException {
        String incident = post.activated();
        Page phone = terminal("fire-brigade");
        long position = position();
        for (String address : List.of("**/acknowledge", "**/api/files*", "**/feed-back")) {
            phone.route(address, OfflineTerminalTest::loseTheAnswer, new Page.RouteOptions().setTimes(1));
        }
        phone.getByTestId("ack-button").click();
        assertThat(phone.getByTestId("acknowledged")).isVisible();
        phone.getByTestId("feedback-file").setInputFiles(new FilePayload("现场.png", "image/png", picture()));
        phone.getByTestId("feedback-arrived").click();
        assertThat(phone.getByTestId("work-" + incident + "/fire-brigade")).containsText("最近反馈：已到达");
        assertThat(phone.getByTestId("queue")).hasCount(0);
        var events = eventsOf(incident + "/fire-brigade", position);
        assertThat(only(events, AssignmentEvent.Acknowledged.class)).hasSize(1);
        var fedBack = only(events, AssignmentEvent.FedBack.class);
        assertThat(fedBack).hasSize(1);
        assertThat(((AssignmentEvent.FedBack) fedBack.getFirst().event()).files())
                .hasSize(1);
    }

    private static void loseTheAnswer(Route route) {
        route.fetch();
        route.abort();
    }

    @Test
    void theOfficeSeesATerminalThatCannotRing() {
        String incident = post.activated();
        Page terminal = browsers.deskWith(
                "Object.defineProperty(BaseAudioContext.prototype, 'state', { get: () => 'suspended' })");
        Browsers.signIn(terminal, "fire-brigade", post.pin());
        terminal.navigate("/terminal");
        assertThat(terminal.getByTestId("sound-unlock")).isVisible();
        terminal.waitForCondition(() -> post.bean(Presence.class).isMute("fire-brigade"));
        Page duty = browsers.desk();
        Browsers.signIn(duty, "duty1", post.pin());
        duty.navigate("/incidents/" + incident);
        assertThat(duty.getByTestId("matrix-row-fire-brigade").getByTestId("mute"))
                .containsText("不会响");
        assertThat(duty.getByTestId("mute")).hasCount(1);
        Browsers.look(duty, "board-mute");
        terminal.navigate("/warnings");
        terminal.waitForCondition(() -> !post.bean(Presence.class).isMute("fire-brigade"));
    }

    private long position() {
        return post.bean(Reader.class).head().position();
    }

    private List<Recorded> eventsOf(String assignment, long position) {
        return post.bean(Reader.class).listSince(position, 1000).stream()
                .filter(one -> one.stream().id().equals(assignment))
                .toList();
    }

    private static List<Recorded> only(List<Recorded> events, Class<? extends AssignmentEvent> type) {
        return events.stream().filter(one -> type.isInstance(one.event())).toList();
    }
}
