package io.hufu.server.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who can be reached for a body, and how. */
public interface Contacts {
    /**
     * Contact ways of a body for one step of the ladder.
     *
     * @param body a unit of the directory, {@code post:<id>} or {@code role:<id>}
     */
    List<Contact> list(String body, Step step, Instant at);

    /** The address of a contact way as it is now, or null where it is gone. */
    @Nullable
    String findAddress(String contact);

    /** Whom a step reaches. */
    enum Step {
        /** Who is on duty. */
        DUTY,
        /** Who leads it. */
        LEADER
    }
}
