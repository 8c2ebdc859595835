package io.hufu.server.messages;

import java.util.Locale;

/** How a message stands. */
public enum MessageState {
    /** To be sent when it is due. */
    WAITING,
    /** In the hands of a channel; nobody knows yet. */
    SENDING,
    /** The far side took it over. */
    SENT,
    /** The far side says that it arrived. */
    DELIVERED,
    /** Given up: refused, or tried too often, or the far side says that it did not arrive. */
    FAILED,
    /** It may have left: the process or the line died in between, and this way cannot be asked again without a double. */
    DOUBTFUL,
    /** It stayed here, with the reason; a screen shows what would have been sent to whom. */
    KEPT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MessageState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
