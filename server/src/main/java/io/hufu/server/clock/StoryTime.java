package io.hufu.server.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock that was turned and runs on from there.
 *
 * @param wallStart the server's moment at which it was turned
 * @param start what it showed then
 * @param rate how many of its seconds pass in one of the server's; 0 where it stands
 */
record StoryTime(Instant wallStart, Instant start, double rate) {
    Instant at(Instant wall) {
        return start.plusNanos(Math.round(Duration.between(wallStart, wall).toNanos() * rate));
    }

    Instant wall(Instant due) {
        if (rate == 0) {
            return due.isAfter(start) ? Instant.MAX : wallStart;
        }
        return wallStart.plusNanos(Math.round(Duration.between(start, due).toNanos() / rate));
    }
}
