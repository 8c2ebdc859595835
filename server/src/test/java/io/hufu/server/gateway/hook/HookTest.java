package io.hufu.server.gateway.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Turned;
import io.hufu.server.messages.Message;
import io.hufu.server.messages.Outcome;
import io.hufu.server.messages.Route;
import io.hufu.server.settings.ChannelSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What webhooks and robots send, and what they make of the answers. */
class HookTest {
    private static final byte[] KEY = "24 bytes that nobody has".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

    private final Receiver receiver = new Receiver();
    private final Turned clock = new Turned();

    @AfterEach
    void close() {
        receiver.close();
    }

    private ChannelSettings settings(Map<String, String> values) {
        Map<String, Object> all = new HashMap<>();
        values.forEach((key, value) -> all.put("hufu.channels." + key, value));
        return new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("hufu.channels", ChannelSettings.class);
    }

    private HookChannel hook() {
        var settings = settings(Map.of("hooks.u", receiver.address("/in").toString(), "hook-secrets.u", SECRET));
        return new HookChannel(settings, new Posting(), clock);
    }

    private RobotChannel robot(String... values) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            all.put(values[i], values[i + 1]);
        }
        return new RobotChannel(settings(all), new Posting(), clock);
    }

    private static Message message(Route route) {
        return new Message(
                "work:i-1/u#1>hook:hook/u",
                "work:i-1/u#1",
                "work",
                "real",
                "i-1",
                "i-1/u",
                "u",
                "消防支队",
                null,
                route,
                "hook/u",
                "hook/u",
                "有任务待签收",
                Turned.START);
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    private static String hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aReceiverThatFailsAndRecoversGetsTheSameIdWithAFittingSignature() throws Exception {
        receiver.willAnswer(503, "");
        assertThat(hook().send(message(Route.HOOK), "hook/u")).isEqualTo(new Outcome.Later("http-503"));
        var outcome = hook().send(message(Route.HOOK), "hook/u");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Taken.class,
                        taken -> assertThat(taken.arrived()).isTrue());
        assertThat(receiver.got())
                .extracting(Receiver.Got::id)
                .hasSize(2)
                .containsOnly(((Outcome.Taken) outcome).reference());
        for (var got : receiver.got()) {
            assertThat(got.id()).matches("msg_[0-9a-f-]{36}");
            assertThat(got.second()).isEqualTo(String.valueOf(Turned.START.getEpochSecond()));
            assertThat(got.signature()).isEqualTo("v1," + hmac(KEY, got.id() + "." + got.second() + "." + got.body()));
            assertThat(json(got.body()).path("type").asString()).isEqualTo("hufu.work");
            assertThat(json(got.body()).path("data").path("assignment").asString())
                    .isEqualTo("i-1/u");
        }
    }

    @Test
    void whatIsRefusedOrLeadsElsewhereIsFinal() {
        for (int status : new int[] {400, 410, 301, 307}) {
            receiver.willAnswer(status, "");
            assertThat(hook().send(message(Route.HOOK), "hook/u")).isEqualTo(new Outcome.Refused("http-" + status));
        }
        assertThat(receiver.got()).as("redirections are not followed").hasSize(4);
    }

    @Test
    void aReceiverThatIsAwayIsTriedAgainAndAnUnknownOneNever() {
        var hook = hook();
        receiver.close();
        assertThat(hook.send(message(Route.HOOK), "hook/u")).isEqualTo(new Outcome.Later("no-connection"));
        assertThat(hook.send(message(Route.HOOK), "hook/other")).isEqualTo(new Outcome.Refused("no-address"));
    }

    @Test
    void weComGetsItsForm() {
        receiver.willAnswer(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
        var robot =
                robot("wecom.u", receiver.address("/cgi-bin/webhook/send?key=k").toString());
        assertThat(robot.send(message(Route.ROBOT), "wecom/u")).isInstanceOf(Outcome.Taken.class);
        var got = receiver.got().getFirst();
        assertThat(got.query()).isEqualTo("key=k");
        assertThat(json(got.body())).isEqualTo(json("{\"msgtype\":\"text\",\"text\":{\"content\":\"有任务待签收\"}}"));
    }

    @Test
    void dingTalkGetsItsFormSigned() throws Exception {
        receiver.willAnswer(200, "{\"errcode\":0}");
        var robot = robot(
                "dingtalk.u", receiver.address("/robot/send?access_token=t").toString(), "dingtalk-secrets.u", "SEC1");
        assertThat(robot.send(message(Route.ROBOT), "dingtalk/u")).isInstanceOf(Outcome.Taken.class);
        var got = receiver.got().getFirst();
        long now = Turned.START.toEpochMilli();
        String sign = hmac("SEC1".getBytes(StandardCharsets.UTF_8), now + "\nSEC1");
        assertThat(got.query()).isEqualTo("access_token=t&timestamp=" + now + "&sign=" + sign);
        assertThat(json(got.body()).path("text").path("content").asString()).isEqualTo("有任务待签收");
    }

    @Test
    void feishuGetsItsFormSigned() throws Exception {
        receiver.willAnswer(200, "{\"code\":0}");
        var robot =
                robot("feishu.u", receiver.address("/open-apis/bot/v2/hook/t").toString(), "feishu-secrets.u", "s");
        assertThat(robot.send(message(Route.ROBOT), "feishu/u")).isInstanceOf(Outcome.Taken.class);
        var body = json(receiver.got().getFirst().body());
        long now = Turned.START.getEpochSecond();
        assertThat(body.path("timestamp").asString()).isEqualTo(String.valueOf(now));
        assertThat(body.path("sign").asString()).isEqualTo(hmac((now + "\ns").getBytes(StandardCharsets.UTF_8), ""));
        assertThat(body.path("msg_type").asString()).isEqualTo("text");
        assertThat(body.path("content").path("text").asString()).isEqualTo("有任务待签收");
    }

    @Test
    void aRobotsRefusalInAFriendlyAnswerIsSeen() {
        var robot = robot("wecom.u", receiver.address("/").toString());
        receiver.willAnswer(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        assertThat(robot.send(message(Route.ROBOT), "wecom/u")).isEqualTo(new Outcome.Refused("errcode-93000"));
        receiver.willAnswer(200, "{\"errcode\":45009}");
        assertThat(robot.send(message(Route.ROBOT), "wecom/u")).isEqualTo(new Outcome.Later("too-many"));
        receiver.willAnswer(200, "<html>");
        assertThat(robot.send(message(Route.ROBOT), "wecom/u")).isEqualTo(new Outcome.Refused("answer-unreadable"));
    }
}
