package io.hufu.server.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who can be reached for a body, and how. */
public interface Contacts {
    /**
     * Contact ways of a body for one step of the ladder, those on duty first.
     *
     * @param body a unit of the directory, {@code post:<plan>/<id>} or {@code role:<id>}
     */
    List<Contact> list(String body, Step step, Instant at);

    /** The address of a contact way as it is now, or null where it is gone. */
    @Nullable
    String findAddress(String contact);

    /** Whom a step reaches. */
    enum Step {
        /** Who is on duty. */
        DUTY,
        /** The next person of the body. */
        NEXT,
        /** The body's leader. */
        LEADER,
        /** Everybody by every way. */
        ALL
    }
}
