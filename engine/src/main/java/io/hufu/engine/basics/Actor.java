package io.hufu.engine.basics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the door has established it; a name never stands here, only ids.
 *
 * @param account the person's account; {@code system} for clocks and reactions
 * @param unit the unit that the person works for, if any
 * @param posts posts bound to the person, as {@code planId/postId}
 * @param capabilities what the account may do besides posts
 * @param device the enrolled terminal that the act came from, if any
 */
public record Actor(
        String account,
        @Nullable String unit,
        List<String> posts,
        List<Capability> capabilities,
        @Nullable String device) {
    public static final Actor SYSTEM = new Actor("system", null, List.of(), List.of(Capability.SYSTEM), null);

    public Actor {
        posts = List.copyOf(posts);
        capabilities = List.copyOf(capabilities);
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    /** What an account may do besides the authority of its posts. */
    public enum Capability {
        /** Keeps the watch of the HQ office: intake, proposals, telephone entries, reports. */
        DUTY_OFFICER,
        /** Acts for its unit on its assignments. */
        UNIT,
        /** Reads the boards of the jurisdiction. */
        READER,
        /** Manages accounts, devices and packs; has no say in an incident. */
        ADMINISTRATOR,
        /** The server's own clocks and reactions. */
        SYSTEM
    }
}
