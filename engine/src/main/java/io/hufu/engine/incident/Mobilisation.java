package io.hufu.engine.incident;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Supplies of one line that were called on: how many, arrived when, how many returned. */
public record Mobilisation(
        String id,
        String supplyLine,
        String base,
        BigDecimal quantity,
        @Nullable String note,
        Instant at,
        @Nullable Instant arrivedAt,
        BigDecimal returned,
        @Nullable Instant returnedAt) {}
