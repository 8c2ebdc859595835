package io.hufu.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every finding is provoked, with its file, line and path; nothing that is wrong loads or throws. */
class FindingsTest {

    @ParameterizedTest
    @MethodSource("io.hufu.plan.pack.Broken#table")
    void one(Broken broken) {
        var files = TestCity.gasField();
        var before = TestCity.text(files, broken.file());
        assertThat(before).contains(broken.find());
        var after = broken.find().isEmpty()
                ? broken.replace()
                : before.replaceFirst(Pattern.quote(broken.find()), Matcher.quoteReplacement(broken.replace()));
        files.put(broken.file(), after.getBytes(StandardCharsets.UTF_8));

        var findings = findings(files);

        var found = findings.stream()
                .filter(finding ->
                        finding.code() == broken.code() && finding.path().equals(broken.path()))
                .toList();
        assertThat(found).as(() -> findings.toString()).isNotEmpty();
        var finding = found.getFirst();
        assertThat(finding.message() + finding.messageEn() + finding.cure() + finding.cureEn())
                .doesNotContain("{0}", "{1}", "{2}");
        if (!broken.at().equals("none")) {
            assertThat(finding.file()).isEqualTo(broken.file());
            assertThat(finding.line()).as("line").isEqualTo(line(broken, before, after));
        }
    }

    private static int line(Broken broken, String before, String after) {
        int at = broken.at().isEmpty() ? before.indexOf(broken.find()) : after.indexOf(broken.at());
        assertThat(at).as(broken.at()).isNotNegative();
        return (int) after.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private static List<Finding> findings(Map<String, byte[]> files) {
        var loaded = PackLoader.load(PackFiles.of(files));
        assertThat(loaded).isInstanceOf(Loaded.Broken.class);
        return ((Loaded.Broken) loaded).findings();
    }

    @Test
    void noCodeIsLeftUntested() {
        var tested = EnumSet.noneOf(FindingCode.class);
        Broken.table().forEach(broken -> tested.add(broken.code()));
        // provoked by the tests below
        tested.addAll(EnumSet.of(
                FindingCode.FOLDER_MISSING,
                FindingCode.FILE_MISSING,
                FindingCode.NO_PLAN,
                FindingCode.NOT_UTF8,
                FindingCode.TOO_MANY_FILES,
                FindingCode.PACK_TOO_LARGE,
                FindingCode.UNBINDABLE));
        // provoked by InheritanceTest
        tested.addAll(EnumSet.of(
                FindingCode.INHERITED_EDITION,
                FindingCode.INHERITED_AGAIN,
                FindingCode.INHERITED_MISSING,
                FindingCode.INHERITED_TWICE));
        // provoked by CalendarTest
        tested.addAll(EnumSet.of(FindingCode.CALENDAR_DAY, FindingCode.CALENDAR_TURNED, FindingCode.CALENDAR_WORKED));
        // a disk that fails while it is read, and a keyword that the schemas do not use: kept for the day it happens
        tested.addAll(EnumSet.of(FindingCode.FILE_UNREADABLE, FindingCode.SCHEMA_OTHER));
        assertThat(EnumSet.complementOf(tested)).isEmpty();
    }

    @Test
    void missingFilesAndFolders(@TempDir Path folder) {
        assertThat(PackLoader.load(folder.resolve("nowhere")))
                .extracting(FindingsTest::codes)
                .isEqualTo(List.of("folder-missing"));
        assertThat(PackLoader.load(folder))
                .extracting(FindingsTest::codes)
                .isEqualTo(List.of("file-missing", "file-missing", "no-plan"));
    }

    @Test
    void otherEncodingsNameTheLine() {
        var files = TestCity.gasField();
        files.put(PackFiles.JURISDICTION, "code: x\nname: 试验市\n".getBytes(Charset.forName("GBK")));

        var finding = findings(files).getFirst();

        assertThat(finding.code()).isEqualTo(FindingCode.NOT_UTF8);
        assertThat(finding.line()).isEqualTo(2);
        assertThat(finding.text()).isEqualTo("jurisdiction.yaml:2: $: 不是 UTF-8 编码 — 另存为 UTF-8");
    }

    @Test
    void tooManyAndTooMuch(@TempDir Path folder) throws IOException {
        var many = Files.createDirectories(folder.resolve("many/plans/a-1"));
        for (int i = 0; i <= FolderReader.MAX_FILES; i++) {
            Files.writeString(many.resolve(i + ".yaml"), "k" + i + ": 1\n");
        }
        assertThat(codes(PackLoader.load(folder.resolve("many")))).containsOnly("too-many-files");

        var large = Files.createDirectories(folder.resolve("large/plans/a-1"));
        var text = "#".repeat(FolderReader.MAX_BYTES);
        for (int i = 0; i <= FolderReader.MAX_TOTAL / FolderReader.MAX_BYTES; i++) {
            Files.writeString(large.resolve(i + ".yaml"), text);
        }
        assertThat(codes(PackLoader.load(folder.resolve("large")))).containsOnly("pack-too-large");
    }

    @Test
    void whatTheSchemaLetPassButNoRecordTakesIsAFinding() {
        var findings = new Findings();
        var tree = Tree.empty("jurisdiction.yaml");
        var node = JsonMapper.shared().readTree("{\"atOnce\": \"soon\"}");

        assertThat(Binder.bind(node, io.hufu.plan.Jurisdiction.class, tree, findings))
                .isNull();

        assertThat(findings.sorted())
                .singleElement()
                .extracting(Finding::code, Finding::path)
                .containsExactly(FindingCode.UNBINDABLE, "$.atOnce");
    }

    @Test
    void unknownKeysNameTheKnownOnes() {
        var files = TestCity.gasField();
        var text = TestCity.text(files, PackFiles.JURISDICTION).replace("promptly:", "prompt:");
        files.put(PackFiles.JURISDICTION, text.getBytes(StandardCharsets.UTF_8));

        assertThat(findings(files))
                .filteredOn(finding -> finding.code() == FindingCode.UNKNOWN_KEY)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cure()).contains("atOnce, promptly, ladder");
                    assertThat(finding.textEn()).startsWith("jurisdiction.yaml:7: $.prompt: unknown key prompt — ");
                });
    }

    private static List<String> codes(Loaded loaded) {
        return loaded instanceof Loaded.Broken broken
                ? broken.findings().stream()
                        .map(finding -> finding.code().code())
                        .toList()
                : List.of();
    }
}
