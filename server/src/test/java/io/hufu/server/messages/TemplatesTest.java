package io.hufu.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    private static final List<String> KINDS = List.of("work", "urge", "overdue", "recall", "call", "escalation");

    @ParameterizedTest
    @ValueSource(strings = {"jincheng", "zezhou", "shuocheng"})
    void everyTextToEveryUnitFitsOneShortMessage(String place) {
        var loaded = (Loaded.Packs) PackLoader.load(Path.of("../packs", place));
        var templates = new Templates();
        var pack = loaded.packs().getFirst();
        for (var unit : pack.directory().units()) {
            for (String kind : KINDS) {
                for (String incident : List.of("real", "drill", "test")) {
                    String text = templates.text(pack.jurisdiction(), kind, incident, unit.name(), 23);
                    assertThat(text)
                            .hasSizeLessThanOrEqualTo(Templates.ONE_MESSAGE)
                            .doesNotContain("{", "}");
                    assertThat(text.startsWith("【演练】")).isEqualTo(incident.equals("drill"));
                }
            }
        }
    }
}
