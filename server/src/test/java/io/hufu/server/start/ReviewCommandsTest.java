package io.hufu.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line of {@code check}, {@code compare} and {@code cap}: answers, exit codes, forms. */
class ReviewCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PACKS = "../packs";
    private static final Path MODEL = Path.of("../plan/src/test/resources/packs/model-city");

    @TempDir
    private static Path folder;

    /** A clean folder of packs, and the same with a code that lost its word. */
    @BeforeAll
    static void lay() throws IOException {
        lay("clean", "");
        lay("planted", ", building: 建筑");
    }

    private static void lay(String name, String without) throws IOException {
        for (var file : Zips.folder(
                        MODEL, "model-city/", (path, text) -> without.isEmpty() ? text : text.replace(without, ""))
                .entrySet()) {
            var place = folder.resolve(name).resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
    }

    private static Said check(String packs, String... more) {
        var arguments = new ArrayList<>(
                List.of("check", "--packs", folder.resolve(packs).toString(), "--on", "2026-11-22"));
        arguments.addAll(List.of(more));
        return Said.by(arguments.toArray(String[]::new));
    }

    @Test
    void aCleanFolderHasNothingAndExitsWithNought() {
        var said = check("clean");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("错误 0 个，警告 0 个，提示 0 个");
        assertThat(check("clean", "--english").out()).contains("0 errors, 0 warnings, 0 notes");
        assertThat(JSON.readTree(check("clean", "--json").out())
                        .path("findings")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void anErrorIsToldWithItsPlaceAndExitsWithOne() {
        var said = check("planted");
        assertThat(said.code()).isOne();
        assertThat(said.lines())
                .anyMatch(line -> line.contains("scope-code-without-word"))
                .anyMatch(line -> line.strip().matches("model-city/plans/fire-2026/10-plan\\.yaml:\\d+ \\(§1\\.2\\)"));
        var finding =
                JSON.readTree(check("planted", "--json").out()).path("findings").path(0);
        assertThat(finding.path("code").asString()).isEqualTo("scope-code-without-word");
        assertThat(finding.path("severity").asString()).isEqualTo("error");
        assertThat(finding.path("places").path(0).path("line").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fire", "fire-2026", "model-city"})
    void aPlanIsAskedByItsIdItsEditionOrItsFolder(String name) {
        assertThat(check("planted", name).code()).isOne();
        assertThat(check("planted", "flood").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metallurgy-trade-shuocheng",
                "metallurgy-trade-shuocheng-attachment-3",
                "hazardous-chemicals-revised",
                "shuocheng"
            })
    void anEditionNeedNotBeAYear(String name) {
        var said = Said.by("check", name, "--packs", PACKS, "--on", "2026-11-22", "--json");
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isBetween(0, 1);
        assertThat(JSON.readTree(said.out()).path("findings").isEmpty()).isFalse();
    }

    @Test
    void whatIsNotThereIsSaidAndExitsWithTwo() {
        var unknown = check("clean", "nothing");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).contains("nothing");
        assertThat(check("clean", "--json", "--sarif").code()).isEqualTo(2);
        assertThat(check("clean", "--on", "yesterday").code()).isEqualTo(2);
    }

    @Test
    void aFolderThatDoesNotLoadIsAFindingToo() throws IOException {
        lay("torn", "");
        var plan = folder.resolve("torn/model-city/plans/fire-2026/10-plan.yaml");
        Files.writeString(plan, Files.readString(plan) + "\nnonsense: [");
        var said = check("torn", "--json");
        assertThat(said.code()).isOne();
        assertThat(JSON.readTree(said.out())
                        .path("findings")
                        .path(0)
                        .path("code")
                        .asString())
                .startsWith("pack-");
    }

    /** The properties that SARIF 2.1.0 requires, and those that its readers rely on. */
    @Test
    void sarifHasWhatItsReadersNeed() {
        var log = JSON.readTree(check("planted", "--sarif").out());
        assertThat(log.path("version").asString()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").asString()).endsWith("sarif-schema-2.1.0.json");
        var run = log.path("runs").path(0);
        var driver = run.path("tool").path("driver");
        assertThat(driver.path("name").asString()).isNotEmpty();
        var rules = driver.path("rules")
                .valueStream()
                .map(rule -> rule.path("id").asString())
                .toList();
        assertThat(rules).contains("scope-code-without-word").doesNotHaveDuplicates();
        assertThat(run.path("results").isEmpty()).isFalse();
        assertThat(run.path("results").valueStream().toList()).allSatisfy(result -> {
            assertThat(rules).contains(result.path("ruleId").asString());
            assertThat(result.path("level").asString()).isIn("error", "warning", "note");
            assertThat(result.path("message").path("text").asString()).isNotEmpty();
            assertThat(result.path("locations").valueStream().toList())
                    .hasSize(1)
                    .allSatisfy(ReviewCommandsTest::isLocation);
            assertThat(result.path("relatedLocations").valueStream().toList())
                    .allSatisfy(ReviewCommandsTest::isLocation);
        });
        assertThat(JSON.readTree(check("clean", "--sarif").out())
                        .path("runs")
                        .path(0)
                        .path("results")
                        .isArray())
                .isTrue();
    }

    private static void isLocation(JsonNode location) {
        var physical = location.path("physicalLocation");
        assertThat(physical.path("artifactLocation").path("uri").asString()).doesNotStartWith("/");
        if (physical.has("region")) {
            assertThat(physical.path("region").path("startLine").asInt()).isPositive();
        }
    }

    @Test
    void twoEditionsAreComparedAsTextAndAsJson() {
        var text = Said.by("compare", "hazardous-chemicals-2020", "hazardous-chemicals-revised", "--packs", PACKS);
        assertThat(text.code()).isZero();
        assertThat(text.lines()).startsWith("--- hazardous-chemicals-2020", "+++ hazardous-chemicals-revised");
        assertThat(text.out()).contains("== 职务 / posts", "== 成员单位 / units").doesNotContain("null");
        var json = Said.by(
                "compare", "hazardous-chemicals-2020", "hazardous-chemicals-revised", "--packs", PACKS, "--json");
        var differences = JSON.readTree(json.out()).path("differences");
        assertThat(text.out()).contains("共 " + differences.size() + " 处不同");
    }

    @Test
    void aPlanWithOneEditionIsComparedByItsId() {
        var said = Said.by("compare", "metallurgy-trade-shuocheng", "metallurgy-trade", "--packs", PACKS);
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        var several = Said.by("compare", "hazardous-chemicals", "metallurgy-trade", "--packs", PACKS);
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.err()).contains("hazardous-chemicals");
    }

    @Test
    void capSaysEverythingThatIsWrongWithAMessage() throws IOException {
        var bad = folder.resolve("bad.xml");
        Files.writeString(
                bad, "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>a b</identifier></alert>");
        var text = Said.by("cap", bad.toString());
        assertThat(text.code()).isOne();
        assertThat(text.lines()).hasSizeGreaterThan(3);
        var json = JSON.readTree(Said.by("cap", bad.toString(), "--json").out());
        assertThat(json.path("good").asBoolean(true)).isFalse();
        assertThat(json.path("faults").size()).isEqualTo(text.lines().size());
        assertThat(json.path("faults").valueStream().toList()).allSatisfy(fault -> {
            assertThat(fault.path("path").asString()).startsWith("/alert");
            assertThat(fault.path("zh").asString()).isNotEmpty();
        });
    }

    @Test
    void capTakesAGoodMessageAndMissesAFileThatIsNotThere() throws IOException {
        var good = folder.resolve("good.xml");
        Files.writeString(good, """
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
                  <identifier>140525-20260501-0001</identifier>
                  <sender>hufu.140525</sender>
                  <sent>2026-05-01T16:40:00+08:00</sent>
                  <status>Exercise</status>
                  <msgType>Alert</msgType>
                  <scope>Public</scope>
                  <info>
                    <language>zh-CN</language>
                    <category>Env</category>
                    <event>重污染天气</event>
                    <urgency>Future</urgency>
                    <severity>Severe</severity>
                    <certainty>Likely</certainty>
                    <area><areaDesc>泽州县</areaDesc></area>
                  </info>
                </alert>
                """);
        var said = Said.by("cap", good.toString());
        assertThat(said.out()).contains("符合 CAP 1.2");
        assertThat(said.code()).isZero();
        var missing = Said.by("cap", folder.resolve("missing.xml").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("missing.xml");
    }
}
