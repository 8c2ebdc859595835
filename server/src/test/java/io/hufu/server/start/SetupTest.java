package io.hufu.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.postgres.HufuStartException;
import io.hufu.server.Caller;
import io.hufu.server.Turned;
import io.hufu.server.settings.Installation;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SetupTest {
    private static final Path PACKS = Path.of("../packs");

    @Test
    void theFirstRunMakesTheAdministratorOnce() {
        Path data = DataFolder.throwAway();
        try (Server server = Serving.up(data, PACKS, new Turned(), Map.of("logging.level.root", "ERROR"))) {
            var caller = new Caller(server.port());
            var state = caller.get("/api/setup").json();
            assertThat(state.path("needed").asBoolean()).isTrue();
            assertThat(state.path("demonstration").asBoolean(true)).isFalse();
            assertThat(state.path("packs").path(0).path("folder").asString()).isEqualTo("jincheng");
            String code = String.valueOf(server.bean(Installation.class).setupCode());
            assertThat(caller.post("/api/setup", body("AAAAA-22222", "K7m2p9", "jincheng"))
                            .code())
                    .isEqualTo("wrong-code");
            assertThat(caller.post("/api/setup", body(code, "123456", "jincheng"))
                            .code())
                    .isEqualTo("pin-too-weak");
            assertThat(caller.post("/api/setup", body(code, "K7m2p9", "../secret"))
                            .code())
                    .isEqualTo("no-such-folder");
            assertThat(caller.post("/api/setup", body(code, "K7m2p9", "jincheng"))
                            .status())
                    .isEqualTo(204);
            assertThat(caller.post("/api/setup", body(code, "K7m2p9", "jincheng"))
                            .code())
                    .isEqualTo("setup-done");
            assertThat(caller.signIn("root1", "K7m2p9")
                            .json()
                            .path("capabilities")
                            .toString())
                    .isEqualTo("[\"administrator\"]");
            assertThat(caller.get("/api/reference").json().path("plans")).isNotEmpty();
            assertThat(caller.get("/api/session").json().path("demonstration").asBoolean())
                    .isFalse();
            // held by this server, whatever it is wanted for
            assertThatThrownBy(() -> Serving.demo(data, PACKS, new Turned(), Map.of()))
                    .isInstanceOf(HufuStartException.class)
                    .hasMessageContaining("in use");
        }
        assertThatThrownBy(() -> Serving.demo(data, PACKS, new Turned(), Map.of()))
                .isInstanceOf(HufuStartException.class)
                .hasMessageContaining("real installation");
    }

    private static String body(String code, String pin, String folder) {
        return "{\"code\":\"" + code + "\",\"account\":\"root1\",\"name\":\"王管理\",\"pin\":\"" + pin + "\",\"packs\":[\""
                + folder + "\"]}";
    }

    @Test
    void leavingTheMachineNeedsTls() {
        assertThatThrownBy(() -> Addresses.requireSafe("0.0.0.0", false))
                .isInstanceOf(HufuStartException.class)
                .hasMessageContaining("--tls");
        Addresses.requireSafe("0.0.0.0", true);
        Addresses.requireSafe("127.0.0.1", false);
        assertThat(Addresses.class).isFinal();
    }
}
