package io.hufu.engine.warning;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One value of a forecast.
 *
 * @param figure code of what is forecast, such as {@code daily-aqi}
 * @param day in the jurisdiction's zone
 */
public record Forecasted(String figure, LocalDate day, BigDecimal value) {}
