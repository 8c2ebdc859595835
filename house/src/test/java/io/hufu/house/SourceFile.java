package io.hufu.house;

import java.util.regex.Pattern;

/** One file of the repository; {@code path} is relative to its root, with forward slashes. */
record SourceFile(String path, String text) {
    private static final Pattern NOT_CODE = Pattern.compile(
            "\"\"\".*?(?<!\\\\)\"\"\"" // text block
                    + "|\"(?:[^\"\\\\\\n]|\\\\.)*\"" // string
                    + "|'(?:[^'\\\\\\n]|\\\\.)+'" // character
                    + "|//[^\\n]*" // comment to the end of the line
                    + "|/\\*.*?\\*/", // comment
            Pattern.DOTALL);

    boolean isJava() {
        return path.endsWith(".java");
    }

    boolean isTest() {
        return path.contains("/src/test/");
    }

    /** The Java code without comments and without what stands in strings. */
    String code() {
        return NOT_CODE.matcher(text).replaceAll(" ");
    }

    /** The package that the file's folder stands for, or empty where it is not under a Java source folder. */
    String packageName() {
        var start = path.indexOf("/java/");
        var end = path.lastIndexOf('/');
        return start < 0 || end <= start + 5
                ? ""
                : path.substring(start + 6, end).replace('/', '.');
    }

    int lines() {
        return (int) text.lines().count();
    }
}
