package io.hufu.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every setting is in the one file, and every line of it can be used. */
class WrittenDownTest {
    private static final Path SHIPPED = Path.of("../package/hufu.conf");
    private static final Pattern SETTING = Pattern.compile("(?m)^#([a-z.0-9-]+ = )");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void noSectionIsForgotten() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var found = scan.findCandidateComponents("io.hufu.server").stream()
                .map(bean -> String.valueOf(bean.getBeanClassName()))
                .collect(Collectors.toSet());
        assertThat(Configuration.SECTIONS.stream().map(Class::getName)).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void theShippedFileNamesEverySettingAndSetsNone() throws IOException {
        String text = Files.readString(SHIPPED);
        for (Key key : new KnownKeys(Configuration.SECTIONS).list()) {
            assertThat(text).as(key.name()).contains("\n#" + key.name());
        }
        Path file = folder.resolve("hufu.conf");
        Files.writeString(file, text);
        assertThat(Configuration.read(file, Map.of(), Map.of()).properties()).isEmpty();
    }

    @Test
    void everyLineOfTheShippedFileCanBeUsed() throws IOException {
        Path file = folder.resolve("hufu.conf");
        Files.writeString(file, SETTING.matcher(Files.readString(SHIPPED)).replaceAll("$1"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        var configuration = Configuration.read(file, Map.of(), Map.of());
        assertThat(configuration.faults()).isEmpty();
        assertThat(configuration.properties()).hasSizeGreaterThan(30);
    }

    @Test
    void thePageOfTheDocumentationNamesEverySetting() throws IOException {
        String page = Files.readString(Path.of("../docs/configuration.md"));
        var names = new KnownKeys(Configuration.SECTIONS).list();
        assertThat(names).hasSizeGreaterThan(30);
        assertThat(names.stream().map(Key::name).filter(name -> !page.contains("`" + name)))
                .isEmpty();
        assertThat(Arrays.stream(page.split("\n")).filter(line -> line.startsWith("| `")))
                .isNotEmpty();
    }
}
