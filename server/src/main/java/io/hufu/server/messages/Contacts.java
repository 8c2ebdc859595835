package io.hufu.server.messages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who can be reached for a body, and how. */
public interface Contacts {
    /**
     * A body at one step of the ladder.
     *
     * @param body a unit of the directory, {@code post:<id>} or {@code role:<id>}
     * @param plan whose posts are meant
     */
    record Rung(String body, String plan, Step step) {}

    /**
     * Contact ways on each rung, in the order in which they are tried; all rungs are asked for at once, since a commander's word
     * goes to a hundred bodies. A rung on which nobody stands may be left out.
     */
    Map<Rung, List<Contact>> list(Set<Rung> rungs, Instant at);

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
