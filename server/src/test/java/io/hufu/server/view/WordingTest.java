package io.hufu.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the server says is said in both languages, with the same values. */
class WordingTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NAME = Pattern.compile("\\{[A-Za-z]+}");
    private static final Pattern CODE =
            Pattern.compile("(?:say|word|about|out|paper|supply|obligation|owed|restoring)\\(\"([a-z-]+\\.[a-z-]+)\"");

    @Test
    void everySentenceHasBothLanguagesWithTheSameValues() {
        for (var entry : Wording.all().entrySet()) {
            String[] both = entry.getValue().toString().split("\\|", -1);
            assertThat(both).as("%s", entry.getKey()).hasSize(2);
            assertThat(both[1]).as("%s", entry.getKey()).doesNotContainPattern(HAN);
            assertThat(names(both[1])).as("%s", entry.getKey()).isEqualTo(names(both[0]));
        }
    }

    private static Set<String> names(String sentence) {
        return NAME.matcher(sentence)
                .results()
                .map(name -> name.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void oneFullStopIsEnough() {
        var said = Map.of("reason", "空气转好。", "from", "市指挥部", "receivedAt", "09:04", "passed", "解除");
        assertThat(Wording.CHINESE.say("warning.lift-drafted", said)).isEqualTo("拟解除预警：空气转好；依据市指挥部09:04转来的解除");
        assertThat(Wording.CHINESE.say("warning.lift-drafted", Map.of("reason", "空气转好。")))
                .as("nothing comes behind it")
                .isEqualTo("拟解除预警：空气转好。");
    }

    @Test
    void everySentenceThatIsSaidHasWords() throws IOException {
        var missing = new TreeSet<String>();
        for (Path source : sources("view", "evaluation")) {
            CODE.matcher(Files.readString(source))
                    .results()
                    .map(code -> code.group(1))
                    .filter(code -> !Wording.has(code) && !Wording.has(code + "-restoring"))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    /** Papers and official bulletins are Chinese; what stands on screens comes from the catalogue. */
    @Test
    void noSentenceStandsInTheCode() throws IOException {
        var chinese = new TreeSet<String>();
        for (Path source : sources("view", "evaluation", "replay")) {
            if (Set.of("Words.java", "Bulletins.java")
                    .contains(source.getFileName().toString())) {
                continue;
            }
            Files.readAllLines(source).stream()
                    .filter(line -> HAN.matcher(line).find())
                    .forEach(line -> chinese.add(source.getFileName() + ": " + line.strip()));
        }
        assertThat(chinese).isEmpty();
    }

    private static List<Path> sources(String... packages) throws IOException {
        try (Stream<Path> all = Stream.of(packages).flatMap(WordingTest::files)) {
            return all.toList();
        }
    }

    private static Stream<Path> files(String name) {
        try {
            return Files.walk(Path.of("src/main/java/io/hufu/server", name))
                    .filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aValueThatIsNotThereTakesItsWordsWithIt() {
        var chinese = Wording.in(Language.CHINESE);
        var english = Wording.in(Language.ENGLISH);
        assertThat(chinese.say("stand-in.ended", Map.of())).isEqualTo("代行终止");
        assertThat(english.say("stand-in.ended", Map.of("reason", "返岗 $1 [[x]]")))
                .isEqualTo("Stand-in ended: 返岗 $1 [[x]]");
    }

    @Test
    void aHeaderChoosesTheLanguage() {
        assertThat(Language.of(null)).isEqualTo(Language.CHINESE);
        assertThat(Language.of("zh-CN,zh;q=0.9,en;q=0.8")).isEqualTo(Language.CHINESE);
        assertThat(Language.of("en")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("EN-gb, zh;q=0.1")).isEqualTo(Language.ENGLISH);
    }
}
