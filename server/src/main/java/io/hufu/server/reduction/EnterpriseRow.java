package io.hufu.server.reduction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise on the list during a warning.
 *
 * @param orders what each of its lines has to do under the colour in force
 * @param notifiedAt when it was told the measures of the notice in force, by {@code notifiedBy}; null while it was not
 * @param complies its answer; null while it gave none
 * @param before kilowatt hours a day before the warning, {@code during} while it was in force; null where no figure is there
 * @param change of the daily consumption in percent, one decimal; null where it cannot be told
 */
public record EnterpriseRow(
        String enterprise,
        List<LineOrder> orders,
        @Nullable Instant notifiedAt,
        @Nullable String notifiedBy,
        @Nullable Boolean complies,
        @Nullable Instant answeredAt,
        @Nullable BigDecimal before,
        @Nullable BigDecimal during,
        @Nullable BigDecimal change,
        List<FoundRow> findings) {
    public EnterpriseRow {
        orders = List.copyOf(orders);
        findings = List.copyOf(findings);
    }

    /** What an inspection found there. */
    public record FoundRow(
            String finding,
            @Nullable String line,
            boolean atWork,
            Instant foundAt,
            String account,
            @Nullable String picture) {}

    /** Whether something on it has to stop or limit under the colour in force. */
    public boolean owes() {
        return orders.stream().anyMatch(order -> order.stops() || order.measure() != null);
    }
}
