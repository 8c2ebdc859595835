package io.hufu.engine.vocabulary;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Figures of an incident as last stated; null means not known, zero means known to be none.
 *
 * @param serious seriously injured people, those poisoned not counted in
 * @param poisoned people with (acute) poisoning
 * @param atRisk people in danger or trapped
 * @param lossYuan first estimate of the direct economic loss, yuan
 * @param foreigners people from abroad or from Hong Kong, Macao or Taiwan among the dead, injured, missing or trapped
 */
public record Figures(
        @Nullable Integer deaths,
        @Nullable Integer serious,
        @Nullable Integer poisoned,
        @Nullable Integer missing,
        @Nullable Integer atRisk,
        @Nullable BigDecimal lossYuan,
        @Nullable Integer foreigners) {
    public static final Figures UNKNOWN = new Figures(null, null, null, null, null, null, null);
}
