package io.hufu.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.Pack;
import io.hufu.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An edition may take chapters over from another edition of its plan. */
class InheritanceTest {
    private static final String LATER = "plans/gas-field-later/plan.yaml";
    private static final String CHAPTERS =
            "scope, grading, roles, members, groups, reporting, warnings, levels, guides, protection, release, ending,"
                    + " afterwards, upkeep";

    @Test
    void itsChaptersAreTheOtherEditionsAndItsOwnAreItsOwn() {
        var earlier = TestCity.load("gas-field").plan();

        var later = later(load(files("2020", CHAPTERS))).plan();

        assertThat(later.inherits()).isEqualTo(new Plan.Inherits("2020", List.of(CHAPTERS.split(", "))));
        assertThat(later.guides()).hasSameSizeAs(earlier.guides());
        assertThat(later.levels().getFirst().grounds())
                .extracting(io.hufu.plan.Level.Ground::when)
                .isEqualTo(earlier.levels().getFirst().grounds().stream()
                        .map(io.hufu.plan.Level.Ground::when)
                        .toList());
        assertThat(later.headquarters().name()).isEqualTo("改名后的指挥部");
        assertThat(later.inForce()).isNull();
        assertThat(later.edition()).isEqualTo("later");
        assertThat(later.asPrinted()).isNull();
    }

    @Test
    void whatItInheritsIsCitedAfterTheOtherDocument() {
        var earlier = TestCity.load("gas-field").plan();

        var later = later(load(files("2020", CHAPTERS))).plan();

        assertThat(later.cite(later.scope().clause())).isEqualTo("试政办〔2020〕6号 §1.3");
        assertThat(later.cite(later.headquarters().clause())).isEqualTo("试政办〔2021〕1号 §2.1");
        for (int i = 0; i < earlier.levels().size(); i++) {
            var level = later.levels().get(i);
            assertThat(later.cite(level.activatorsClause()))
                    .isEqualTo(earlier.cite(earlier.levels().get(i).activatorsClause()));
            assertThat(later.cite(level.calls().getFirst().clause())).startsWith("试政办〔2020〕6号 §");
        }
    }

    @Test
    void takenByItselfItLoadsUnderTheSameHash() {
        var packs = load(files("2020", CHAPTERS));
        var at = packs.packs().indexOf(later(packs));

        var again = load(packs.files().get(at).toMap());

        assertThat(again.packs()).containsExactly(later(packs));
        assertThat(again.files().getFirst().hash()).isEqualTo(later(packs).hash());
        assertThat(again.files().getFirst().names())
                .contains(LATER, "inherited/gas-field-2020/30-rules.yaml")
                .doesNotContain("plans/gas-field-2020/30-rules.yaml");
    }

    @Test
    void itsHashCoversBothEditionsAndTheOthersOnlyItself() {
        var files = files("2020", CHAPTERS);
        var before = load(files);
        change(files, TestCity.GAS + "30-rules.yaml", "电话快报", "首次快报");
        var after = load(files);

        assertThat(later(after).hash()).isNotEqualTo(later(before).hash());
        assertThat(after.packs().getFirst().hash())
                .isNotEqualTo(before.packs().getFirst().hash());

        change(files, LATER, "改名后的指挥部", "再改名的指挥部");
        assertThat(later(load(files)).hash()).isNotEqualTo(later(after).hash());
        assertThat(load(files).packs().getFirst().hash())
                .isEqualTo(after.packs().getFirst().hash());
    }

    @Test
    void whatIsWrongInAnInheritedChapterIsFoundWhereItStands() {
        var files = files("2020", CHAPTERS.replace("roles, ", ""));

        assertThat(findings(files))
                .filteredOn(finding -> finding.code() == FindingCode.UNKNOWN_BODY)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.file()).startsWith(TestCity.GAS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019 | scope         | INHERITED_EDITION | $.inherits.edition",
                "2020 | scope, worlds | INHERITED_MISSING | $.inherits.chapters[1]",
                "2020 | headquarters  | INHERITED_TWICE   | $.headquarters",
            })
    void whatCannotBeInherited(String edition, String chapters, FindingCode code, String path) {
        assertThat(findings(files(edition, chapters))).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.path()).isEqualTo(path);
            assertThat(finding.file()).isEqualTo(LATER);
            assertThat(finding.line()).isPositive();
        });
    }

    @Test
    void whatInheritsIsNotInheritedFrom() {
        var files = files("2020", CHAPTERS);
        var last = TestCity.text(files, LATER)
                .replace("edition: later", "edition: last")
                .replace("{edition: \"2020\"", "{edition: later");
        files.put("plans/gas-field-last/plan.yaml", last.getBytes(StandardCharsets.UTF_8));

        assertThat(findings(files))
                .extracting(Finding::code, Finding::file)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        FindingCode.INHERITED_AGAIN, "plans/gas-field-last/plan.yaml"));
    }

    @Test
    void whatIsNoInheritanceAtAllIsLeftToTheSchema() {
        var files = files("2020", CHAPTERS);
        change(files, LATER, "inherits: {edition: \"2020\"", "inherits: {edition: [x]");

        assertThat(findings(files)).extracting(Finding::code).contains(FindingCode.WRONG_TYPE);
    }

    private static Map<String, byte[]> files(String edition, String chapters) {
        var files = new TreeMap<>(TestCity.gasField());
        var people = TestCity.text(files, TestCity.GAS + "20-people.yaml");
        var headquarters = people.substring(people.indexOf("headquarters:"), people.indexOf("\nroles:") + 1)
                .replaceFirst("name: .*", "name: 改名后的指挥部");
        var later = """
                format: hufu-plan/1
                id: gas-field
                edition: later
                title: 试验市气田事故应急预案（修订）
                document: 试政办〔2021〕1号
                issuer: 试验市人民政府办公室
                jurisdiction: "990100"
                inherits: {edition: "%s", chapters: [%s]}
                %s""".formatted(edition, chapters, headquarters);
        files.put(LATER, later.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static void change(Map<String, byte[]> files, String name, String find, String replace) {
        var text = TestCity.text(files, name);
        assertThat(text).contains(find);
        files.put(name, text.replace(find, replace).getBytes(StandardCharsets.UTF_8));
    }

    private static Loaded.Packs load(Map<String, byte[]> files) {
        var loaded = PackLoader.load(PackFiles.of(files));
        assertThat(loaded).as(() -> TestCity.text(loaded)).isInstanceOf(Loaded.Packs.class);
        return (Loaded.Packs) loaded;
    }

    private static Pack later(Loaded.Packs packs) {
        return Objects.requireNonNull(io.hufu.plan.Editions.find(packs.packs(), "gas-field", "later"));
    }

    private static List<Finding> findings(Map<String, byte[]> files) {
        var loaded = PackLoader.load(PackFiles.of(files));
        assertThat(loaded).isInstanceOf(Loaded.Broken.class);
        return ((Loaded.Broken) loaded).findings();
    }
}
