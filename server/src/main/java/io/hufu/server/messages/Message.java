package io.hufu.server.messages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is told, by one way.
 *
 * @param id cause, route and contact way: there is one however often the cause is seen
 * @param cause the letter of the outbox
 * @param kind what it is about, such as {@code work} or {@code urge}
 * @param incidentKind real, drill or test
 * @param ground incident or warning, null where there is none
 * @param account the person who is meant, or null where a body is
 * @param contact the contact way whose address is asked for when it is sent; null where there is none
 * @param shown to whom the contact way leads, as {@link Contact#shown}
 * @param text what is said; never personal data
 */
public record Message(
        String id,
        String cause,
        String kind,
        String incidentKind,
        @Nullable String ground,
        @Nullable String assignment,
        String body,
        String bodyName,
        @Nullable String account,
        Route route,
        @Nullable String contact,
        String shown,
        String text,
        Instant created) {
    /** The message of a cause to a contact way. */
    public static String id(String cause, Contact contact) {
        return cause + ">" + contact.route().code() + ":" + contact.id();
    }

    /** The id as a header can carry it: the same however often the message is sent, so that a reader tells a double. */
    public String reference() {
        return "msg_" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }
}
