package io.hufu.server.settings;

import java.nio.file.Path;

/** Where a setting was given, for people. */
record Origin(String chinese, String english) {
    static final Origin SHIPPED = new Origin("默认值", "as shipped");

    static Origin line(Path file, int number) {
        return new Origin(file + " 第 " + number + " 行", file + ", line " + number);
    }

    static Origin variable(String name) {
        return new Origin("环境变量 " + name, "environment variable " + name);
    }

    static Origin option(String key) {
        return new Origin("命令行（" + key + "）", "command line (" + key + ")");
    }
}
