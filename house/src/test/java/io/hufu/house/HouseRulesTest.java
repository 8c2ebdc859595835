package io.hufu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules hold over every file, and each of them catches what is planted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {
    private static final String AREA = "engine/src/main/java/io/hufu/engine/incident/";
    private static final String TESTS = "engine/src/test/java/io/hufu/engine/incident/";
    private static final String PAGE = "/** One sentence. Another. */ @NullMarked package x;";

    private List<SourceFile> files = List.of();

    @BeforeAll
    void readFiles() {
        files = Repository.files();
    }

    @Test
    void thereAreFilesToJudge() {
        assertThat(files)
                .extracting(SourceFile::path)
                .contains("hufu", "pom.xml", "plan/src/main/java/io/hufu/plan/Plan.java");
    }

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        assertThat(rule(rule).violations(files)).isEmpty();
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                planted("package names", "server/src/main/java/io/hufu/server/util/Text.java", ""),
                planted("package names", "engine/src/test/java/io/hufu/engine/common/Text.java", ""),
                planted("package pages", AREA + "Decide.java", "class Decide {}"),
                planted("package pages", AREA + "package-info.java", "/** One sentence. Another. */ package x;"),
                planted("package pages", AREA + "package-info.java", "/** Things */ @NullMarked package x;"),
                planted("no sleep", TESTS + "ATest.java", "void it() { Thread.sleep(5); }"),
                planted("no sleep", TESTS + "ATest.java", "void it() { TimeUnit.SECONDS.sleep(5); }"),
                planted("no sleep", TESTS + "ATest.java", "void it() { LockSupport.parkNanos(5); }"),
                planted("assertions", TESTS + "ATest.java", "@Test void it() { run(); /* assertThat(x) */ }"),
                planted("none switched off", TESTS + "ATest.java", "@Disabled @Test void it() { assertThat(1); }"),
                planted("no conditions", AREA + "A.java", "@ConditionalOnProperty(\"a.b\") class A {}"),
                planted(
                        "exhaustive",
                        AREA + "A.java",
                        "switch (e) { case IncidentEvent.Opened o -> 1; default -> 2; }"),
                planted(
                        "exhaustive",
                        AREA + "A.java",
                        "switch (e) { case WarningEvent.Drafted o -> 1; default -> 2; }"),
                planted("sizes", AREA + "Long.java", "x\n".repeat(401)),
                planted(
                        "console stays inside",
                        "console/index.html",
                        "<script src='https://cdn.example.com/x.js'></script>"),
                planted(
                        "console stays inside",
                        "console/src/tokens/fonts.css",
                        "@import url(//fonts.example.com/css);"),
                planted(
                        "packs speak Chinese",
                        "packs/a/p.yaml",
                        "# 中文\ntasks:\n  - {id: a, text: close the valve, clause: §1}"),
                planted("packs speak Chinese", "packs/a/p.yaml", "title: 中文\nname: Fire brigade\n"),
                planted("packs speak Chinese", "packs/a/supplies.csv", "id,name\n1,pump\n"),
                planted("no mobiles", "packs/a/directory.yaml", "phone: \"138" + "12345678\""),
                planted("dependencies decided", "pom.xml", artifact("org.example", "left-pad", "")),
                planted(
                        "dependencies decided",
                        "console/package.json",
                        "\"devDependencies\": {\"left-pad\": \"1.0.0\"}"),
                planted("versions pinned", "server/pom.xml", artifact("org.example", "a", "<version>[1,2)</version>")),
                planted(
                        "versions pinned",
                        "server/pom.xml",
                        artifact("org.example", "a", "<version>1-SNAPSHOT</version>")),
                planted("versions pinned", "console/package.json", "\"dependencies\": {\"vue\": \"^3.5.0\"}"),
                planted("no machine", "docs/runbook.md", "look into /home/somebody/hufu"),
                planted("no machine", "console/package-lock.json", "\"resolved\": \"https://registry.npmjs.org/a\""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void planted(String rule, SourceFile file) {
        assertThat(rule(rule).violations(List.of(file))).isNotEmpty();
    }

    static Stream<Arguments> innocent() {
        return Stream.of(
                planted("package pages", AREA + "package-info.java", PAGE),
                planted("no sleep", TESTS + "ATest.java", "// Thread.sleep(5)\nString s = \"Thread.sleep(5)\";"),
                planted("no sleep", AREA + "A.java", "void it() { Thread.sleep(5); }"),
                planted("assertions", TESTS + "ATest.java", "@Test void it() { assertThat(1).isOne(); }"),
                planted("assertions", TESTS + "Fixture.java", "void it() {}"),
                planted("exhaustive", AREA + "A.java", "switch (e) { case IncidentEvent i -> 1; default -> 2; }"),
                planted("exhaustive", AREA + "A.java", "switch (n) { case 1 -> 1; default -> 2; }"),
                planted("console stays inside", "console/src/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'>"),
                planted("packs speak Chinese", "packs/a/p.yaml", "name: 市应急管理局\ntext: >-\n  关阀\n"),
                planted("no mobiles", "packs/a/directory.yaml", "phone: \"13900001234\""),
                planted("versions pinned", "server/pom.xml", artifact("org.example", "a", "<version>1.2</version>")),
                planted("no machine", "docs/runbook.md", "JDKs are under /usr/lib/jvm, data under /var/lib/hufu"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void innocent(String rule, SourceFile file) {
        assertThat(rule(rule).violations(List.of(file))).isEmpty();
    }

    private static final Map<String, FileRule> RULES = new LinkedHashMap<>();

    static {
        RULES.put("package names", JavaRules::packageNames);
        RULES.put("package pages", JavaRules::packagePages);
        RULES.put("no sleep", JavaRules::noSleep);
        RULES.put("assertions", JavaRules::assertions);
        RULES.put("none switched off", JavaRules::noneSwitchedOff);
        RULES.put("no conditions", JavaRules::noConditions);
        RULES.put("exhaustive", JavaRules::exhaustive);
        RULES.put("sizes", JavaRules::sizes);
        RULES.put("console stays inside", TextRules::consoleStaysInside);
        RULES.put("packs speak Chinese", TextRules::packsSpeakChinese);
        RULES.put("no mobiles", TextRules::noMobiles);
        RULES.put("dependencies decided", TextRules::dependenciesDecided);
        RULES.put("versions pinned", TextRules::versionsPinned);
        RULES.put("no machine", TextRules::noMachine);
    }

    @Test
    void everyRuleHasSomethingPlantedAgainstIt() {
        assertThat(planted().map(arguments -> (String) arguments.get()[0])).containsAll(RULES.keySet());
    }

    private static Arguments planted(String rule, String path, String text) {
        return Arguments.of(rule, new SourceFile(path, text));
    }

    private static String artifact(String group, String name, String version) {
        return "<groupId>" + group + "</groupId><artifactId>" + name + "</artifactId>" + version;
    }

    private static FileRule rule(String name) {
        var rule = RULES.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("no rule is called " + name);
        }
        return rule;
    }
}
