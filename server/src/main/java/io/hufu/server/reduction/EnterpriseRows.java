package io.hufu.server.reduction;

import io.hufu.engine.vocabulary.ConsumptionPeriod;
import io.hufu.engine.warning.Emissions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The enterprises of a list, with what a warning's acts say about each. */
final class EnterpriseRows {
    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private final Emissions emissions;
    private final Map<String, Emissions.Notified> told = new HashMap<>();
    private final Map<String, Emissions.Answered> answers = new HashMap<>();
    private final Map<String, List<EnterpriseRow.FoundRow>> findings = new HashMap<>();

    private EnterpriseRows(Emissions emissions, String notice) {
        this.emissions = emissions;
        for (var one : emissions.notified()) {
            if (one.notice().equals(notice)) {
                one.enterprises().forEach(enterprise -> told.putIfAbsent(enterprise, one));
            }
        }
        emissions.answered().stream()
                .filter(one -> one.notice().equals(notice))
                .forEach(one -> answers.put(one.enterprise(), one));
        emissions
                .findings()
                .values()
                .forEach(one -> findings.computeIfAbsent(one.enterprise(), unknown -> new ArrayList<>())
                        .add(new EnterpriseRow.FoundRow(
                                one.id(), one.line(), one.atWork(), one.foundAt(), one.account(), one.picture())));
    }

    /**
     * Rows in the order of the list.
     *
     * @param notice the number of the notice in force
     */
    static List<EnterpriseRow> of(List<LineOrder> orders, Emissions emissions, String notice) {
        var byEnterprise = new LinkedHashMap<String, List<LineOrder>>();
        orders.forEach(order -> byEnterprise
                .computeIfAbsent(order.line().enterprise(), unknown -> new ArrayList<>())
                .add(order));
        var rows = new EnterpriseRows(emissions, notice);
        return byEnterprise.entrySet().stream()
                .map(entry -> rows.row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private EnterpriseRow row(String enterprise, List<LineOrder> orders) {
        var notified = told.get(enterprise);
        var answer = answers.get(enterprise);
        var before = daily(ConsumptionPeriod.BEFORE, enterprise, orders);
        var during = daily(ConsumptionPeriod.DURING, enterprise, orders);
        return new EnterpriseRow(
                enterprise,
                orders,
                notified == null ? null : notified.at(),
                notified == null ? null : notified.account(),
                answer == null ? null : answer.complies(),
                answer == null ? null : answer.at(),
                before,
                during,
                change(before, during),
                findings.getOrDefault(enterprise, List.of()));
    }

    /** Kilowatt hours a day over the last time stated for the period; by its name, else by its meters that have a figure. */
    private @Nullable BigDecimal daily(ConsumptionPeriod period, String enterprise, List<LineOrder> orders) {
        var meters = orders.stream()
                .flatMap(order -> order.line().meters().stream())
                .distinct()
                .toList();
        BigDecimal found = null;
        for (var readings : emissions.readings()) {
            if (readings.period() == period) {
                var sum = sum(readings, enterprise, meters);
                found = sum == null ? found : perDay(sum, readings);
            }
        }
        return found;
    }

    private static @Nullable BigDecimal sum(Emissions.Readings readings, String enterprise, List<String> meters) {
        BigDecimal sum = null;
        for (var reading : readings.readings()) {
            if (reading.meter().equals(enterprise)) {
                return reading.kwh();
            }
            if (meters.contains(reading.meter())) {
                sum = sum == null ? reading.kwh() : sum.add(reading.kwh());
            }
        }
        return sum;
    }

    private static BigDecimal perDay(BigDecimal kwh, Emissions.Readings readings) {
        var seconds = BigDecimal.valueOf(
                Duration.between(readings.from(), readings.to()).toSeconds());
        return kwh.multiply(DAY).divide(seconds.max(BigDecimal.ONE), 1, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal change(@Nullable BigDecimal before, @Nullable BigDecimal during) {
        return before == null || during == null || before.signum() == 0
                ? null
                : during.subtract(before).multiply(BigDecimal.valueOf(100)).divide(before, 1, RoundingMode.HALF_UP);
    }
}
