package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.House;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every edition is kept; new incidents get one, and only the administrator says which. */
@Tag("database")
class EditionTest {

    private static JsonNode edition(String edition) {
        return House.signedIn("admin")
                .get("/api/admin/editions")
                .json()
                .valueStream()
                .filter(row -> row.path("plan").asString().equals("hazardous-chemicals")
                        && row.path("edition").asString().equals(edition))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOneWhoseDayHasComeIsInForceAndTheUndatedOneIsKept() {
        assertThat(edition("2020").path("inForce").asBoolean()).isTrue();
        assertThat(edition("2020").path("day").asString()).isEqualTo("2020-10-30");
        assertThat(edition("revised").path("inForce").asBoolean(true)).isFalse();
        assertThat(edition("revised").path("day").isString()).isFalse();
    }

    @Test
    void onlyTheAdministratorPutsOneInForce() {
        var hash = edition("2020").path("hash").asString();
        assertThat(House.signedIn("duty1").get("/api/admin/editions").status()).isEqualTo(403);
        assertThat(House.signedIn("duty1")
                        .post("/api/admin/editions/" + hash + "/in-force", "{}")
                        .status())
                .isEqualTo(403);

        var admin = House.signedIn("admin");
        assertThat(admin.post("/api/admin/editions/0000/in-force", "{}").status())
                .isEqualTo(404);
        assertThat(admin.post("/api/admin/editions/" + hash + "/in-force", "{}").status())
                .isEqualTo(204);
        assertThat(edition("2020").path("inForce").asBoolean()).isTrue();
    }
}
