package io.hufu.server.gateway.hook;

import io.hufu.server.clock.Moments;
import io.hufu.server.messages.Channel;
import io.hufu.server.messages.Message;
import io.hufu.server.messages.Outcome;
import io.hufu.server.messages.Route;
import io.hufu.server.settings.ChannelSettings;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks after Standard Webhooks: the id stays the same however often one is sent, so that the reader tells a double. */
@Component
class HookChannel implements Channel {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PREFIX = "hook/";

    private final ChannelSettings settings;
    private final Posting posting;
    private final Moments moments;

    HookChannel(ChannelSettings settings, Posting posting, Moments moments) {
        this.settings = settings;
        this.posting = posting;
        this.moments = moments;
    }

    @Override
    public Route route() {
        return Route.HOOK;
    }

    @Override
    public boolean ready() {
        return !settings.hooks().isEmpty();
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Outcome send(Message message, String address) {
        String name = address.substring(PREFIX.length());
        var target = settings.hooks().get(name);
        var secret = settings.hookSecrets().get(name);
        if (target == null || secret == null) {
            return new Outcome.Refused("no-address");
        }
        String id = message.reference();
        String body = body(message);
        long second = moments.now().getEpochSecond();
        var headers = Map.of(
                "webhook-id", id,
                "webhook-timestamp", String.valueOf(second),
                "webhook-signature", Signatures.standard(secret.value(), id, second, body));
        return posting.post(target, headers, body.getBytes(StandardCharsets.UTF_8), _ -> new Outcome.Taken(id, true));
    }

    private static String body(Message message) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("incident", message.ground());
        data.put("incidentKind", message.incidentKind());
        data.put("assignment", message.assignment());
        data.put("body", message.body());
        data.put("bodyName", message.bodyName());
        data.put("text", message.text());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "hufu." + message.kind());
        all.put("timestamp", message.created().toString());
        all.put("data", data);
        return JSON.writeValueAsString(all);
    }
}
