package io.hufu.server.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who can be reached for a body, and how. */
public interface Contacts {
    /**
     * Contact ways of a body for one step of the ladder, in the order in which they are tried.
     *
     * @param body a unit of the directory, {@code post:<id>} or {@code role:<id>}
     * @param plan whose posts are meant
     */
    List<Contact> list(String body, String plan, Step step, Instant at);

    /** The address of a contact way as it is now, or null where it is gone. */
    @Nullable
    String findAddress(String contact);

    /** Whom a step reaches. */
    enum Step {
        /** No person: the body's terminal tells it, and what the configuration names for it. */
        TERMINAL,
        /** Who keeps its watch. */
        DUTY,
        /** Who comes after these. */
        NEXT,
        /** Who leads it. */
        LEADER
    }
}
