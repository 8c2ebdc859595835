package io.hufu.house;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** House rules over what is not Java: the console, the packs, the dependencies, and every file's traces of a machine. */
final class TextRules {
    private static final Pattern OUTSIDE = Pattern.compile("(?:https?:)?//([a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)+)");
    /** Hosts that are names of a standard and are never fetched. */
    private static final Set<String> NAMES_ONLY = Set.of("www.w3.org", "json-schema.org");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern SPOKEN = Pattern.compile(
            "(?m)(?:^\\s*(?:-\\s*)?|[{,]\\s*)(?:name|title|text|outline):\\s*+(?![>|])(\"[^\"]*\"|[^\\n,}]+)");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z])1[3-9][0-9]{9}(?![0-9A-Za-z])");
    private static final Pattern INVENTED = Pattern.compile("1390000[0-9]{4}");
    private static final Pattern ARTIFACT = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(?:\\s*<version>([^<]+)</version>)?");
    private static final Pattern PACKAGE_BLOCK = Pattern.compile("\"(?:devD|d)ependencies\"\\s*:\\s*\\{([^}]*)}");
    private static final Pattern PACKAGE = Pattern.compile("\"([^\"]+)\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w./$}*-])/(?:work|home|root|Users)/[\\w.]|\\b[A-Z]:\\\\\\\\?Users\\\\"
                    + "|\\brepo1?\\.maven\\.(?:apache\\.)?org\\b|\\brepo\\.maven\\b|\\bregistry\\.npmjs\\.org\\b"
                    + "|\\bregistry\\.yarnpkg\\.com\\b|\\bdeb\\.debian\\.org\\b");

    private TextRules() {}

    /** The console works in a room without internet: no font, tile, script or picture comes from outside. */
    static List<String> consoleStaysInside(List<SourceFile> files) {
        var found = new ArrayList<String>();
        for (var file : files) {
            if (file.path().startsWith("console/") && file.path().matches(".*\\.(vue|ts|js|mjs|html|css|svg)")) {
                OUTSIDE.matcher(file.text())
                        .results()
                        .filter(match -> !NAMES_ONLY.contains(match.group(1))
                                && !match.group(1).startsWith("127."))
                        .forEach(
                                match -> found.add(file.path() + ": refers to " + match.group() + "; ship it instead"));
            }
        }
        return found;
    }

    /** What a pack says on the screen is Chinese. */
    static List<String> packsSpeakChinese(List<SourceFile> files) {
        var found = new ArrayList<String>();
        for (var file : packs(files)) {
            if (file.path().endsWith(".yaml")) {
                SPOKEN.matcher(file.text())
                        .results()
                        .filter(match -> !HAN.matcher(match.group(1)).find())
                        .forEach(match ->
                                found.add(file.path() + ": «" + match.group().strip() + "» is not Chinese"));
            }
            if (!HAN.matcher(file.text()).find()) {
                found.add(file.path() + ": has no Chinese text at all");
            }
        }
        return found;
    }

    /** A duty line is an office's; a mobile number is a person's, and no person's is shipped. */
    static List<String> noMobiles(List<SourceFile> files) {
        var found = new ArrayList<String>();
        for (var file : files) {
            if (file.path().endsWith("package-lock.json")) {
                continue;
            }
            MOBILE.matcher(file.text())
                    .results()
                    .filter(match -> !INVENTED.matcher(match.group()).matches())
                    .forEach(match ->
                            found.add(file.path() + ": looks like a mobile number; invented ones are 1390000nnnn"));
        }
        return found;
    }

    /** Every dependency has its licence and its reason in a decision. */
    static List<String> dependenciesDecided(List<SourceFile> files) {
        var decisions = new StringBuilder();
        for (var file : files) {
            if (file.path().startsWith("docs/decisions/")) {
                decisions.append(file.text());
            }
        }
        var found = new LinkedHashSet<String>();
        for (var file : files) {
            for (var name : dependenciesOf(file)) {
                if (decisions.indexOf("`" + name + "`") < 0) {
                    found.add(file.path() + ": no decision names `" + name
                            + "` with licence and reason (docs/decisions)");
                }
            }
        }
        return List.copyOf(found);
    }

    /** Versions are pinned: no range, nothing that moves by itself. */
    static List<String> versionsPinned(List<SourceFile> files) {
        var found = new ArrayList<String>();
        for (var file : files) {
            if (isPom(file)) {
                ARTIFACT.matcher(file.text())
                        .results()
                        .filter(match ->
                                match.group(3) != null && !match.group(1).equals("io.hufu"))
                        .filter(match -> match.group(3).matches(".*[\\[(,].*|LATEST|RELEASE|.*-SNAPSHOT"))
                        .forEach(match -> found.add(file.path() + ": pin the version of " + match.group(2)));
            }
            for (var entry : packagesOf(file)) {
                if (!entry[1].matches("[0-9].*")) {
                    found.add(file.path() + ": pin the version of " + entry[0] + ", which is " + entry[1]);
                }
            }
        }
        return found;
    }

    /** Nothing names the machine or the mirror that it was made with. */
    static List<String> noMachine(List<SourceFile> files) {
        var found = new ArrayList<String>();
        for (var file : files) {
            var match = MACHINE.matcher(file.text());
            if (!file.path().startsWith("house/src/test/") && match.find()) {
                var line = file.text().substring(0, match.start()).lines().count();
                found.add(
                        file.path() + ":" + line + ": names a machine's path or a registry («" + match.group() + "»)");
            }
        }
        return found;
    }

    private static List<String> dependenciesOf(SourceFile file) {
        var names = new ArrayList<String>();
        if (isPom(file)) {
            ARTIFACT.matcher(file.text())
                    .results()
                    .filter(match ->
                            !match.group(1).equals("io.hufu") && !match.group(1).equals("*"))
                    .forEach(match -> names.add(match.group(2)));
        }
        packagesOf(file).forEach(entry -> names.add(entry[0]));
        return names;
    }

    private static List<String[]> packagesOf(SourceFile file) {
        var found = new ArrayList<String[]>();
        if (file.path().equals("console/package.json")) {
            PACKAGE_BLOCK
                    .matcher(file.text())
                    .results()
                    .forEach(block -> PACKAGE.matcher(block.group(1))
                            .results()
                            .forEach(match -> found.add(new String[] {match.group(1), match.group(2)})));
        }
        return found;
    }

    private static boolean isPom(SourceFile file) {
        return file.path().equals("pom.xml") || file.path().endsWith("/pom.xml");
    }

    private static List<SourceFile> packs(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.path().startsWith("packs/") && file.path().matches(".*\\.(yaml|csv)"))
                .toList();
    }
}
