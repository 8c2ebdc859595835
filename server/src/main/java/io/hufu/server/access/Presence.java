package io.hufu.server.access;

/** Who has an open stream now; used to tell whether somebody can be reached before and after a call. */
public interface Presence {
    /**
     * Whether a terminal or a browser of this body is connected now.
     *
     * @param body a unit of the directory, or {@code post:<id>}
     */
    boolean isOpen(String body);

    /**
     * Whether the body has terminals open, and the browser of each blocks sound: work would come in silently.
     *
     * @param body a unit of the directory, or {@code post:<id>}
     */
    default boolean isMute(String body) {
        return false;
    }
}
