package io.hufu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The screens when something is wrong, and when there is more than usual. */
@Tag("database")
@Tag("browser")
class StatesOfScreensTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MANY = 100;
    private static final String LONG = "晋城经济技术开发区管理委员会危险化学品安全生产监督管理与应急救援协调办公室";
    private static final List<String> STATES = List.of(
            "issued",
            "delivered",
            "urged",
            "to-call",
            "escalated",
            "acknowledged",
            "fed-back",
            "done",
            "cannot",
            "recalled",
            "closed");

    private static CommandPost post;
    private static Browsers browsers;
    private static String incident = "";

    @BeforeAll
    static void open() {
        post = CommandPost.open(HandClock.running("09:21"));
        browsers = new Browsers(post.base());
        incident = post.activated();
    }

    @AfterAll
    static void close() {
        browsers.close();
        post.close();
    }

    @Test
    void theWrongPin() {
        Page page = browsers.phone();
        page.navigate("/");
        assertThat(page.getByTestId("demonstration")).isVisible(); // also before anybody signs in
        page.getByTestId("login-account").fill("duty1");
        page.getByTestId("login-pin").fill("not-it");
        page.getByTestId("login-submit").click();
        assertThat(page.getByTestId("problem")).hasAttribute("data-code", "wrong-pin");
        Browsers.look(page, "sign-in-refused");
    }

    @Test
    void theServerDoesNotAnswer() {
        Page page = browsers.desk();
        Browsers.signIn(page, "duty1", post.pin());
        page.route("**/api/incidents/*/board", Route::abort);
        page.navigate("/incidents/" + incident);
        assertThat(page.getByTestId("problem")).isVisible();
        Browsers.look(page, "board-no-answer");
        page.unroute("**/api/incidents/*/board");
        page.getByTestId("problem-again").click();
        assertThat(page.getByTestId("board-level")).isVisible();
    }

    @Test
    void theConnectionIsLost() {
        for (Page page : List.of(browsers.desk(), browsers.phone())) {
            boolean phone = page.viewportSize().width < 700;
            Browsers.signIn(page, phone ? "fire-brigade" : "duty1", post.pin());
            page.route("**/api/live*", Route::abort);
            page.navigate(phone ? "/terminal" : "/incidents/" + incident);
            assertThat(page.getByTestId("connection-lost")).isVisible();
            assertThat(phone ? page.getByTestId("ack-button") : page.getByTestId("matrix"))
                    .isVisible();
            Browsers.look(page, phone ? "terminal-lost" : "board-lost");
        }
    }

    @Test
    void aHundredBodiesWithLongNames() {
        for (Page page : List.of(browsers.desk(), browsers.phone())) {
            boolean phone = page.viewportSize().width < 700;
            Browsers.signIn(page, "duty1", post.pin());
            page.route("**/api/incidents/*/board", StatesOfScreensTest::many);
            page.navigate("/incidents/" + incident);
            assertThat(page.getByTestId("matrix").locator("tbody tr")).hasCount(MANY);
            Browsers.look(page, phone ? "board-hundred-phone" : "board-hundred");
            if (!phone) {
                page.getByTestId("tab-call").click();
                assertThat(page.getByTestId("call-list")).isVisible();
                Browsers.look(page, "call-list-hundred");
                page.getByTestId("tab-groups").click();
                Browsers.look(page, "groups-hundred");
            }
        }
    }

    @Test
    void theDeskOnAPhone() {
        Page page = browsers.phone();
        Browsers.signIn(page, "duty1", post.pin());
        assertThat(page.getByTestId("incident-row").first()).isVisible();
        Browsers.look(page, "desk-phone");
    }

    @Test
    void theAdministrator() {
        Page page = browsers.desk();
        Browsers.signIn(page, "admin", post.pin());
        assertThat(page.getByTestId("account-list")).isVisible();
        Browsers.look(page, "admin");
        page.navigate("/no-such-page");
        assertThat(page.locator("main")).isVisible();
        Browsers.look(page, "not-found");
    }

    /** The board as the server has it, with a hundred bodies in every state. */
    private static void many(Route route) {
        var answer = route.fetch();
        var board = (ObjectNode) JSON.readTree(answer.body());
        var bodies = (ArrayNode) board.get("bodies");
        var all = JSON.createArrayNode();
        for (int i = 0; i < MANY; i++) {
            var body = (ObjectNode) bodies.get(i % bodies.size()).deepCopy();
            String state = STATES.get(i % STATES.size());
            body.put("assignment", incident + "/body-" + i)
                    .put("body", "body-" + i)
                    .put("state", state);
            body.put("name", i % 3 == 0 ? LONG + i : body.get("name").asString() + i);
            body.put("silent", List.of("urged", "to-call", "escalated").contains(state))
                    .put("late", i % 5 == 0)
                    .put("byTelephone", i % 4 == 0);
            body.put("acknowledgedAt", i % 2 == 0 ? post.clock().now().toString() : null)
                    .put("nextDue", post.clock().now().toString());
            body.put("lastStage", "in-progress").put("lastText", i % 2 == 0 ? LONG.repeat(4) : "已到场");
            all.add(body);
        }
        board.set("bodies", all);
        ((ObjectNode) board.get("row")).put("title", "泽州县巴公镇" + LONG + "液氯储罐阀门泄漏事故");
        ((ObjectNode) board.get("command")).put("inCommand", LONG + " 指挥长（代行）");
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(board.toString()));
    }
}
