package io.hufu.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalDatabaseTest {
    @Test
    void theConfigurationNamesIt() {
        assertThat(ExternalDatabase.of(null, null, null)).isEmpty();
        var found = ExternalDatabase.of("postgresql://db.example:5432/city?sslmode=require", "hufu", "a secret");
        assertThat(found)
                .contains(new DatabaseSettings(
                        "jdbc:postgresql://db.example:5432/city?sslmode=require", "hufu", "a secret"));
        assertThat(found.orElseThrow().toString()).doesNotContain("a secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://db/city",
                "postgresql://hufu:secret1@db/city",
                "jdbc:postgresql://db/city?user=hufu&password=secret1",
                "jdbc:postgresql://db/city?sslmode=require&PASSWORD=secret1",
                "jdbc:postgresql://db/ci ty?password=secret1"
            })
    void anAddressThatIsNoneOrHoldsThePasswordIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> ExternalDatabase.of(url, "hufu", null))
                .isInstanceOf(HufuStartException.class)
                .hasMessageContaining("database.url")
                .message()
                .doesNotContain("secret1");
    }

    @Test
    void anAddressWithoutAUserIsRefused() {
        assertThatThrownBy(() -> ExternalDatabase.of("postgresql://db/city", null, null))
                .isInstanceOf(HufuStartException.class)
                .hasMessageContaining("database.user");
    }

    @Test
    void anOldReleaseIsRefused() {
        assertThatThrownBy(() -> DatabaseSettings.requireMajor(14))
                .isInstanceOf(HufuStartException.class)
                .hasMessageContaining("15 or newer");
        assertThatCode(() -> DatabaseSettings.requireMajor(15)).doesNotThrowAnyException();
    }
}
