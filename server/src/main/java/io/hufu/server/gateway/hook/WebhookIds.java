package io.hufu.server.gateway.hook;

import io.hufu.server.messages.Message;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of a message as a header can carry it: always the same for the same message. */
final class WebhookIds {
    private WebhookIds() {}

    static String of(Message message) {
        return "msg_" + UUID.nameUUIDFromBytes(message.id().getBytes(StandardCharsets.UTF_8));
    }
}
