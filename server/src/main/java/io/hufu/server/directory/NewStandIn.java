package io.hufu.server.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to stand in for a post.
 *
 * @param until the last day; null while it is open
 * @param document that says so
 */
public record NewStandIn(
        String account, LocalDate since, @Nullable LocalDate until, String document) {}
