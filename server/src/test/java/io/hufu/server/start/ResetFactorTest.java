package io.hufu.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.Caller;
import io.hufu.server.Turned;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The administrator lost his phone and his paper; whoever stands at the machine helps. */
@Tag("database")
class ResetFactorTest {
    private static final Path PACKS = Path.of("../packs");
    private static final Map<String, Object> QUIET = Map.of("logging.level.root", "ERROR");
    private static final Turned CLOCK = new Turned();

    @Test
    void theLastAdministratorComesInAgain() throws InvalidKeyException {
        Path data = DataFolder.throwAway();
        try {
            String pin = withFactor(data);
            String[] command = {"reset-factor", "admin", "--data", data.toString()};
            assertThat(Said.by("reset-factor", "nobody", "--data", data.toString()))
                    .satisfies(said -> assertThat(said.code()).isEqualTo(1))
                    .satisfies(said -> assertThat(said.err()).contains("There is no account nobody"));
            assertThat(Said.by(command).out()).contains("reset: admin signs in with the PIN alone");
            assertThat(Said.by(command).err()).contains("has no second factor");
            try (Server server = Serving.demo(data, PACKS, CLOCK, QUIET).server()) {
                var admin = new Caller(server.port());
                assertThat(admin.signIn("admin", pin).status()).isEqualTo(200);
                var lines = admin.get("/api/admin/audit?what=second-factor-reset")
                        .json()
                        .path("lines");
                assertThat(lines).as(lines.toString()).hasSize(2);
                assertThat(lines.path(1).path("target").asString()).isEqualTo("admin");
                assertThat(lines.path(1).path("address").asString()).isEqualTo("machine");
                assertThat(lines.path(1).path("success").asBoolean()).isTrue();
                assertThat(lines.path(0).path("success").asBoolean()).isFalse();
                assertThat(Said.by(command).err()).as("a server runs").contains("in use");
            }
        } finally {
            DataFolder.discard(data);
        }
    }

    /** Sets the factor up, and sees that it is asked for. */
    private static String withFactor(Path data) throws InvalidKeyException {
        var demo = Serving.demo(data, PACKS, CLOCK, QUIET);
        try (Server server = demo.server()) {
            var admin = new Caller(server.port());
            admin.signIn("admin", demo.pin());
            String secret = admin.post("/api/me/second-factor", "{\"pin\":\"" + demo.pin() + "\"}")
                    .json()
                    .path("secret")
                    .asString();
            String code = new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), CLOCK.now());
            assertThat(admin.post("/api/me/second-factor/confirm", "{\"code\":\"" + code + "\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(new Caller(server.port()).signIn("admin", demo.pin()).code())
                    .isEqualTo("second-factor-required");
            return demo.pin();
        }
    }
}
