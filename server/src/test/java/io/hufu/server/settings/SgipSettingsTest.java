package io.hufu.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SGIP needs besides what the other protocols need, told with line and cure. */
class SgipSettingsTest {
    private static final List<String> COMPLETE = List.of(
            "sms.host = 192.0.2.10",
            "sms.protocol = sgip",
            "sms.user = 900001",
            "sms.password = secret-word",
            "sms.number = 10690000",
            "sms.node = 3035699001",
            "sms.listen.user = unicom",
            "sms.listen.password = secret-door");

    @TempDir
    private Path folder = Path.of("");

    private Configuration read(List<String> lines) throws IOException {
        Path file = folder.resolve("hufu.conf");
        Files.write(file, lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        return Configuration.read(file, Map.of(), Map.of());
    }

    @Test
    void theCentreItselfMayComeToLoopbackUnlessSaidOtherwise() throws IOException {
        var configuration = read(COMPLETE);
        assertThat(configuration.faults()).isEmpty();
        var sms = configuration.section(SmsSettings.class);
        assertThat(sms.listens()).isTrue();
        assertThat(sms.listen().address()).isEqualTo("127.0.0.1");
        assertThat(sms.centres()).hasToString("[/192.0.2.10]");
    }

    @Test
    void aNodeThatDoesNotListenNeedsNoLoginForTheCentre() throws IOException {
        var lines = new ArrayList<>(COMPLETE.subList(0, 6));
        lines.add("sms.listen.port = 0");
        var configuration = read(lines);
        assertThat(configuration.faults()).isEmpty();
        assertThat(configuration.section(SmsSettings.class).listens()).isFalse();
    }

    @Test
    void theOtherProtocolsListenNowhere() throws IOException {
        var lines = new ArrayList<>(COMPLETE);
        lines.set(1, "sms.protocol = cmpp3");
        assertThat(read(lines).section(SmsSettings.class).listens()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sms.node = 123                   | sms.node must be the node number that the carrier gave
            sms.listen.user = unicom-unicom-uni | sms.listen.user must be the login name that the centre gives, at most 16 characters
            sms.listen.password = 口令       | sms.listen.password must be the password that the centre gives, at most 16 characters
            sms.listen.password = a-secret-too-long | sms.listen.password must be the password that the centre gives, at most 16
            sms.listen.from = centre.example | sms.listen.from must be the IP addresses of the centre, separated by commas
            sms.host = centre.example        | sms.listen.from must be the IP addresses of the centre, separated by commas
            sms.listen.address = everywhere  | sms.listen.address must be an IP address of this machine
            sms.listen.port = 70000          | sms.listen.port must be 0 to 65535
            """)
    void whatIsWrongIsToldWithLineAndCure(String line, String told) throws IOException {
        String key = line.substring(0, line.indexOf(' '));
        var lines = new ArrayList<>(COMPLETE);
        lines.removeIf(one -> one.startsWith(key + " "));
        lines.addFirst(line);
        var faults = read(lines).faults();
        assertThat(faults.getFirst().english()).contains(told);
        assertThat(faults.getFirst().chinese()).contains("应为");
        assertThat(faults.toString()).doesNotContain("secret", "口令");
        if (told.startsWith(key)) {
            assertThat(faults.getFirst().chinese()).contains("第 1 行");
        }
    }

    @ParameterizedTest
    @CsvSource({"sms.node", "sms.listen.user", "sms.listen.password"})
    void whatIsMissingIsTold(String key) throws IOException {
        var lines = new ArrayList<>(COMPLETE);
        lines.removeIf(one -> one.startsWith(key + " "));
        assertThat(read(lines).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.english()).contains(key + " must be"));
    }
}
