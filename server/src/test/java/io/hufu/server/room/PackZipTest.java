package io.hufu.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.server.Zips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a zip may hold, and what is refused with a sentence that names the file. */
class PackZipTest {
    private static final byte[] SOME = Zips.text("name: 市\n");

    private static byte[] with(String name, byte[] content) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("jurisdiction.yaml", SOME);
        files.put(name, content);
        return Zips.of(files);
    }

    @Test
    void theFolderIsFoundWhereverItLies() {
        var zip = PackZip.read(Zips.of(
                Map.of("city/jurisdiction.yaml", SOME, "city/plans/a-1/plan.yaml", SOME, "__MACOSX/._city", SOME)));
        assertThat(zip.files()).containsOnlyKeys("jurisdiction.yaml", "plans/a-1/plan.yaml");
        assertThat(zip.leftAside()).containsExactly("__MACOSX/._city");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.yaml",
                "plans/../../evil.yaml",
                "/etc/evil.yaml",
                "plans\\..\\evil.yaml",
                "C:/evil.yaml",
                "./evil.yaml",
                "evil\u0001.yaml"
            })
    void aNameThatLeadsOutIsRefused(String name) {
        assertThatThrownBy(() -> PackZip.read(with(name, SOME)))
                .isInstanceOf(PackZip.Refused.class)
                .hasMessageContaining("evil");
    }

    @Test
    void aFileThatGrowsIsRefusedByItsName() {
        byte[] bomb = new byte[PackZip.MOST_BYTES + 1];
        byte[] zip = with("plans/a-1/bomb.yaml", bomb);
        assertThat(zip.length).as("small while packed").isLessThan(8192);
        assertThatThrownBy(() -> PackZip.read(zip))
                .isInstanceOf(PackZip.Refused.class)
                .hasMessageContaining("bomb.yaml")
                .hasMessageContaining("过大");
        assertThat(PackZip.read(with("plans/a-1/full.yaml", new byte[PackZip.MOST_BYTES]))
                        .files())
                .hasSize(2);
    }

    @Test
    void filesThatGrowTogetherAreRefused() {
        var files = new LinkedHashMap<String, byte[]>();
        int enough = PackZip.MOST_TOTAL / PackZip.MOST_BYTES;
        for (int i = 0; i <= enough; i++) {
            files.put("plans/a-1/part" + i + ".yaml", new byte[PackZip.MOST_BYTES]);
        }
        assertThatThrownBy(() -> PackZip.read(Zips.of(files))).hasMessageContaining("part" + enough + ".yaml");
    }

    @Test
    void tooManyFilesAreRefused() {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= PackZip.MOST_FILES; i++) {
            files.put("plans/a-1/f" + i + ".yaml", SOME);
        }
        assertThatThrownBy(() -> PackZip.read(Zips.of(files))).hasMessageContaining("f" + PackZip.MOST_FILES + ".yaml");
    }

    @Test
    void whatIsNoZipIsSaid() {
        assertThatThrownBy(() -> PackZip.read(Zips.text("not a zip"))).hasMessageContaining("不是完整的 zip");
        byte[] torn = with("plans/a-1/plan.yaml", Zips.text("x".repeat(5000)));
        for (int length : new int[] {torn.length / 3, torn.length - 1}) {
            assertThatThrownBy(() -> PackZip.read(java.util.Arrays.copyOf(torn, length)))
                    .isInstanceOf(PackZip.Refused.class);
        }
        assertThatThrownBy(() -> PackZip.read(Zips.of(Map.of("readme.md", SOME))))
                .hasMessageContaining("jurisdiction.yaml");
        assertThatThrownBy(
                        () -> PackZip.read(Zips.of(Map.of("a/jurisdiction.yaml", SOME, "b/jurisdiction.yaml", SOME))))
                .hasMessageContaining("a/、b/");
    }

    @Test
    void namesInTheChineseCodePageAreRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, Charset.forName("GB18030"))) {
            zip.putNextEntry(new ZipEntry("晋城/jurisdiction.yaml"));
            zip.write("a".getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
        }
        assertThat(PackZip.read(bytes.toByteArray()).files()).containsOnlyKeys("jurisdiction.yaml");
    }
}
