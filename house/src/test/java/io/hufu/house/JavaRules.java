package io.hufu.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** House rules over the Java sources. */
final class JavaRules {
    /** Longer files than this need a reason in {@link #LONG_WITH_REASON}. */
    static final int MOST_LINES = 400;

    /** Path of a long file to the reason why it is better whole. */
    static final Map<String, String> LONG_WITH_REASON = Map.of(
            "plan/src/test/java/io/hufu/plan/pack/Broken.java",
            "one row for each finding, read as one table",
            "engine/src/main/java/io/hufu/engine/vocabulary/IncidentEvent.java",
            "the closed vocabulary of one stream: records nested in what they seal");

    private static final Set<String> NO_NAMES = Set.of("util", "utils", "common", "impl", "dto", "manager");
    private static final Pattern SLEEP = Pattern.compile(
            "\\bThread\\s*\\.\\s*sleep\\b|\\bTimeUnit\\s*\\.\\s*\\w+\\s*\\.\\s*sleep\\b|\\.\\s*parkNanos\\s*\\(");
    private static final Pattern TEST =
            Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate)\\b");
    private static final Pattern ASSERTION =
            Pattern.compile("\\b(assert[A-Z]\\w*|fail)\\s*\\(|\\.(check|expect[A-Z]\\w*|isEqualTo)\\s*\\(");
    private static final Pattern DISABLED = Pattern.compile("@Disabled\\b");
    private static final Pattern DEFAULT_CASE = Pattern.compile("\\bdefault\\s*(->|:)");
    private static final Pattern CONDITIONAL = Pattern.compile("@(ConditionalOn\\w+|Conditional|Profile)\\b");
    private static final Pattern MARKED = Pattern.compile("@(\\w+\\.)*NullMarked\\b");
    private static final Pattern SENTENCE = Pattern.compile("[.;](\\s|$)");

    private JavaRules() {}

    /** Names that say nothing about what is inside. */
    static List<String> packageNames(List<SourceFile> files) {
        var found = new LinkedHashSet<String>();
        for (var file : java(files)) {
            for (var part : file.packageName().split("\\.")) {
                if (NO_NAMES.contains(part)) {
                    found.add(file.packageName() + ": name the package after what it is for, not «" + part + "»");
                }
            }
        }
        return List.copyOf(found);
    }

    /** Every package of production code says what it is for, and is null-marked. */
    static List<String> packagePages(List<SourceFile> files) {
        var pages = new LinkedHashMap<String, SourceFile>();
        var packages = new LinkedHashSet<String>();
        for (var file : java(files)) {
            if (!file.isTest() && !file.packageName().isEmpty()) {
                var place = file.path().substring(0, file.path().lastIndexOf('/'));
                packages.add(place);
                if (file.path().endsWith("/package-info.java")) {
                    pages.put(place, file);
                }
            }
        }
        var found = new ArrayList<String>();
        for (var place : packages) {
            var page = pages.get(place);
            if (page == null) {
                found.add(place + ": has no package-info.java");
            } else if (!MARKED.matcher(page.code()).find()) {
                found.add(page.path() + ": lacks @NullMarked");
            } else if (SENTENCE.matcher(page.text().substring(0, page.text().indexOf("NullMarked")))
                            .results()
                            .count()
                    < 2) {
                found.add(page.path()
                        + ": say in some sentences what it is for, what may call it, what it must never do");
            }
        }
        return found;
    }

    /** Time is moved by hand in tests, never waited for. */
    static List<String> noSleep(List<SourceFile> files) {
        return matching(tests(files), SLEEP, "waits for time to pass; move the clock by hand or await an event");
    }

    /** A test that asserts nothing cannot fail. */
    static List<String> assertions(List<SourceFile> files) {
        var found = new ArrayList<String>();
        for (var file : tests(files)) {
            var code = file.code();
            if (TEST.matcher(code).find() && !ASSERTION.matcher(code).find()) {
                found.add(file.path() + ": asserts nothing");
            }
        }
        return found;
    }

    /** A test that is switched off guards nothing and looks as if it did. */
    static List<String> noneSwitchedOff(List<SourceFile> files) {
        return matching(tests(files), DISABLED, "is switched off; mend it or remove it");
    }

    /** Which beans there are is written down at the build, before any setting is read. */
    static List<String> noConditions(List<SourceFile> files) {
        var production =
                files.stream().filter(file -> file.isJava() && !file.isTest()).toList();
        return matching(production, CONDITIONAL, "hangs a bean on a condition; let the bean ask the setting");
    }

    /** Switches over the engine's vocabulary are exhaustive, so that a new event without a case does not compile. */
    static List<String> exhaustive(List<SourceFile> files) {
        var found = new ArrayList<String>();
        for (var file : java(files)) {
            if (!file.isTest() && file.path().startsWith("engine/") && sealedSwitchWithDefault(file.code())) {
                found.add(file.path() + ": a switch over actions or events has a default; name every case");
            }
        }
        return found;
    }

    /** A long file is a second subject that has not been noticed yet. */
    static List<String> sizes(List<SourceFile> files) {
        var found = new ArrayList<String>();
        for (var file : java(files)) {
            if (file.lines() > MOST_LINES && !LONG_WITH_REASON.containsKey(file.path())) {
                found.add(file.path() + ": " + file.lines()
                        + " lines; divide it by subject, or give the reason in JavaRules");
            }
        }
        return found;
    }

    private static boolean sealedSwitchWithDefault(String code) {
        var cases = Pattern.compile("case\\s+(Incident|Assignment|Warning)(Event|Action)\\.");
        var start = 0;
        for (var block : code.split("\\bswitch\\b")) {
            if (start++ > 0
                    && cases.matcher(block).find()
                    && DEFAULT_CASE.matcher(block).find()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> matching(List<SourceFile> files, Pattern pattern, String why) {
        var found = new ArrayList<String>();
        for (var file : files) {
            if (pattern.matcher(file.code()).find()) {
                found.add(file.path() + ": " + why);
            }
        }
        return found;
    }

    private static List<SourceFile> java(List<SourceFile> files) {
        return files.stream().filter(SourceFile::isJava).toList();
    }

    private static List<SourceFile> tests(List<SourceFile> files) {
        return files.stream().filter(file -> file.isJava() && file.isTest()).toList();
    }
}
