package io.hufu.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.check.Defect;
import io.hufu.plan.check.Heading;
import io.hufu.plan.check.Sheet;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackFiles;
import io.hufu.plan.pack.PackLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every combination of facts through a plan: silent about the clean one, and each planted hole is found. */
class CombinationsTest {
    private static final Path CITY = Path.of("../plan/src/test/resources/packs/model-city");
    private static final Pattern EXAMPLE =
            Pattern.compile("in `([^`]+)`:\n\n```\\w+\n(.*?)\n```\n\nWrong:\n\n```\\w+\n(.*?)\n```", Pattern.DOTALL);

    static Stream<Heading> rules() {
        return Combinations.headings().stream();
    }

    @Test
    void thereAreAsManyAsThereCanBe() {
        // grade or none, undetermined, may become or not, beyond or not, across or not, impact or none
        assertThat(Circumstances.all()).hasSize(5 * 2 * 5 * 4 * 4 * 5).doesNotHaveDuplicates();
    }

    @Test
    void theCleanPlanGivesNone() throws IOException {
        assertThat(defects("", "", "")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theWrongExampleIsFound(Heading rule) throws IOException {
        var page = Files.readString(Path.of("../docs/check", rule.code() + ".md"));
        assertThat(page).contains(rule.title(), rule.titleEn(), rule.cure(), rule.cureEn());
        var example = EXAMPLE.matcher(page);
        assertThat(example.find()).isTrue();

        var found = defects(example.group(1), example.group(2), example.group(3));

        assertThat(found).singleElement().satisfies(defect -> {
            assertThat(defect.rule()).isEqualTo(rule);
            assertThat(defect.plan()).isEqualTo("fire-2026");
            assertThat(defect.spots()).hasSize(3);
        });
    }

    private static List<Defect> defects(String file, String right, String wrong) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(CITY)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                var name = CITY.relativize(path).toString().replace('\\', '/');
                var text = Files.readString(path);
                var planted = name.equals(file) ? text.replace(right, wrong) : text;
                assertThat(name.equals(file) && planted.equals(text))
                        .as("planted")
                        .isFalse();
                files.put(name, planted.getBytes(StandardCharsets.UTF_8));
            }
        }
        var loaded = PackLoader.load(PackFiles.of(files));
        assertThat(loaded).isInstanceOf(Loaded.Packs.class);
        var found = new ArrayList<Defect>();
        if (loaded instanceof Loaded.Packs packs) {
            for (int i = 0; i < packs.packs().size(); i++) {
                found.addAll(Combinations.of(Sheet.of(
                        "model-city", packs.packs().get(i), packs.files().get(i))));
            }
        }
        return found;
    }
}
