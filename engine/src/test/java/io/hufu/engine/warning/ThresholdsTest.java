package io.hufu.engine.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.Packs;
import io.hufu.plan.Colour;
import io.hufu.plan.Warnings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of a forecast, held against the figures as they are quoted, not against the pack. */
class ThresholdsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 30);

    /** Values of days running; a dash is a day without a value. */
    private static List<Forecasted> forecast(String days) {
        var forecast = new ArrayList<Forecasted>();
        int n = 0;
        for (String value : days.split(" ")) {
            if (!value.equals("-")) {
                forecast.add(new Forecasted("daily-aqi", FIRST.plusDays(n), new BigDecimal(value)));
            }
            n++;
        }
        return forecast;
    }

    private static @Nullable Colour colour(String days) {
        return Thresholds.advise(Packs.HAZE.plan(), forecast(days)).colour();
    }

    // more than 200, or more than 150 for 48 h: yellow; more than 200 for 48 h, or 150 for 72 h: orange;
    // more than 200 for 72 h with more than 300 for 24 h: red. The bound itself is not more.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(nullValues = "none", textBlock = """
            150,                 none
            151,                 none
            200,                 none
            200.5,               YELLOW
            201,                 YELLOW
            500,                 YELLOW
            150 151,             none
            151 151,             YELLOW
            151 - 151,           none
            151 150 151,         none
            151 200,             YELLOW
            200 200,             YELLOW
            201 200,             YELLOW
            201 201,             ORANGE
            201 - 201,           YELLOW
            201 150 201,         YELLOW
            150 151 151,         YELLOW
            151 151 151,         ORANGE
            151 151 150 151,     YELLOW
            200 200 200,         ORANGE
            300 300 300,         ORANGE
            301 200 201,         ORANGE
            201 201 201,         ORANGE
            301 301,             ORANGE
            201 301 201,         RED
            301 201 201,         RED
            201 201 301,         RED
            201 201 300,         ORANGE
            201 201 201 - 301,   ORANGE
            201 201 201 200 301, ORANGE
            100 201 201 201 301, RED
            """)
    void the_2024_figures(String days, @Nullable Colour colour) {
        assertThat(colour(days)).isEqualTo(colour);
    }

    @Test
    void nothing_forecast_is_no_colour_and_every_threshold_says_what_is_missing() {
        var advice = Thresholds.advise(Packs.HAZE.plan(), List.of());
        assertThat(advice.colour()).isNull();
        assertThat(advice.judged()).hasSize(5).allSatisfy(one -> {
            assertThat(one.met()).isFalse();
            assertThat(one.clause()).contains("指导意见");
            assertThat(one.parts()).allSatisfy(part -> {
                assertThat(part.longest()).isZero();
                assertThat(part.first()).isNull();
            });
        });
        assertThat(advice.judged().getFirst().parts())
                .extracting(ColourAdvice.Part::days)
                .containsExactly(3, 1);
    }

    @Test
    void the_days_that_count_are_named_in_any_order_of_entry() {
        var advice = Thresholds.advise(
                Packs.HAZE.plan(), forecast("100 201 201 160 90").reversed());
        var orange = advice.judged().stream()
                .filter(one -> one.colour() == Colour.ORANGE && one.met())
                .toList();
        assertThat(orange).hasSize(2);
        var part = orange.getFirst().parts().getFirst();
        assertThat(part.first()).isEqualTo(FIRST.plusDays(1));
        assertThat(part.last()).isEqualTo(FIRST.plusDays(2));
        assertThat(part.name()).isEqualTo("日均空气质量指数");
        var red = advice.judged().getFirst();
        assertThat(red.parts()).extracting(ColourAdvice.Part::longest).containsExactly(2, 0);
    }

    @Test
    void another_figure_says_nothing_about_this_one() {
        var other = forecast("500 500 500 500").stream()
                .map(one -> new Forecasted("hourly-aqi", one.day(), one.value()))
                .toList();
        assertThat(Thresholds.advise(Packs.HAZE.plan(), other).colour()).isNull();
    }

    @Test
    void the_number_itself_counts_where_the_plan_says_so() {
        var bound = new BigDecimal("200");
        var more = new Warnings.Forecast("daily-aqi", bound, false, Duration.ofHours(48));
        var orMore = new Warnings.Forecast("daily-aqi", bound, true, Duration.ofHours(49));
        assertThat(more.reachedBy(new BigDecimal("200.0"))).isFalse();
        assertThat(orMore.reachedBy(new BigDecimal("200.0"))).isTrue();
        assertThat(orMore.reachedBy(new BigDecimal("199.9"))).isFalse();
        assertThat(more.days()).isEqualTo(2);
        assertThat(orMore.days()).as("begun days count whole").isEqualTo(3);
    }

    @Test
    void a_plan_without_figures_gives_no_advice() {
        assertThat(Thresholds.advise(Packs.JINCHENG.plan(), forecast("500 500 500")))
                .isEqualTo(new ColourAdvice(null, List.of()));
    }
}
