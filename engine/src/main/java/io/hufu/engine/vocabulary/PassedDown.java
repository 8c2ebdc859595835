package io.hufu.engine.vocabulary;

import io.hufu.plan.Colour;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a superior passed down and a draft rests on.
 *
 * @param from who passed it down
 * @param colour the colour that was passed down; null where it was lifted
 * @param receivedAt when it reached the office, as people state it
 * @param document its number, where it has one
 */
public record PassedDown(
        String from,
        @Nullable Colour colour,
        Instant receivedAt,
        @Nullable String document) {}
