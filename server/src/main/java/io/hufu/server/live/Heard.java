package io.hufu.server.live;

import java.util.Optional;

/** Whether work rings at a terminal. */
public enum Heard {
    /** All of it. */
    ALL,
    /** That of its person's posts, since the person is not on duty for the unit. */
    POSTS,
    /** None: the browser blocks sound. */
    NOTHING;

    /** As a terminal says it. */
    public static Optional<Heard> of(String said) {
        return switch (said) {
            case "true" -> Optional.of(ALL);
            case "posts" -> Optional.of(POSTS);
            case "false" -> Optional.of(NOTHING);
            default -> Optional.empty();
        };
    }

    boolean rings(String body) {
        return this == ALL || (this == POSTS && body.startsWith("post:"));
    }
}
