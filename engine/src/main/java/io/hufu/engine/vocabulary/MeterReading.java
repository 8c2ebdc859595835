package io.hufu.engine.vocabulary;

import java.math.BigDecimal;

/**
 * Electricity that went through a meter.
 *
 * @param meter its number, or the name of the enterprise where the power company gives one figure for it
 * @param kwh kilowatt hours over the whole time that is stated with it
 */
public record MeterReading(String meter, BigDecimal kwh) {}
