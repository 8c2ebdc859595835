package io.hufu.server.roster;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;

/** A time from an instant, which belongs to it, until an instant, which does not. */
public record Span(Instant from, Instant until) {
    /** The longest shift; what is longer is no shift but a mistake. */
    public static final Duration LONGEST_SHIFT = Duration.ofDays(31);

    static final Duration LONGEST_LEAVE = Duration.ofDays(366);
    /** How far ahead a roster is written. */
    static final Duration FARTHEST = Duration.ofDays(731);

    boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    Span later(Duration by) {
        return new Span(from.plus(by), until.plus(by));
    }

    /** @throws ProblemException when it is turned, too long, over already or too far ahead */
    Span require(Instant now, Duration longest) {
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(longest) > 0) {
            throw ProblemException.field(
                    DoorCode.VALUE_MALFORMED,
                    "/until",
                    "after from, at most " + longest.toDays() + " days / 晚于开始，至多" + longest.toDays() + "天");
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(FARTHEST))) {
            throw ProblemException.field(
                    DoorCode.VALUE_MALFORMED, "/until", "after now, at most two years ahead / 晚于现在，至多提前两年");
        }
        return this;
    }
}
