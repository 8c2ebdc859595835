package io.hufu.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bytes that were stored load as the folder did, under the same hash. */
class PackFilesTest {

    @Test
    void anEditionLoadsFromItsBytesUnderTheSameHash() {
        var fromFolder = TestCity.load("gas-field");

        var loaded = PackLoader.load(PackFiles.of(TestCity.gasField()));

        assertThat(loaded).isInstanceOf(Loaded.Packs.class);
        var packs = (Loaded.Packs) loaded;
        assertThat(packs.packs()).containsExactly(fromFolder);
        assertThat(packs.files().getFirst().hash()).isEqualTo(fromFolder.hash()).matches("[0-9a-f]{64}");
        assertThat(packs.files().getFirst().names())
                .containsExactly(
                        "directory.yaml",
                        "jurisdiction.yaml",
                        "plans/gas-field-2020/10-plan.yaml",
                        "plans/gas-field-2020/20-people.yaml",
                        "plans/gas-field-2020/30-rules.yaml",
                        "plans/gas-field-2020/90-as-printed.yaml",
                        "supplies.csv");
    }

    @Test
    void theHashStandsForEveryByteButTheDirectory() {
        var hash = PackFiles.of(TestCity.gasField()).hash();

        assertThat(hashWith("directory.yaml", "units: []\n")).isEqualTo(hash);
        assertThat(hashWith("jurisdiction.yaml", "x: 1\n")).isNotEqualTo(hash);
        assertThat(hashWith("supplies.csv", "x\n")).isNotEqualTo(hash);
        assertThat(hashWith("plans/gas-field-2020/40-more.yaml", "")).isNotEqualTo(hash);
        assertThat(hashWith("plans/gas-field-2020/README.md", "x")).isEqualTo(hash);
    }

    @Test
    void editionsAreTakenApart() {
        var loaded = (Loaded.Packs) PackLoader.load(TestCity.FOLDER);

        assertThat(loaded.files()).hasSize(4).extracting(PackFiles::hash).doesNotHaveDuplicates();
        assertThat(loaded.files().getFirst().planFolders()).containsExactly("plans/farm-gas-2020/");
    }

    @Test
    void bytesAreCopiedInAndOut() {
        var files = TestCity.gasField();
        var pack = PackFiles.of(files);
        var hash = pack.hash();

        files.values().forEach(bytes -> bytes[0] = 'X');
        pack.toMap().values().forEach(bytes -> bytes[0] = 'X');

        assertThat(pack.hash()).isEqualTo(hash);
    }

    private static String hashWith(String name, String content) {
        var files = TestCity.gasField();
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return PackFiles.of(files).hash();
    }
}
