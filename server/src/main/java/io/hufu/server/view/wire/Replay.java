package io.hufu.server.view.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an incident, decision by decision, oldest first. */
public record Replay(List<Scene> scenes) {

    /**
     * One decision.
     *
     * @param position at which the board shows what it made of the incident
     * @param mark {@code opened}, {@code figures}, {@code level}, {@code command}, {@code struck}, {@code escalated}, {@code end},
     *     or null where nothing stands out
     * @param text its weightiest sentence
     * @param lines how many lines of the time line it wrote
     */
    public record Scene(long position, Instant at, @Nullable String mark, String text, String by, int lines) {}
}
