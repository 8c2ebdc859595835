package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.Caller;
import io.hufu.server.House;
import io.hufu.server.Turned;
import io.hufu.server.settings.Installation;
import io.hufu.server.start.Server;
import io.hufu.server.start.Serving;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first steps see from the data how far an installation is. */
@Tag("database")
class FirstStepsTest {
    private static final String STEPS = "/api/admin/first-steps";
    private static final String PIN = "K7m2p9";

    @Test
    void theyAreTheAdministrators() {
        for (String account : new String[] {"duty1", "fire-brigade"}) {
            assertThat(House.signedIn(account).get(STEPS).code()).isEqualTo("administrator-only");
            assertThat(House.signedIn(account)
                            .post(STEPS + "/packs", "{\"packs\":[]}")
                            .code())
                    .isEqualTo("administrator-only");
        }
        assertThat(House.nobody().get(STEPS).status()).isEqualTo(401);
        assertThat(House.nobody().post(STEPS + "/packs", "{\"packs\":[]}").status())
                .isEqualTo(401);
        var admin = House.signedIn("admin");
        assertThat(admin.post(STEPS + "/packs", "{\"packs\":\"jincheng\"}")
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("/packs");
        assertThat(admin.post(STEPS + "/packs", "{\"packs\":[\"../keys\"]}").code())
                .isEqualTo("no-such-folder");
        assertThat(admin.post(STEPS + "/packs", "{\"others\":[]}").code()).isEqualTo("unknown-field");
    }

    @Test
    void anInstallationWithoutPlansLoadsThemHere() {
        try (Server server = Serving.up(
                DataFolder.throwAway(), Path.of("../packs"), new Turned(), Map.of("logging.level.root", "ERROR"))) {
            var caller = new Caller(server.port());
            String code = String.valueOf(server.bean(Installation.class).setupCode());
            assertThat(caller.post(
                                    "/api/setup",
                                    "{\"code\":\"" + code + "\",\"account\":\"root1\",\"name\":\"王管理\",\"pin\":\"" + PIN
                                            + "\",\"packs\":[]}")
                            .status())
                    .isEqualTo(204);
            caller.signIn("root1", PIN);
            var empty = caller.get(STEPS).json();
            assertThat(empty.valueStream().map(step -> step.path("state").asString()))
                    .containsOnly("open");
            String folder = empty.at("/jurisdiction/folders/0/folder").asString();
            var loaded = caller.post(STEPS + "/packs", "{\"packs\":[\"" + folder + "\"]}")
                    .json();
            assertThat(loaded.at("/jurisdiction/state").asString()).isEqualTo("done");
            assertThat(loaded.at("/packs/plans")).isNotEmpty();
            assertThat(loaded.at("/posts/vacant")).isEqualTo(loaded.at("/posts/posts"));
            assertThat(loaded.at("/tls/speaks").asString()).isEqualTo("none");
            String officer = "type,id,name,capabilities\nperson,zhiban,王值班,duty-officer\n";
            caller.post("/api/admin/import?dryRun=false", officer.getBytes(StandardCharsets.UTF_8), "text/csv");
            var manned = caller.get(STEPS).json().path("posts");
            assertThat(manned.path("state").asString()).isEqualTo("begun");
            assertThat(manned.at("/officers/0").asString()).isEqualTo("zhiban");
        }
    }
}
