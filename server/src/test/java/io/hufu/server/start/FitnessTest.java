package io.hufu.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.Turned;
import io.hufu.server.settings.Configuration;
import io.hufu.server.settings.ConfigurationFaults;
import io.hufu.server.settings.Fault;
import io.hufu.server.settings.TlsSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitnessTest {
    private static final Turned CLOCK = new Turned();

    @TempDir
    private Path folder = Path.of("");

    private List<String> faults(Instant now, String... settings) {
        var options = new java.util.LinkedHashMap<String, String>();
        options.put("server.port", "0");
        options.put("server.data", folder.resolve("data").toString());
        for (int i = 0; i < settings.length; i += 2) {
            options.put(settings[i], settings[i + 1]);
        }
        return Fitness.faults(Configuration.read(null, Map.of(), options), true, now, true).stream()
                .map(Fault::english)
                .toList();
    }

    private List<String> faults(String... settings) {
        return faults(CLOCK.now(), settings);
    }

    private Certificates.Pair pair(String name) {
        try (DataFolder data = DataFolder.open(folder.resolve(name))) {
            return Certificates.find(new TlsSettings(true, null, null), data, "127.0.0.1", CLOCK);
        }
    }

    @Test
    void aMachineThatFits() {
        var pair = pair("tls");
        assertThat(faults()).isEmpty();
        assertThat(faults(
                        "server.bind", "0.0.0.0",
                        "tls.certificate", pair.chain().toString(),
                        "tls.key", pair.key().toString()))
                .isEmpty();
        assertThat(folder.resolve("data")).as("looking changes nothing").doesNotExist();
    }

    @Test
    void aPortInUseAndAnAddressThatIsNone() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(faults("server.port", port))
                    .singleElement()
                    .asString()
                    .contains("The port " + port + " cannot be used");
        }
        assertThat(faults("server.bind", "256.0.0.1"))
                .singleElement()
                .asString()
                .contains("The address 256.0.0.1 is not known");
    }

    @Test
    void aFileOfTrustThatHoldsNoCertificate() throws IOException {
        Path file = folder.resolve("mail.pem");
        assertThat(faults("mail.trust", file.toString()))
                .singleElement()
                .asString()
                .contains("does not exist");
        Files.writeString(file, "nothing");
        assertThat(faults("mail.trust", file.toString()))
                .singleElement()
                .asString()
                .contains("is no certificate in PEM");
        assertThat(faults("mail.trust", pair("mail").chain().toString())).isEmpty();
        assertThat(faults("mail.host", "mail.example"))
                .singleElement()
                .asString()
                .contains("mail.sender");
    }

    @Test
    void aSecretFileThatIsMissingOpenOrEmpty() throws IOException {
        Path file = folder.resolve("secret");
        String[] settings = {
            "oidc.issuer", "https://id.example", "oidc.client-id", "hufu", "oidc.client-secret-file", file.toString()
        };
        assertThat(faults(settings)).singleElement().asString().contains("does not exist");
        Files.writeString(file, "do-not-tell");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(faults(settings))
                .singleElement()
                .asString()
                .contains("chmod o-r")
                .doesNotContain("do-not-tell");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(faults(settings)).as("the provider is not asked").isEmpty();
        Files.writeString(file, " \n");
        assertThat(faults(settings)).singleElement().asString().contains("is empty");
    }

    @Test
    void beyondThisMachineWithoutTls() {
        assertThat(faults("server.bind", "0.0.0.0")).singleElement().asString().contains("Without TLS");
        assertThat(faults("server.bind", "0.0.0.0", "tls.enabled", "true")).isEmpty();
    }

    @Test
    void filesOfTlsThatCannotBeUsed() throws IOException {
        var one = pair("one");
        var other = pair("other");
        Path text = Files.writeString(folder.resolve("text"), "no PEM\n");
        String missing = folder.resolve("missing").toString();
        assertThat(faults("tls.certificate", missing, "tls.key", one.key().toString()))
                .singleElement()
                .asString()
                .contains(missing, "does not exist");
        assertThat(faults(
                        "tls.certificate", text.toString(), "tls.key", one.key().toString()))
                .singleElement()
                .asString()
                .contains("is no certificate");
        assertThat(faults("tls.certificate", one.chain().toString(), "tls.key", text.toString()))
                .singleElement()
                .asString()
                .contains("is no private key");
        assertThat(faults(
                        "tls.certificate",
                        one.chain().toString(),
                        "tls.key",
                        other.key().toString()))
                .singleElement()
                .asString()
                .contains("does not belong to the certificate");
        assertThat(faults(
                        CLOCK.now().plus(Duration.ofDays(4000)),
                        "tls.certificate",
                        one.chain().toString(),
                        "tls.key",
                        one.key().toString()))
                .singleElement()
                .asString()
                .contains("ended on");
    }

    @Test
    void foldersThatCannotBeUsed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(faults("server.data", file.resolve("data").toString()))
                .singleElement()
                .asString()
                .contains("cannot be written");
        assertThat(faults("server.packs", folder.resolve("none").toString()))
                .singleElement()
                .asString()
                .contains("does not exist");
    }

    @Test
    void aDatabaseThatCannotBeUsed() throws IOException {
        int nobody;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        assertThat(faults(
                        "database.url", "postgresql://127.0.0.1:" + nobody + "/city",
                        "database.user", "hufu",
                        "database.password", "s3cret-word"))
                .singleElement()
                .asString()
                .contains("cannot be reached")
                .doesNotContain("s3cret-word");
        assertThat(faults("database.url", "postgresql://127.0.0.1/city"))
                .singleElement()
                .asString()
                .contains("database.user is needed too");
        assertThat(faults("database.url", "mysql://127.0.0.1/city", "database.user", "hufu"))
                .singleElement()
                .asString()
                .contains("has the form");
    }

    @Test
    void allAtOnceAndNothingIsStarted() {
        var options = Map.of(
                "server.bind", "0.0.0.0",
                "server.port", "0",
                "server.data", folder.resolve("data").toString(),
                "server.packs", folder.resolve("none").toString(),
                "access.attempts", "many",
                "database.url", "mysql://127.0.0.1/city");
        var configuration = Configuration.read(null, Map.of(), options);
        assertThatThrownBy(() -> new Serving(configuration, null, CLOCK).up(Map.of()))
                .isInstanceOfSatisfying(
                        ConfigurationFaults.class, e -> assertThat(e.faults()).hasSize(4))
                .hasMessageContaining("access.attempts must be a whole number")
                .hasMessageContaining("Without TLS")
                .hasMessageContaining("none does not exist")
                .hasMessageContaining("database.url has the form");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
