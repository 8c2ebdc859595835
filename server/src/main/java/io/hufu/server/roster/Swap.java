package io.hufu.server.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One asks another to take a shift.
 *
 * @param span when the shift is
 * @param inReturn the shift of the other that the asking one would take; null where none
 * @param inReturnSpan when that is
 * @param settled {@code accepted}, {@code declined}, {@code withdrawn}; null while it waits
 */
public record Swap(
        long id,
        long shift,
        Span span,
        @Nullable Long inReturn,
        @Nullable Span inReturnSpan,
        String askedBy,
        String askedOf,
        Instant at,
        @Nullable String settled,
        @Nullable Instant settledAt) {}
