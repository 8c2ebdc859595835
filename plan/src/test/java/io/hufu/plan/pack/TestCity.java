package io.hufu.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.Pack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The invented packs under {@code src/test/resources/packs/test-city}. */
final class TestCity {
    static final Path FOLDER = Path.of("src/test/resources/packs/test-city");
    static final String GAS = "plans/gas-field-2020/";

    private TestCity() {}

    static List<Pack> load() {
        var loaded = PackLoader.load(FOLDER);
        assertThat(loaded).as(() -> text(loaded)).isInstanceOf(Loaded.Packs.class);
        return ((Loaded.Packs) loaded).packs();
    }

    static Pack load(String id) {
        return load().stream()
                .filter(pack -> pack.plan().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The files of the gas field plan with its jurisdiction, directory and supplies; a map that may be changed. */
    static Map<String, byte[]> gasField() {
        var findings = new Findings();
        var all = FolderReader.read(FOLDER, findings);
        assertThat(findings.isEmpty()).isTrue();
        return new TreeMap<>(all.ofPlan(GAS).toMap());
    }

    static String text(Map<String, byte[]> files, String name) {
        var bytes = files.get(name);
        assertThat(bytes).as(name).isNotNull();
        return new String(bytes == null ? new byte[0] : bytes, StandardCharsets.UTF_8);
    }

    static String text(Loaded loaded) {
        return loaded instanceof Loaded.Broken broken ? String.join("\n", broken.lines()) : loaded.toString();
    }
}
