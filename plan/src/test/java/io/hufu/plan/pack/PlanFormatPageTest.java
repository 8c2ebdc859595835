package io.hufu.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The examples of docs/plan-format.md load as they stand there, and show every key and every fixed word of the format. */
class PlanFormatPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("```(?:yaml|csv)\n# file: (\\S+)\n(.*?)```", Pattern.DOTALL);

    @Test
    void itsExamplesAreAPack() throws IOException {
        var text = new TreeMap<String, String>();
        var examples = EXAMPLE.matcher(page());
        while (examples.find()) {
            text.merge(examples.group(1), examples.group(2), String::concat);
        }
        var files = new TreeMap<String, byte[]>();
        text.forEach((name, content) -> files.put(name, content.getBytes(StandardCharsets.UTF_8)));

        var loaded = PackLoader.load(PackFiles.of(files));

        assertThat(loaded).as(() -> TestCity.text(loaded)).isInstanceOf(Loaded.Packs.class);
        var pack = ((Loaded.Packs) loaded).packs().getFirst();
        assertThat(pack.plan().levels()).hasSize(3);
        assertThat(pack.supplies()).hasSize(3);
    }

    @Test
    void itNamesEveryKeyAndEveryFixedWord() throws IOException {
        var page = page();
        for (var schemas : Schemas.values()) {
            var schema = JsonMapper.shared().readTree(schemas.text());
            for (var properties : schema.findValues("properties")) {
                assertThat(properties.propertyNames())
                        .allSatisfy(key -> assertThat(page).contains(key));
            }
            for (var words : schema.findValues("enum")) {
                assertThat(words.valueStream())
                        .allSatisfy(word -> assertThat(page).contains(word.asString()));
            }
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/plan-format.md"));
    }
}
