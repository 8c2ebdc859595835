package io.hufu.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("hufu.conf");
    }

    private Configuration read(String... lines) throws IOException {
        Files.writeString(file, String.join("\n", lines));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        return Configuration.read(file, Map.of(), Map.of());
    }

    private static List<String> english(Configuration configuration) {
        return configuration.faults().stream().map(Fault::english).toList();
    }

    @Test
    void nothingIsNeeded() {
        var configuration = Configuration.read(null, Map.of(), Map.of());
        assertThat(configuration.faults()).isEmpty();
        assertThat(configuration.section(ServerSettings.class).port()).isEqualTo(8080);
        assertThat(configuration.section(TlsSettings.class).spoken()).isFalse();
        assertThat(configuration.section(WarningSettings.class).categories()).isNotEmpty();
    }

    @Test
    void commandLineOverEnvironmentOverFileOverWhatIsShipped() throws IOException {
        Files.writeString(
                file,
                "\uFEFF# 注释\n\n server.port = 1\nserver.bind=::1\naccess.idle = 3h\nwarnings.categories.heavy-pollution = Met\n");
        var configuration = Configuration.read(
                file,
                Map.of(
                        "HUFU_SERVER_PORT",
                        "2",
                        "HUFU_ACCESS_PIN_LENGTH",
                        "8",
                        "HUFU_ACCESS_IDLE",
                        "4h",
                        "HUFU_DEMO_PIN",
                        "1"),
                Map.of("server.port", "3"));
        assertThat(english(configuration)).isEmpty();
        assertThat(configuration.section(ServerSettings.class).port()).isEqualTo(3);
        assertThat(configuration.section(ServerSettings.class).bind()).isEqualTo("::1");
        assertThat(configuration.section(AccessSettings.class).idle()).isEqualTo(Duration.ofHours(4));
        assertThat(configuration.section(AccessSettings.class).pinLength()).isEqualTo(8);
        assertThat(configuration.section(AccessSettings.class).attempts()).isEqualTo(5);
        assertThat(configuration.section(WarningSettings.class).categories())
                .containsEntry("heavy-pollution", "Met")
                .containsEntry("hazardous-chemicals", "CBRNE");
        assertThat(configuration.properties()).containsEntry("hufu.server.port", "3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.prot = 80 | there is no setting server.prot; is it server.port?",
                "server.trustedProxies = ::1 | is it server.trusted-proxies?",
                "warnings.category.haze = Env | is it warnings.categories.",
                "server.port | this line has not the form \"key = value\"",
                "server.port = | server.port has no value",
                "server.port = eighty | server.port must be a whole number",
                "server.port = 70000 | server.port must be 0 to 65535",
                "server.data = data | server.data must be an absolute path",
                "server.trusted-proxies = proxy.example | server.trusted-proxies must be IP addresses",
                "tls.enabled = perhaps | tls.enabled must be true or false",
                "tls.certificate = /c.pem | tls.certificate must be named together with tls.key",
                "tls.key = /k.pem | tls.key must be named together with tls.certificate",
                "access.idle = soon | access.idle must be a duration such as",
                "access.attempts = 1 | access.attempts must be 3 to 20",
                "warnings.zone = Mars/Olympus | warnings.zone must be a time zone such as Asia/Shanghai",
                "warnings.address = warnings.example | warnings.address must be an absolute address",
                "warnings.categories.haze = Weather | warnings.categories.haze must be a category of CAP 1.2",
            })
    void aFaultNamesItsLineAndTheCure(String line, String said) throws IOException {
        var faults = read("# 一", line).faults();
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().english()).startsWith(file + ", line 2: ").contains(said);
        assertThat(faults.getFirst().chinese()).startsWith(file + " 第 2 行：");
    }

    @Test
    void allFaultsAreSaidAtOnce() throws IOException {
        var configuration = read(
                "server.prot = 1",
                "server.port = x",
                "access.idle = 8d",
                "access.attempts = 99",
                "live.ring = 0",
                "live.queue = 1",
                "live.queue = 3");
        assertThat(english(configuration))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).contains("line 1").contains("server.prot"),
                        one -> assertThat(one).contains("line 2").contains("server.port"),
                        one -> assertThat(one).contains("as shipped").contains("access.longest"),
                        one -> assertThat(one).contains("line 4").contains("access.attempts"),
                        one -> assertThat(one).contains("line 5").contains("live.ring"),
                        one -> assertThat(one).contains("line 6").contains("live.queue"),
                        one -> assertThat(one).contains("line 7").contains("stands twice"));
        assertThatThrownBy(() -> configuration.section(AccessSettings.class)).isInstanceOf(ConfigurationFaults.class);
    }

    @Test
    void theEnvironmentIsNamedWhereTheFaultIsThere() {
        var configuration = Configuration.read(null, Map.of("HUFU_SERVER_PORT", "no"), Map.of());
        assertThat(english(configuration))
                .containsExactly("environment variable HUFU_SERVER_PORT: server.port must be a whole number.");
    }

    @Test
    void aFileThatIsMissingOrNotText() throws IOException {
        assertThat(english(Configuration.read(file, Map.of(), Map.of())))
                .containsExactly("The configuration file " + file + " does not exist.");
        Files.write(file, "server.bind = 本机".getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertThat(english(Configuration.read(file, Map.of(), Map.of())))
                .containsExactly("The configuration file " + file + " is not in UTF-8.");
    }

    @Test
    void theAddressOfARobotHoldsItsKey() throws IOException {
        String robot = "https://robot.example/send?key=s3cret";
        Files.writeString(file, "channels.wecom.all = " + robot + "\n", StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        var open = Configuration.read(file, Map.of(), Map.of());
        assertThat(english(open)).singleElement().asString().contains("chmod").doesNotContain("s3cret");
        var channels = open.section(ChannelSettings.class);
        assertThat(channels.wecom().get("all")).isEqualTo(new Secret(robot));
        assertThat(channels.toString()).doesNotContain("s3cret");
        Files.writeString(file, "channels.wecom.all = no address\n", StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(english(Configuration.read(file, Map.of(), Map.of())))
                .singleElement()
                .asString()
                .contains("channels.wecom.all must be an absolute address");
    }

    @Test
    void aPasswordInAFileForAllIsAFaultAndIsNeverRepeated() throws IOException {
        Files.writeString(file, "database.password = s3cret-word\n", StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        var open = Configuration.read(file, Map.of(), Map.of());
        assertThat(english(open))
                .singleElement()
                .asString()
                .contains("chmod o-r " + file)
                .doesNotContain("s3cret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        var closed = Configuration.read(file, Map.of(), Map.of());
        assertThat(closed.faults()).isEmpty();
        var database = closed.section(DatabaseAddress.class);
        assertThat(database.password()).isEqualTo(new Secret("s3cret-word"));
        assertThat(database.toString()).doesNotContain("s3cret");
    }

    @Test
    void aProviderOfIdentitiesIsDescribedWhole() throws IOException {
        String whole = "oidc.client-id = hufu\noidc.client-secret-file = /etc/hufu/secret\n";
        assertThat(read("oidc.issuer = https://id.example/realms/city", whole).faults())
                .isEmpty();
        assertThat(read("oidc.issuer = http://localhost:9000", whole).faults()).isEmpty();
        for (String wrong :
                List.of("http://id.example", "id.example", "https://id.example?x=1", "https://u:p@id.example")) {
            assertThat(english(read("oidc.issuer = " + wrong, whole)))
                    .as(wrong)
                    .singleElement()
                    .asString()
                    .contains("oidc.issuer must be an address that begins with https://");
        }
        assertThat(english(read("oidc.issuer = https://id.example", "oidc.client-id = hufu")))
                .singleElement()
                .asString()
                .contains("oidc.issuer", "oidc.client-secret-file");
        assertThat(english(read("oidc.client-secret-file = secret", "oidc.scopes = profile", "oidc.prompt = none")))
                .hasSize(3)
                .allMatch(fault -> fault.contains("hufu.conf, line "));
        assertThat(read("oidc.scopes = profile").faults().getFirst().chinese()).contains("oidc.scopes 应为");
    }
}
