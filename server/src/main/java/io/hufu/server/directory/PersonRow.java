package io.hufu.server.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the directory; who may see it is the door's to check.
 *
 * @param posts held now, later and before, the present ones first
 * @param ways in the order in which they are tried
 * @param confirmed the day on which the ways were last confirmed; null where nobody did
 * @param stale whether that is longer ago than the jurisdiction allows
 */
public record PersonRow(
        String account,
        String name,
        @Nullable String unit,
        List<Held> posts,
        List<Way> ways,
        @Nullable LocalDate confirmed,
        boolean stale) {
    public PersonRow {
        posts = List.copyOf(posts);
        ways = List.copyOf(ways);
    }

    /**
     * A post, from a day until a day.
     *
     * @param now whether it is held today
     */
    public record Held(
            long id,
            String plan,
            String post,
            String title,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            boolean now) {}

    /** @param kind {@code mobile}, {@code phone} or {@code email} */
    public record Way(long id, String kind, String value) {}

    /** A number does not get into logs by way of a message. */
    @Override
    public String toString() {
        return "PersonRow[" + account + "]";
    }
}
