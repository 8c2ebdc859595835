package io.hufu.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a base's list of supplies and gear.
 *
 * @param id unique in the jurisdiction, such as {@code east-27}
 * @param base unit that keeps it
 * @param quantity null where the source has none
 * @param measure counting unit such as 套; null where the source has none
 */
public record SupplyLine(
        String id,
        String base,
        int row,
        String category,
        String name,
        @Nullable String specification,
        @Nullable BigDecimal quantity,
        @Nullable String measure,
        String clause,
        @Nullable Note note) {}
