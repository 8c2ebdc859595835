package io.hufu.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WarningSettingsTest {
    private static WarningSettings bound(Map<?, ?> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("hufu.warnings", WarningSettings.class);
    }

    @Test
    void asShippedNoCodeIsMadeUp() throws IOException {
        var shipped = new Properties();
        try (var in = Objects.requireNonNull(WarningSettings.class.getResourceAsStream("/application.properties"))) {
            shipped.load(in);
        }
        var settings = bound(shipped);
        assertThat(settings.national().senderCode()).isNull();
        assertThat(settings.national().eventTypes()).isEmpty();
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(settings.address()).isNull();
        assertThat(settings.severity()).isEqualTo(new WarningSettings.Severity("Severe", "Moderate", "Minor"));
        assertThat(settings.categories()).isNotEmpty();
        assertThat(settings.perSecond()).isGreaterThanOrEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "severity.orange, Bad",
        "severity.blue, minor",
        "categories.haze, Weather",
        "address, warnings.example",
        "sender, a b",
        "national.event-types.haze, 11 B06",
        "per-second, 1"
    })
    void aBadOneStopsTheStartWithItsName(String name, String value) {
        assertThatThrownBy(() -> bound(Map.of("hufu.warnings." + name, value)))
                .rootCause()
                .hasMessageContaining("warnings." + name);
    }
}
