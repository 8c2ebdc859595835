package io.hufu.server.gateway.hook;

import io.hufu.server.clock.Moments;
import io.hufu.server.messages.Channel;
import io.hufu.server.messages.Message;
import io.hufu.server.messages.Outcome;
import io.hufu.server.messages.Route;
import io.hufu.server.settings.ChannelSettings;
import io.hufu.server.settings.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Group robots. They answer 200 also to what they refuse, with a code in the body; a robot cannot tell a double. */
@Component
class RobotChannel implements Channel {
    private static final JsonMapper JSON = new JsonMapper();

    /** Too many messages in a minute: WeCom, DingTalk, Feishu. */
    private static final Set<Integer> TOO_MANY = Set.of(45009, 130101, 9499, 11232);

    private final ChannelSettings settings;
    private final Posting posting;
    private final Moments moments;

    RobotChannel(ChannelSettings settings, Posting posting, Moments moments) {
        this.settings = settings;
        this.posting = posting;
        this.moments = moments;
    }

    @Override
    public Route route() {
        return Route.ROBOT;
    }

    @Override
    public boolean ready() {
        return !settings.wecom().isEmpty()
                || !settings.dingtalk().isEmpty()
                || !settings.feishu().isEmpty();
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Outcome send(Message message, String address) {
        int slash = address.indexOf('/');
        String name = address.substring(slash + 1);
        return switch (address.substring(0, slash)) {
            case "wecom" -> wecom(message, address(settings.wecom(), name));
            case "dingtalk" ->
                dingtalk(
                        message,
                        address(settings.dingtalk(), name),
                        settings.dingtalkSecrets().get(name));
            case "feishu" ->
                feishu(
                        message,
                        address(settings.feishu(), name),
                        settings.feishuSecrets().get(name));
            default -> new Outcome.Refused("no-address");
        };
    }

    private static @Nullable URI address(Map<String, Secret> robots, String name) {
        Secret robot = robots.get(name);
        return robot == null ? null : robot.uri();
    }

    private Outcome wecom(Message message, @Nullable URI address) {
        return post(message, address, Map.of("msgtype", "text", "text", Map.of("content", message.text())), "errcode");
    }

    private Outcome dingtalk(Message message, @Nullable URI address, @Nullable Secret secret) {
        URI signed = address;
        if (address != null && secret != null) {
            long now = moments.now().toEpochMilli();
            String sign = URLEncoder.encode(Signatures.dingtalk(secret.value(), now), StandardCharsets.UTF_8);
            signed = URI.create(
                    address + (address.getQuery() == null ? "?" : "&") + "timestamp=" + now + "&sign=" + sign);
        }
        return post(message, signed, Map.of("msgtype", "text", "text", Map.of("content", message.text())), "errcode");
    }

    private Outcome feishu(Message message, @Nullable URI address, @Nullable Secret secret) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (secret != null) {
            long now = moments.now().getEpochSecond();
            body.put("timestamp", String.valueOf(now));
            body.put("sign", Signatures.feishu(secret.value(), now));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", message.text()));
        return post(message, address, body, "code");
    }

    private Outcome post(Message message, @Nullable URI address, Map<String, Object> body, String code) {
        if (address == null) {
            return new Outcome.Refused("no-address");
        }
        byte[] bytes = JSON.writeValueAsBytes(body);
        return posting.post(address, Map.of(), bytes, text -> judge(text, code, message.reference()));
    }

    private static Outcome judge(String text, String code, String reference) {
        try {
            JsonNode answer = JSON.readTree(text);
            int said = answer.path(code).asInt(-1);
            if (said == 0) {
                return new Outcome.Taken(reference, false);
            }
            return TOO_MANY.contains(said) ? new Outcome.Later("too-many") : new Outcome.Refused(code + "-" + said);
        } catch (JacksonException e) {
            return new Outcome.Refused("answer-unreadable");
        }
    }
}
